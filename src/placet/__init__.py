"""Placet: review of drafts for partisan content before release."""
