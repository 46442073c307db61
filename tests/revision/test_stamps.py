"""A new part says who put it there, and stays where it stood in law."""

from __future__ import annotations

import pytest

from tcpl_rules.model.standing import Basis, Citation, Standing, Text
from tcpl_rules.revision.stamps import (
    Insertion,
    basis_written,
    end_of_line,
    on_its_line,
    remarked,
    remarks_of,
    stamp_of_changed,
    stamp_of_new,
    takes_remarks,
    with_insertions,
    written,
)
from tests.revision.amending import quoted

_NEW = Citation(instrument="NEW", article="1", clause="2", point="đ")
_BY = Standing(citations=(_NEW,))
_LAW = Standing(citations=(Citation(instrument="LAW", article="3"),))
_HEARD = Standing(citations=_LAW.citations, basis=Basis.HEARSAY, source="portal")
_AMENDED = "amended by NEW article 1 clause 2 point đ"


@pytest.mark.parametrize(
    ("new", "old", "inherited", "stamp"),
    [
        ("max 5", "max 4", _LAW, [_AMENDED]),
        ("max 5", "max 4", _HEARD, ["basis read", _AMENDED]),
        (
            "max 5",
            "max 4 { cite LAW article 3 basis unread }",
            _HEARD,
            ["cite LAW article 3", _AMENDED],
        ),
        ("max 5 { cite LAW article 4 }", "max 4 { cite LAW article 3 }", _HEARD, [_AMENDED]),
        ("max 5 { at point a }", "max 4 { cite LAW article 3 }", _LAW, [_AMENDED]),
        ("max 5 { basis unread }", "max 4", _HEARD, [_AMENDED]),
        ("max 5 { amended by NEW article 7 }", "max 4", _LAW, []),
        ("full marks when a", None, _LAW, [_AMENDED]),
    ],
)
def test_a_new_part(new: str, old: str | None, inherited: Standing, stamp: list[str]) -> None:
    before = quoted(old) if old else None

    assert stamp_of_new(quoted(new), before, by=_BY, stood=_LAW, inherited=inherited) == stamp


def test_what_the_operation_heard_is_hearsay() -> None:
    by = Standing(citations=(_NEW,), basis=Basis.HEARSAY, source="portal")
    stamp = stamp_of_new(quoted("max 5"), None, by=by, stood=_LAW, inherited=_LAW)

    assert stamp == ["basis hearsay portal", _AMENDED]
    assert basis_written(_BY) == "basis read"


def test_remarks_of_the_operation_go_with_it() -> None:
    by = Standing(citations=(_NEW, _NEW), readings=(Text("a", "b"),), notes=(Text("c"),))

    assert stamp_of_changed(by) == [_AMENDED, _AMENDED, 'reading vi "a" en "b"', 'note vi "c"']


def test_a_citation_is_written_in_the_order_of_the_law() -> None:
    plan = Citation(instrument="PLAN", section="II", clause="4", point="a")

    assert written(Citation(instrument="LAW", annex="I", page="3")) == "LAW annex I page 3"
    assert written(plan) == "PLAN section II clause 4 point a"


@pytest.mark.parametrize(
    ("statement", "after"),
    [
        ("max 4", "max 4 { R }"),
        ("max 4 { basis unread }", "max 4 { basis unread  R }"),
        ("highest of { award 1 when a }", "highest of {\nR\n award 1 when a }"),
        (
            "criterion 1 {\n  cite LAW article 1 # c\n  max 4\n}",
            "criterion 1 {\n  cite LAW article 1 # c\nR\n  max 4\n}",
        ),
        ('fact a: count {\n  vi "A"\n}', 'fact a: count {\n  vi "A"\nR\n}'),
        ('role a vi "A"', 'role a vi "A" { R }'),
        ('role a vi "A" { titled vi "B" }', 'role a vi "A" { titled vi "B"  R }'),
        ('document a vi "A" { held by b }', 'document a vi "A" { held by b  R }'),
        ("after a, b", "after a, b { R }"),
        (
            "where the conditions are met { at point a }",
            "where the conditions are met { at point a  R }",
        ),
        ("may be in writing", "may be in writing { R }"),
        ('consequence vi "A"', 'consequence vi "A" { R }'),
        ("cannot be made up", "cannot be made up { R }"),
        ('fed by outcome under a vi "A"', 'fed by outcome under a vi "A" { R }'),
        ('asks vi "A"', 'asks vi "A"'),
    ],
)
def test_where_a_remark_goes(statement: str, after: str) -> None:
    branch = quoted(statement)

    assert with_insertions(branch, remarked(branch, ["R"])) == after
    assert takes_remarks(branch) == (statement != after)


def test_no_remark_changes_nothing() -> None:
    assert remarked(quoted("max 4"), []) == []


def test_remarks_of_a_statement_and_of_a_block() -> None:
    for text in (
        "max 4 { cite LAW article 1 basis unread }",
        "tiers a { cite LAW article 1 basis unread }",
    ):
        assert [remark.rule for remark in remarks_of(quoted(text))] == ["cite", "basis"]


def test_insertions_come_in_order() -> None:
    branch = quoted("max 4")
    start = branch.span.start

    insertions = [Insertion(start + 5, "!"), Insertion(start, "<")]
    assert with_insertions(branch, insertions) == "<max 4!"


@pytest.mark.parametrize(
    ("text", "added"),
    [("a\n|\nb", "R"), ("a|b", "\nR\n"), ("a|\nb", "\nR"), ("  |b", "R\n"), ("|", "R")],
)
def test_on_its_line(text: str, added: str) -> None:
    assert on_its_line(text.replace("|", ""), text.index("|"), "R") == added


@pytest.mark.parametrize("text", ["a| # c^\nb", "a|  ^\nb", "a| # c^", "a|^ b\n", "a|^"])
def test_end_of_line(text: str) -> None:
    plain = text.replace("|", "").replace("^", "")

    assert end_of_line(plain, text.index("|")) == text.replace("|", "").index("^")
