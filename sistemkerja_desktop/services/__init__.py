"""Use cases. A call is one unit of work: one transaction, one audit row, one undo step, one `Perubahan`."""
