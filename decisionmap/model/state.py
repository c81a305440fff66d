"""The account as it stood on a day: every field folded from the card and the log."""
