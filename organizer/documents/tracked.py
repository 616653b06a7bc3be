"""The two ways to read a Word file with tracked changes."""

ACCEPTED, REJECTED = "accepted", "rejected"
VIEWS = (ACCEPTED, REJECTED)
