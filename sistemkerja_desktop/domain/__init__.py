"""The office and its rules: frozen dataclasses and pure functions, standard library only."""
