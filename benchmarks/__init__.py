"""Measurements, each a command that prints a table: `python -m benchmarks.agreement`, `.scoring`, `.startup`."""
