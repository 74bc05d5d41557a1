"""The check of the office against its regulation: the page, its count in the rail, the marks on other pages."""
