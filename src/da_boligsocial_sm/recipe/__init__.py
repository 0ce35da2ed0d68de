"""The recipe that made the bundled pipeline from Danish treebanks."""
