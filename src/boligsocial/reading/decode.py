"""Turn a file's bytes into text."""

from boligsocial.errors import ReadingError

_BINARY_SIGNS = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0", b"{\\rtf")


def decode(data: bytes, source: str) -> str:
    """Decode UTF-8 (with or without a byte order mark), UTF-16 with one, or Windows-1252.

    Latin-1 needs no case of its own: where the two differ it has control codes, not letters.
    Raises ReadingError for bytes that are no text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    if data.startswith(_BINARY_SIGNS) or b"\0" in data:
        raise ReadingError(
            f"{source}: is not a plain text file; save the article as .txt and try again"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise ReadingError(
            f"{source}: byte {error.start} is neither UTF-8 nor Windows-1252; save it as UTF-8"
        ) from None
