"""People: the table, a person's panel, the form."""
