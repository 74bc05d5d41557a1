"""Riwayat: who changed what, when, old and new."""
