"""Target jobs: roles, their key demands, what answers and stories make of these, and materials for them."""
