"""Regulations as people read, compare, add and choose them."""
