"""The first page: what waits for whom, the last letters, the running work."""
