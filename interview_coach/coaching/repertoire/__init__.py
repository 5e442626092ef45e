"""Stories kept for several questions: where each fits, and what none serves."""
