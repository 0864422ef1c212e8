"""Certificate signatures on a record, and the proof that it is untouched."""
