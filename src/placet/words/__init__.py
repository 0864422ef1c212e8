"""The words for domain values in English and French, for every door alike."""
