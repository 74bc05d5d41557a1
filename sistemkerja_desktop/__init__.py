"""Sistem Kerja Desktop: the working system of one government office, as its own regulation sets it."""

__version__ = "0.1.0"
