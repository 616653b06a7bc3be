"""Time limits found in the words of an agreement: suggestions, never dates."""
