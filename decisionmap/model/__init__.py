"""The nouns of the trade: what the rest of the house speaks of, and nothing else."""
