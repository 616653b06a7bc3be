"""The forms of the pages: shape, words and choices; rules stay in core."""
