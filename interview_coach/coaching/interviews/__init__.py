"""Mock interviews: their questions, how they are led through, and what they showed."""
