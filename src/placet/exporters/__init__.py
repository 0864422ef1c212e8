"""The back door: a Review becomes a file."""
