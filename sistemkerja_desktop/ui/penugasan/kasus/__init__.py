"""A running case: its page, and the dialogs that take it a step further."""
