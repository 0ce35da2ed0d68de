"""What the user is told on standard error."""

import sys

from boligsocial.writers.plain import escape


def complain(message: str) -> None:
    """Print one line on standard error, with control characters made visible."""
    print(f"boligsocial: {escape(message)}", file=sys.stderr)
