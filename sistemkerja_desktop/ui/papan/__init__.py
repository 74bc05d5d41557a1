"""The board: cards in four columns, moved through the gates of the regulation."""
