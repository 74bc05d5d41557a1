"""The editor of the office's own wording of letters."""
