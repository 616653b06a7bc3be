"""Members, accounts, roles, and the local itself."""
