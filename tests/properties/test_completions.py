"""A completion changes nothing that was read, whatever gaps of a shipped ruleset it fills.

The values are made up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tcpl_rules.completion.complete import complete
from tcpl_rules.completion.gap import Gap, gaps_of, has_unread_value
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.rule import Rows
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Basis, Standing
from tcpl_rules.pipeline import read_model
from tcpl_rules.revision.edits import drafts
from tcpl_rules.shelf import shipped_sources
from tcpl_rules.source import SourceText
from tests.shipped import IDS

_KNOWN = (Basis.READ, Basis.DERIVED, Basis.SILENT)


@cache
def _gaps(name: str) -> tuple[Gap, ...]:
    files = drafts(shipped_sources(name), Findings())
    return tuple(
        gap for gap in gaps_of([file.tree for file in files]) if _operation(gap, "X") is not None
    )


@cache
def _model(name: str) -> Ruleset:
    return read_model(shipped_sources(name), Findings())[0]


def _operation(gap: Gap, instrument: str) -> str | None:
    """A statement that fills *gap* with no more than the text needs to stay sound; or None."""
    place = f"{{ cite {instrument} annex IX page 9 }}"
    if gap.operation == "answer":
        return f"answer {gap.part.target.branch.word('NAME').text} no such rule {place}"
    statement = gap.statement()
    if gap.sort == "threshold":
        bound = "50%" if "/" in statement else "1"
        statement = statement.replace("unread", bound)
    elif gap.sort == "deadline" and has_unread(statement):
        statement = "due before 9 Sep of the next year"
    elif has_unread(statement) or has_unread_value(gap.part.statement):
        return None
    return f"{gap.operation} {gap.address()} {{ {statement} }} {place}"


def has_unread(statement: str) -> bool:
    return "unread" in statement.split()


def read_parts(part: Any, owner: str = "") -> Iterator[tuple[str, object]]:
    """Every part of a model that was read, with the clause that it is of."""
    if isinstance(part, tuple):
        for one in part:
            yield from read_parts(one, owner)
    elif attrs.has(type(part)) and not isinstance(part, Standing):
        owner = part.key if isinstance(part, Node) else owner or getattr(part, "id", "")
        standing = getattr(part, "standing", None)
        if isinstance(standing, Standing) and standing.basis in _KNOWN:
            yield owner, _alone(part)
        for name in attrs.fields_dict(type(part)):
            yield from read_parts(getattr(part, name), owner)


def _alone(part: Any) -> object:
    """*part* without what stands in it and is judged by itself."""
    if isinstance(part, Node):
        title = part.title if part.title_standing.basis in _KNOWN else None
        return part.kind, part.label, title
    if isinstance(part, Rows):
        return part.highest, part.measure, part.standing
    if isinstance(part, Ruleset):
        return part.id, part.edition
    fields = attrs.fields_dict(type(part))
    nested = ("counts", "fed", "documents", "requirements", "requires", "due", "rows", "rule")
    alone = {name: getattr(part, name) for name in fields if name not in (*nested, "span")}
    return type(part), tuple((name, repr(value)) for name, value in alone.items())


@pytest.mark.parametrize("name", IDS)
@settings(max_examples=6, deadline=None)
@given(chosen=st.data())
def test_what_was_read_stays(name: str, chosen: st.DataObject) -> None:
    gaps = _gaps(name)
    places = chosen.draw(st.sets(st.integers(0, len(gaps) - 1), max_size=12)) if gaps else set()
    header = _model(name)
    instrument = header.instruments[0].id
    text = "\n".join(
        [
            "language 1",
            f"completion made-up of ruleset {name} edition {header.edition} {{",
            'read by vi "Người thử" 2030-01-31 }',
            *(str(_operation(gaps[place], instrument)) for place in sorted(places)),
        ]
    )
    made = complete(shipped_sources(name), [SourceText("made-up.tcpl", text)])

    before = Counter(map(repr, read_parts(_model(name))))
    after = Counter(map(repr, read_parts(made.checked.model)))
    assert before - after == Counter()


def test_something_is_compared() -> None:
    assert sum(1 for name in IDS for _ in read_parts(_model(name))) > 300
