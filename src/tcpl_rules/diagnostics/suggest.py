"""The nearest name to one that does not exist."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches


def fold(text: str) -> str:
    """*text* in small letters without Vietnamese marks."""
    lowered = text.lower().replace("đ", "d")
    apart = unicodedata.normalize("NFD", lowered)
    return "".join(character for character in apart if not unicodedata.combining(character))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The one of *known* that *name* was probably meant to be, or None when that is a guess."""
    by_fold = {fold(candidate): candidate for candidate in sorted(known, reverse=True)}
    close = get_close_matches(fold(name), by_fold, n=1, cutoff=0.75)
    return by_fold[close[0]] if close else None
