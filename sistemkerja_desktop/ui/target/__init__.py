"""Target kinerja of the units."""
