"""The benchmark measures what it says: it runs, and every engine gives the reference's answers."""

from __future__ import annotations

import pytest

import tcpl_rules
from tests.benchmark import assessing, scorecard, start
from tests.benchmark.__main__ import main
from tests.benchmark.compared import compare
from tests.benchmark.kinds_of_case import ENTRIES, FACTS, KINDS, PARTLY, KindOfCase
from tests.benchmark.peers import Peer, peers
from tests.benchmark.table import in_columns, row
from tests.benchmark.timing import Timing

_UNITS = scorecard.units(200)
_EXPECTED = [scorecard.reference(unit) for unit in _UNITS]


def test_our_scorecard_says_what_the_reference_says() -> None:
    ruleset = scorecard.ruleset()
    results = [ruleset.assess(case) for case in scorecard.cases(_UNITS)]

    assert [scorecard.answer(result) for result in results] == _EXPECTED


def test_the_text_has_the_numbers_of_the_reference() -> None:
    model = scorecard.ruleset().model

    assert [node.maximum.value for node in model.nodes] == [scorecard.CAP] * 5
    assert [leaf.maximum.value for node in model.nodes for leaf in node.children] == [
        *scorecard.MAXIMA
    ]


def test_units_of_both_outcomes_are_compared() -> None:
    assert {qualifies for _, qualifies in _EXPECTED} == {False, True}


@pytest.mark.parametrize("peer", peers(), ids=lambda peer: peer.name)
def test_a_peer_says_what_the_reference_says(peer: Peer) -> None:
    assert peer.answers(peer.lay_out(_UNITS)) == _EXPECTED


def test_a_comparison_counts_wrong_answers() -> None:
    assert {engine.name: engine.wrong for engine in compare(3, runs=1)}["tcpl_rules"] == 0


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_case_fits_its_ruleset(kind: KindOfCase) -> None:
    ruleset = tcpl_rules.load(kind.ruleset)
    results = [ruleset.assess(document) for document in kind.country(20)]

    assert {result.total.settled for result in results} == {kind is not PARTLY}


@pytest.mark.parametrize("kind", [ENTRIES, FACTS], ids=lambda kind: kind.name)
def test_communes_of_a_country_differ(kind: KindOfCase) -> None:
    ruleset = tcpl_rules.load(kind.ruleset)
    totals = {ruleset.assess(document).total.exact for document in kind.country(50)}

    assert len(totals) > 10


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_assessments_are_timed(kind: KindOfCase) -> None:
    assert assessing.one(kind, reasons=True, runs=1).least > 0
    assert assessing.many(kind, 2, reasons=False, runs=1).least > 0


def test_loads_are_timed() -> None:
    assert start.load_compiled("qd-25-2021", runs=1).median > 0
    assert start.load_text("tt-01-2018-vpcp", runs=1).median > 0


def test_the_same_country_comes_twice() -> None:
    assert [kind.country(5) for kind in KINDS] == [kind.country(5) for kind in KINDS]


def test_a_table_is_plain_text() -> None:
    table = in_columns([("", "least", "median"), row("load", Timing(1234.5, 250_000))])

    assert table == (
        "      least  median\n"
        "----  -----  ------\n"
        "load  1.234     250\n"
    )  # fmt: skip


def test_the_command_prints_every_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--runs", "1", "--communes", "2"]) == 0

    printed = capsys.readouterr().out
    assert [word in printed for word in ("import", "one case", "2 different", "scorecard")] == [
        True
    ] * 4
