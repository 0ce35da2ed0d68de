"""The command line: parse options, call a plain function, write, choose the exit code.

Exit codes: 0 done; 1 something could not be analysed, or the result could not be written;
2 wrong usage; 130 interrupted.
"""

import os
import sys
from io import TextIOWrapper


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    if sys.stdout is None:
        raise SystemExit("boligsocial: standard output is closed")
    _speak_utf8()
    try:
        # Imported here so that Ctrl-C while modules load ends as quietly as any other.
        from boligsocial.cli.app import run

        code = run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        _drop_output()
        code = 1
    except OSError as error:
        _drop_output()
        where = ascii(error.filename) if error.filename else "can't write the result"
        print(f"boligsocial: {where}: {error.strerror}", file=sys.stderr)
        code = 1
    raise SystemExit(code)


def _speak_utf8() -> None:
    """Write UTF-8 and plain newlines whatever the locale; results never depend on it."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")


def _drop_output() -> None:
    """Send what is still buffered nowhere, or the interpreter would complain on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
