"""The use-cases: everything the app can do, with no screen. The tui and the command line both walk through here."""
