"""No committed file depends on the machine it was written on, or on a package index."""

from __future__ import annotations

import re

import pytest

from tests.whole_repo.checkout import name_of, project_files

# Spelled so that this file does not find itself.
_FORBIDDEN = {
    "a folder of one machine": r"(?<![\w.])/(?:wor[k]|far[m]|hom[e]|roo[t]|User[s])/",
    "a package index": r"\b(?:py[p]i|pythonhoste[d]|npmj[s])\.(?:org|com)\b",
    "an option that names an index": r"\b(?:extra-)?index[-]url\b",
    "work left open": r"\b(?:TO[D]O|FIX[M]E|XX[X])\b",
}


@pytest.mark.parametrize(("what", "pattern"), _FORBIDDEN.items(), ids=_FORBIDDEN)
def test_no_file_names(what: str, pattern: str) -> None:
    found = []
    for path in project_files():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{name_of(path)}: {m.group()}" for m in re.finditer(pattern, text)]

    assert found == [], what
