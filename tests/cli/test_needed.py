"""What a case still lacks."""

from __future__ import annotations

import json

from tests.cli.conftest import Tcpl

_CASE = b'year = 2024\n[unit]\nname = "X"\nkind = "ward"\n[facts]\nheads_disciplined = 0'


def test_questions_and_where_answers_go(tcpl: Tcpl) -> None:
    ran = tcpl("needed", "-", "--lang", "en", stdin=_CASE)

    assert ran.code == 0
    assert "    facts.heads_prosecuted\n" in ran.out
    assert "facts.heads_disciplined" not in ran.out


def test_as_json(tcpl: Tcpl) -> None:
    needed = json.loads(tcpl("needed", "-", "--json", stdin=_CASE).out)

    assert {one["what"] for one in needed} == {"fact", "points"}
    assert set(needed[0]) == {"what", "key", "label", "asks", "pointer"}


def test_nothing_once_the_outcome_is_settled(tcpl: Tcpl) -> None:
    case = _CASE.replace(b"disciplined = 0", b"disciplined = 1")

    assert tcpl("needed", "-", stdin=case).out == "Kết quả đã rõ, không cần thêm số liệu.\n"


def test_nothing_to_enter_while_the_law_itself_is_hearsay(tcpl: Tcpl) -> None:
    """All is met; that all must be met is known only from hearsay."""
    case = b'year = 2026\n[unit]\nname = "X"\nkind = "ward"\n[self_assessed.met]\n' + b"\n".join(
        b'"%d" = true' % number for number in (1, 2, 3)
    )

    assert tcpl("needed", "-", stdin=case).out.startswith("Không còn số liệu nào phải nhập. ")
    assert "There is nothing more to enter" in tcpl("needed", "-", "--lang", "en", stdin=case).out


def test_what_is_to_be_judged_by_hand(tcpl: Tcpl) -> None:
    case = b'year = 2024\nruleset = "tt-124-2021-bca"\n[unit]\nname = "X"\nkind = "ward"'
    needed = json.loads(tcpl("needed", "-", "--json", stdin=case).out)

    assert {one["what"] for one in needed} == {"fact", "met", "condition"}
    assert needed[-1]["pointer"] == "/self_assessed/conditions/provincial"


def test_a_year_without_a_ruleset(tcpl: Tcpl) -> None:
    ran = tcpl("needed", "-", stdin=b"year = 1900")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("Dòng 1, year: Không có bản nào áp dụng cho năm 1900; có: ")


def test_a_ruleset_that_is_not_there(tcpl: Tcpl) -> None:
    """Asked for by an option it is wrong usage, and no fault of the case."""
    ran = tcpl("needed", "-", "--ruleset", "nothing-like-it", stdin=_CASE)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("tcpl: No ruleset is called nothing-like-it. There are: ")
