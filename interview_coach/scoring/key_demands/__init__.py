"""A job's key demands: in which words they are looked for, and which an answer shows."""
