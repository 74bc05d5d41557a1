"""The wizard that makes an assignment with its letter."""
