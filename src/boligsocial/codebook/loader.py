"""Read a codebook from its TOML files and check its form as a whole.

The default codebook is a folder of files, one a layer. A user's codebook is one file of the same
tables: an entry with a code that the default has replaces it, any other is added.
"""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from boligsocial.codebook.labels import Label
from boligsocial.codebook.types import (
    ActorEntry,
    CaseWords,
    Codebook,
    CueEntry,
    LevelEntry,
    ModelEntry,
    OutcomeEntry,
    Sources,
    numbered,
)
from boligsocial.errors import CodebookError

DEFAULT = Path(__file__).parent / "default"
NAME = "boligsocial"
VERSION = "1"

_ENTRIES: Mapping[str, type[Any]] = {
    "actor": ActorEntry,
    "model": ModelEntry,
    "outcome": OutcomeEntry,
    "level": LevelEntry,
    "cue": CueEntry,
}
_TABLES: Mapping[str, type[Any]] = {"sources": Sources, "cases": CaseWords}
_LABELS = (
    "level",
    "row",
    "model_status",
    "claim_status",
    "cell_status",
    "actor_type",
    "source",
    "rule",
)

_T = TypeVar("_T")


def load_codebook(path: Path | None = None) -> Codebook:
    """Load the default codebook, extended by the one in ``path`` where given.

    Raises CodebookError naming every fault with its file, entry, value and valid choices.
    """
    files = sorted(DEFAULT.glob("*.toml")) + ([path] if path else [])
    faults: list[str] = []
    digest = hashlib.sha256()
    found: dict[str, list[Any]] = {key: [] for key in _ENTRIES}
    tables: dict[str, Any] = {}
    labels: dict[str, dict[str, Label]] = {}
    name, version = NAME, VERSION
    for file in files:
        data, raw = _parse(file)
        digest.update(raw)
        for key, value in data.items():
            where = f"{file.name}: [{key}]"
            if key in _ENTRIES and not (key in _LABELS and isinstance(value, dict)):
                found[key] += _entries(value, _ENTRIES[key], file.name, key, faults)
            elif key in _TABLES:
                tables[key] = _convert(value, _TABLES[key], where, faults)
            elif key in _LABELS:
                new = _convert(value, dict[str, Label], where, faults)
                labels.setdefault(key, {}).update(new or {})
            elif key == "codebook" and isinstance(value, dict):
                name, version = str(value.get("name", file.stem)), str(value.get("version", "1"))
            else:
                choices = ", ".join([*_ENTRIES, *_TABLES, *_LABELS, "codebook"])
                faults.append(f"{where}: no such table; choose one of {choices}")
    if faults:
        raise CodebookError("\n".join(faults))
    actors, models, outcomes = (_latest(found[key]) for key in ("actor", "model", "outcome"))
    for group, entries in (("actor", actors), ("model", models), ("outcome", outcomes)):
        labels[group] = {entry.code: entry.label for entry in entries}
    rules = labels.setdefault("rule", {})
    for rule, cue in numbered(found["cue"]).items():
        role = rules.get(f"cue.{cue.role}", Label(cue.role, cue.role))
        rules[rule] = Label(f"{role.da}: {cue.why}", role.en)
    return Codebook(
        name=name,
        version=version,
        sha256=digest.hexdigest(),
        labels=labels,
        actors=actors,
        models=models,
        outcomes=outcomes,
        levels=tuple(found["level"]),
        cues=tuple(found["cue"]),
        sources=tables["sources"],
        cases=tables["cases"],
    )


def _parse(file: Path) -> tuple[dict[str, Any], bytes]:
    try:
        raw = file.read_bytes()
        return tomllib.loads(raw.decode("utf-8")), raw
    except OSError as error:
        raise CodebookError(f"{file}: {error.strerror}; give the path of a TOML file") from None
    except UnicodeDecodeError:
        raise CodebookError(f"{file}: is not UTF-8; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise CodebookError(f"{file}: is not valid TOML: {error}") from None


def _entries(value: object, kind: type[_T], file: str, key: str, faults: list[str]) -> list[_T]:
    if not isinstance(value, list):
        faults.append(f"{file}: [{key}]: write [[{key}]], one table an entry")
        return []
    entries = []
    for number, raw in enumerate(value, 1):
        name = raw.get("code") or raw.get("role") if isinstance(raw, dict) else None
        where = f"{file}: [[{key}]] {number}" + (f" ({name})" if name else "")
        entry = _convert(raw, kind, where, faults)
        if entry is not None:
            entries.append(entry)
    return entries


def _convert(value: object, kind: type[_T], where: str, faults: list[str]) -> _T | None:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        faults.append(f"{where}: {error}")
        return None


def _latest(entries: Iterable[Any]) -> tuple[Any, ...]:
    return tuple({entry.code: entry for entry in entries}.values())
