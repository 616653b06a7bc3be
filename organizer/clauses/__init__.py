"""Agreements, their editions, and the clauses in force."""
