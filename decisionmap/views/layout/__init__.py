"""Positions: how cards are placed and lines are led, knowing only boxes."""
