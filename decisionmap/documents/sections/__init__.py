"""The sections of the gap report, one file each: a decision in, blocks of prose out."""
