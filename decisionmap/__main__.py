"""Run the command as ``python -m decisionmap``."""

from __future__ import annotations

from decisionmap.cli.main import main

if __name__ == "__main__":
    main()
