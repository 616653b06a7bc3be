"""What a notice must pass before it goes out: one rule a file, or a family of them."""
