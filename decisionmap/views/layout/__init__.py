"""Where everything stands: positions and lines, with no word and no colour."""
