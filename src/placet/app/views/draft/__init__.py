"""The draft in the middle of the window: the text of a Word draft, the true pages of a PDF."""
