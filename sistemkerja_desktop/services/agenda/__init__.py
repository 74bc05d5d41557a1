"""Agenda surat: the register of letters that go out and come in, their numbers, and how the office gives them."""
