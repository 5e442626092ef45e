"""Daily practice: what is due and why, the drill and its session, when a question comes again."""
