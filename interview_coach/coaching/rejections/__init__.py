"""After a rejection: what employers said, the reasons that the user confirmed, and the plan that follows from them."""
