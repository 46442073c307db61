"""What is known, and how well."""

from __future__ import annotations

from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from tcpl_rules.model.standing import UNSAID, Basis, Citation, Standing, Text, together
from tests.model.build import at


@pytest.mark.parametrize(
    ("basis", "decides"),
    [
        (Basis.READ, True),
        (Basis.DERIVED, True),
        (Basis.REPORTED, True),
        (Basis.HEARSAY, False),
        (Basis.UNREAD, False),
        (Basis.SILENT, False),
    ],
)
def test_what_may_decide_an_outcome(basis: Basis, decides: bool) -> None:  # noqa: FBT001
    assert basis.decides is decides


def test_every_basis_is_written_as_in_the_language() -> None:
    assert [basis.value for basis in Basis] == [
        "read",
        "derived",
        "reported",
        "hearsay",
        "unread",
        "silent",
    ]


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [(Text("một", "one"), "một", "one"), (Text("một"), "một", "một"), (Text(""), "", "")],
)
def test_vietnamese_stands_in_where_there_is_no_english(text: Text, vi: str, en: str) -> None:
    assert (text.in_language("vi"), text.in_language("en")) == (vi, en)


def test_nothing_said_is_read_and_cites_nothing() -> None:
    """What an author leaves unsaid is a finding of a check, not a weaker basis."""
    assert (UNSAID.citations, UNSAID.basis, UNSAID.source) == ((), Basis.READ, "")


def test_places_in_the_text_do_not_count() -> None:
    cited = Citation(instrument="LAW", article="3", span=at())

    assert cited == Citation(instrument="LAW", article="3")
    assert Standing(citations=(cited,), span=at()) == Standing(citations=(cited,))
    assert hash(Standing(span=at())) == hash(UNSAID)


def test_together_they_are_known_as_well_as_the_least() -> None:
    one = Citation(instrument="LAW", article="1")
    two = Citation(instrument="LAW", article="2")
    read = Standing(citations=(one,), readings=(Text("a"),))
    heard = Standing(citations=(one, two), basis=Basis.HEARSAY, source="paper")

    assert together([read]) == read
    for both in ([read, heard], [heard, read]):
        known = together(both)
        assert (known.basis, known.source) == (Basis.HEARSAY, "paper")
        assert (known.citations, known.readings) == ((one, two), (Text("a"),))


def test_standing_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        UNSAID.basis = Basis.UNREAD  # type: ignore[misc]


@pytest.mark.parametrize(
    ("places", "placed"),
    [
        ({"article": "3"}, True),
        ({"section": "II"}, True),
        ({"annex": "I", "page": "3"}, True),
        ({"annex": "I", "clause": "1"}, True),
        ({"annex": "I"}, False),
        ({"clause": "1", "point": "a"}, False),
        ({"page": "3"}, False),
        ({}, False),
    ],
)
def test_what_says_where_something_was_read(places: dict[str, Any], placed: bool) -> None:  # noqa: FBT001
    assert Citation(instrument="QD1", **places).is_placed is placed
