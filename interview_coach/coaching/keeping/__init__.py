"""The journal kept, joined, deleted from and let out."""
