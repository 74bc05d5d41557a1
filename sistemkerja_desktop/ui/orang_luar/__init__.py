"""People of other offices: the list of those who were recorded, and the form for one of them."""
