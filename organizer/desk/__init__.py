"""Read-only views over several rooms for one reader."""
