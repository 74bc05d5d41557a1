"""The office's file: one SQLite database, read and written only here. DTOs go in and out, rows never do."""
