"""The command line: one file a verb family, each loaded when its verb is used. Prints what coaching gives back."""
