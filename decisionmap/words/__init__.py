"""Every sentence of the tool's own, in each language, filled and set for the reader."""
