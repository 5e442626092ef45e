"""What changes over time, as figures, lines, charts and a page."""
