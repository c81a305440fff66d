"""Numbers to gaps: where the account plan is at risk, and what would clear it."""
