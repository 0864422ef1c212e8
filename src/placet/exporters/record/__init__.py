"""The sign-off record: what it says, in which words, and how it looks."""
