"""Briefing to documents: which pages, in which order, with which message."""
