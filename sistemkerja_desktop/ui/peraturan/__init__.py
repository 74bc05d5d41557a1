"""Regulations on the screen: reading, comparing, adding and choosing them."""
