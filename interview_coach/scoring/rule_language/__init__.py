"""The language of rules: reading, checking and matching them, and when they fire."""
