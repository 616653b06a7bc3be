"""Text to vectors and words, and ranked passages back."""
