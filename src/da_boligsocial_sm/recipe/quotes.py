"""Tell opening from closing quotation marks where the text writes both alike."""

from collections.abc import Sequence

MARK = '"'
_ENDS_SPEECH = frozenset(",.!?")


def closing(forms: Sequence[str]) -> set[int]:
    """Return the positions of the straight quotes that close speech in this sentence.

    A quote closes what is open; one with nothing open before it still closes speech of an
    earlier sentence if it ends this one, or follows a comma or stop and a lower word follows it.
    """
    result: set[int] = set()
    opened = False
    for i, form in enumerate(forms):
        if form != MARK:
            continue
        following = forms[i + 1] if i + 1 < len(forms) else ""
        after_speech = i > 0 and forms[i - 1] in _ENDS_SPEECH and following[:1].islower()
        if i and (opened or not following or after_speech):
            result.add(i)
            opened = False
        else:
            opened = True
    return result
