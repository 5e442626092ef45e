"""Job descriptions read: the key demands they name, and whose job it is."""
