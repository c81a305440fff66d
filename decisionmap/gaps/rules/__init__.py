"""The gap rules, one a file; adding a file here adds a rule."""
