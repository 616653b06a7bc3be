"""Work that takes longer than a page may: what each kind does, and the loop that runs it."""
