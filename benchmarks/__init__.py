"""Ours and the naive tool side by side: ``python -m benchmarks`` measures and tells."""
