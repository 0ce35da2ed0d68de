"""``boligsocial schema``: the JSON contract as JSON Schema."""

import sys
from typing import Any


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of one analysis as ``--format json`` prints it."""
    import msgspec

    from boligsocial.analysis.result import Analysis

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "boligsocial analysis, version 1",
        **msgspec.json.schema(Analysis),
    }


def schema_cli() -> None:
    """Print the JSON Schema (2020-12) of the JSON output."""
    import msgspec

    text = msgspec.json.format(msgspec.json.encode(schema()), indent=2)
    sys.stdout.write(text.decode() + "\n")
