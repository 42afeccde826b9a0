"""What stands above a report's text, and at its start: title, byline, publication time, source; the dateline.

One pass down: the first lines (`lines`), what a line says (`moment`, `byline`, `dateline`, `title`), and what they say
together (`header`).
"""
