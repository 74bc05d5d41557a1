"""Dialogs of the letters of a running assignment: changes of it, a report asked for, a report given."""
