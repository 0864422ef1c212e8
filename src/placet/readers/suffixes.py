"""The suffixes under which drafts come: apart from the readers, so that a window can ask without loading one."""

TEXTS = {".txt": "text/plain", ".md": "text/markdown", ".srt": "application/x-subrip", ".vtt": "text/vtt"}
TAKEN: frozenset[str] = frozenset({".docx", ".docm", ".dotx", ".dotm", ".pdf", *TEXTS})
"""What a file is, its content decides."""
