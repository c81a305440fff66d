"""What several views show alike: a person's card and facts, the numbers, a gap told."""
