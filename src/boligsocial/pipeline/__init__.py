"""The only place that loads and runs a spaCy pipeline: from a document to findings."""
