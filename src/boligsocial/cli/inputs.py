"""Which documents the arguments of the command line name."""

from collections.abc import Iterator, Sequence
from pathlib import Path


def expand(paths: Sequence[str]) -> Iterator[str]:
    """Yield each path in order, a folder as its ``.txt`` files by name.

    A folder without such files stands for itself, so that reading it reports what is wrong.
    """
    for path in paths:
        yield from _articles(Path(path)) or (path,)


def is_single(paths: Sequence[str]) -> bool:
    """Tell whether the arguments name one document and no folder."""
    return len(paths) == 1 and not Path(paths[0]).is_dir()


def _articles(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    return sorted(
        str(file)
        for file in folder.iterdir()
        if file.suffix.lower() == ".txt" and not file.name.startswith(".") and file.is_file()
    )
