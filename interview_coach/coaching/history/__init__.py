"""Past answers: finding and comparing them, and how they count by disputes and later rules."""
