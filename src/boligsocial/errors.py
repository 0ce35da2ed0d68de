"""Errors that end a run with one line for the user."""


class BoligsocialError(Exception):
    """Say in one line what is wrong, where, and what to do about it.

    ``code`` is the machine-readable name that NDJSON output carries.
    """

    code = "error"


class ReadingError(BoligsocialError):
    """The input can't be read as an article."""

    code = "unreadable"


class NotDanishError(ReadingError):
    """The text does not look Danish."""

    code = "not_danish"


class ModelError(BoligsocialError):
    """The spaCy pipeline is missing or lacks something that the analysis needs."""

    code = "model"


class CodebookError(BoligsocialError):
    """The codebook has faults; the message names each with its file, entry and valid choices."""

    code = "codebook"


class GoldError(BoligsocialError):
    """A gold annotation file has faults."""

    code = "gold"
