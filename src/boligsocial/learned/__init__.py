"""What was learned from the tuning corpus: weights, their features, and how they were made."""
