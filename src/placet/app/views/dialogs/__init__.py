"""The dialogs: each asks for one thing, and does it."""
