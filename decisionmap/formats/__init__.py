"""Documents to files: the only rooms that know angle brackets and bytes."""
