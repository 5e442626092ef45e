"""Banks and questions: looking them up, adding, changing, checking and taking over."""
