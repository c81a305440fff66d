"""Text to account and back: the only room that knows YAML."""
