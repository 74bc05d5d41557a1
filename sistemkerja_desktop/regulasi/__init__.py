"""Regulations as data: profiles found, checked and loaded. The only part that knows pydantic."""
