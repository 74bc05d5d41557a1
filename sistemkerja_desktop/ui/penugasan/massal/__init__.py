"""One assignment for a whole list of people: choosing many, and one letter for each of them."""
