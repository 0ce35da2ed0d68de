from collections.abc import Callable
from io import StringIO
from pathlib import Path

import msgspec
import pytest

from boligsocial.analysis.result import Analysis
from boligsocial.codebook.labels import Label, Labels
from boligsocial.writers import Format, write
from boligsocial.writers.view import Result, View

DATA = Path(__file__).parent / "data"


@pytest.fixture
def analysis() -> Analysis:
    return msgspec.json.decode((DATA / "lindevangen.json").read_bytes(), type=Analysis)


@pytest.fixture(scope="session")
def labels() -> Labels:
    words = {
        "level": {
            "citizen": ("Borgerniveau", "Citizen level"),
            "executing": ("Udførende niveau", "Executing level"),
            "organisational": ("Organisatorisk niveau", "Organisational level"),
            "management": ("Ledelsesniveau", "Management level"),
        },
        "cell_status": {
            "practised": ("Praktiseret", "Practised"),
            "limited": ("Begrænset", "Limited"),
            "absent": ("Fraværende", "Absent"),
            "not_mentioned": ("Ikke nævnt", "Not mentioned"),
        },
        "model_status": {
            "practised": ("praktiseret", "practised"),
            "potential": ("muligt", "potential"),
            "intended": ("tilstræbt", "intended"),
            "general": ("omtalt generelt", "discussed in general"),
        },
        "claim_status": {
            "achieved": ("opnået", "achieved"),
            "not_achieved": ("ikke opnået", "not achieved"),
            "risk": ("risiko", "risk"),
        },
        "model": {
            "samarbejdsaftale": ("Samarbejdsaftale", "Collaboration agreement"),
            "tvaersektorielt_samarbejde": (
                "Tværsektorielt samarbejde",
                "Cross-sector collaboration",
            ),
        },
        "outcome": {"employment": ("Beskæftigelse", "Employment")},
        "actor": {"uddannelsesinstitution": ("Uddannelsesinstitution", "Educational institution")},
        "source": {"evaluation": ("evaluering", "evaluation")},
        "rule": {"claim.achieved": ("et udsagn om, at det skete", "said to have happened")},
    }
    return {
        group: {code: Label(da=da, en=en) for code, (da, en) in codes.items()}
        for group, codes in words.items()
    }


Show = Callable[..., str]


@pytest.fixture
def show(labels: Labels, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Return what a format writes to a pipe that many columns wide."""

    def written(
        format: Format, *results: Result, columns: int | None = None, **choices: object
    ) -> str:
        if columns is None:
            monkeypatch.delenv("COLUMNS", raising=False)
        else:
            monkeypatch.setenv("COLUMNS", str(columns))
        out = StringIO()
        write(format, results, out, View(labels, **choices))  # type: ignore[arg-type]
        return out.getvalue()

    return written
