"""The commands and what becomes of their errors."""

from typing import Annotated

import typer

from boligsocial.cli.analyze import analyze_cli
from boligsocial.cli.codebook import check_cli, suggest_cli
from boligsocial.cli.evaluate import evaluate_cli
from boligsocial.cli.messages import complain
from boligsocial.cli.schema import schema_cli
from boligsocial.cli.version import version_cli
from boligsocial.errors import BoligsocialError

app = typer.Typer(
    name="boligsocial",
    help="Read Danish articles on social housing as a case-by-level matrix of collaboration.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
codebook = typer.Typer(help="Look after a codebook.", rich_markup_mode=None)

app.command("analyze")(analyze_cli)
app.command("evaluate")(evaluate_cli)
app.command("schema")(schema_cli)
app.add_typer(codebook, name="codebook")
codebook.command("check")(check_cli)
codebook.command("suggest")(suggest_cli)


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=version_cli,
            is_eager=True,
            help="Print the versions of the tool, its pipeline and its codebook.",
        ),
    ] = False,
) -> None:
    pass


def run() -> int:
    """Run the command that ``sys.argv`` asks for and return its exit code."""
    try:
        return int(app(prog_name="boligsocial", standalone_mode=False) or 0)
    except typer.TyperException as error:
        command = getattr(getattr(error, "ctx", None), "command_path", "boligsocial")
        # Typer hands on the validation library's own opening of the message.
        message = error.format_message().replace("Value error, ", "").rstrip(".")
        complain(f"{message}; see {command} --help")
        return error.exit_code
    except BoligsocialError as error:
        for line in str(error).split("\n"):
            complain(line)
        return 1
