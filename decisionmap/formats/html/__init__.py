"""The offline page: one HTML file that asks nothing of anybody."""
