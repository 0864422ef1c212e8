"""Annotated copies: the draft itself, with the findings written on it."""
