"""Briefs, versions, checks, approval and sending."""
