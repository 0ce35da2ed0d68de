"""From findings to cases, uses, claims, lessons and the matrix; no spaCy here."""
