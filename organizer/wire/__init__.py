"""All that leaves the machine, and nothing else does."""
