"""The command line: the same main line without a window."""
