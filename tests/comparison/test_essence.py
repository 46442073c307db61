"""What a part says, apart from its place."""

from __future__ import annotations

from attrs import evolve

from tcpl_rules.comparison.essence import decides, essence, normal, said, source
from tcpl_rules.model.standing import Basis, Citation, Standing, Text
from tests.model.build import CITED, REPORTED, UNREAD, WORDS, node

_ELSEWHERE = Standing(citations=(Citation(instrument="QD2"),), basis=Basis.UNREAD)


def test_places_in_the_text_and_in_law_do_not_count() -> None:
    first, second = node("1", 3), node("1", 3)

    assert first.span != second.span
    assert essence(first) == essence(evolve(second, standing=REPORTED))


def test_whether_it_may_decide_counts() -> None:
    heard = evolve(CITED, basis=Basis.HEARSAY)

    assert decides(CITED)
    assert decides(heard)
    assert essence(CITED) == essence(heard) != essence(UNREAD)


def test_what_nobody_read_is_told_by_its_place() -> None:
    assert essence(UNREAD) != essence(_ELSEWHERE)
    assert essence(UNREAD) == essence(evolve(UNREAD, notes=(WORDS,)))
    assert source(evolve(UNREAD, amended_by=_ELSEWHERE.citations)) != source(UNREAD)


def test_said_leaves_out_all_standings() -> None:
    assert said(UNREAD) == said(_ELSEWHERE) != said(None)
    assert said((Text("Một  hai"), 1)) == said((Text("một hai"), 1)) != said((Text("một"), 1))


def test_words_as_their_reader_takes_them() -> None:
    assert normal("  Xa\u0303  Phường ") == "xã phường"
