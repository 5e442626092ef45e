"""Text in, assessment out: pure, deterministic, and explained by rules one can read."""
