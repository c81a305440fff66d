"""Account to numbers: pure functions, one file a measure, each with its definition."""
