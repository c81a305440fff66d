"""Briefing to pages: what to show where, one view a file."""
