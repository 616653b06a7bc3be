"""What people fill in: shape, words and choices; the rules stay in core and the services."""
