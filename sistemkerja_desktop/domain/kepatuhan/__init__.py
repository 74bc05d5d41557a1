"""The check of the office against its regulation: findings, each with what the regulation says and what to do."""
