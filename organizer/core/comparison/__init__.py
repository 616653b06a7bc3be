"""Two texts of an agreement side by side: what stayed, moved, changed, came and went."""
