"""References in an agreement: to its own parts, to other agreements, to law."""
