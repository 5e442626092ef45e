"""What employers said, read by phrases and by what all words lean to."""
