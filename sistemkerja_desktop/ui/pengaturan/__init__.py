"""The page of settings: the office, its letters, its regulation, the look, the file."""
