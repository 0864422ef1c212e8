"""The front door: a file becomes a Document."""
