"""The structure of an agreement as read from its pages."""
