"""What a part of a model says, apart from where it stands in law and in the text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable

import attrs

from tcpl_rules.model.standing import Basis, Citation, Standing, Text

_SET_ASIDE = frozenset({"span"})


def essence(part: object) -> Hashable:
    """*part* as something that equals the essence of whatever says the same.

    A standing counts only as whether it may decide (hearsay may, once accepted); what is not
    known well enough for that is the same only where it stands at the same place in law.
    """
    if isinstance(part, Standing):
        return decides(part) or source(part)
    if isinstance(part, Text):
        return normal(part.vi)
    if isinstance(part, tuple):
        return tuple(map(essence, part))
    return _parts(part, essence)


def decides(standing: Standing) -> bool:
    """Whether a part so known may decide, at least once hearsay is accepted."""
    return standing.basis.decides or standing.basis is Basis.HEARSAY


def source(standing: Standing) -> tuple[Citation, ...]:
    """The place in law of a part: two unread parts say the same where they are one part."""
    return (*standing.citations, *standing.amended_by)


def normal(text: str) -> str:
    """*text* as its reader takes it: composed letters, single spaces, no capitals."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def said(part: object) -> Hashable:
    """*part* as `essence` has it, wherever it stands in law and however well that is known."""
    if isinstance(part, Standing):
        # That there is one: of a part that has nothing else to say, that is all it says.
        return Standing.__name__
    if isinstance(part, Text):
        return normal(part.vi)
    if isinstance(part, tuple):
        return tuple(map(said, part))
    return _parts(part, said)


def _parts(part: object, of: Callable[[object], Hashable]) -> Hashable:
    """*part* itself, or all that a part made of others holds."""
    made = type(part)
    if not attrs.has(made):
        assert isinstance(part, Hashable)  # noqa: S101 - INVARIANT: models are immutable
        return part
    named = [a.name for a in attrs.fields(made) if a.name not in _SET_ASIDE]
    return (made.__name__, *((name, of(getattr(part, name))) for name in named))
