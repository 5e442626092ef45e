"""What the user sets: what can be set, the file it stands in, and how it is read and written."""
