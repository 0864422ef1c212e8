"""What the application talks about: frozen values; no Qt, no files, no clock."""
