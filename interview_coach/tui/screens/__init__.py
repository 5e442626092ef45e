"""One module a screen, its style sheet beside it. Screens return typed results and know no other screen."""
