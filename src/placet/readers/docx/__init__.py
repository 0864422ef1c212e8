"""Word drafts: the parts of a package, walked as XML."""
