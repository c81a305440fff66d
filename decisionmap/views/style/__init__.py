"""How everything looks: the one palette, the signs drawn from paths, widths of text."""
