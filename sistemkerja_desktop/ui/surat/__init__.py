"""The page of letters: the register, the preview of a letter, printing."""
