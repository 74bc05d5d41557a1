"""The first start: the wizard that makes an office, and what is shown while there is none."""
