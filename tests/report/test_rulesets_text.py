"""Rulesets at a glance."""

from __future__ import annotations

from tcpl_rules.model.ruleset import Kind, Years
from tcpl_rules.model.standing import Text
from tcpl_rules.report.rulesets_text import rulesets_json, rulesets_text
from tcpl_rules.report.screen import Screen
from tests.model.build import CITED, award, node, ruleset, yes

_KINDS = (
    Kind(id="commune", text=Text("xã", "commune")),
    Kind(id="ward", text=Text("phường", "ward")),
)
_READ = node("1", 2, award(2, yes("a")))
_MODEL = ruleset(
    _READ, node("2", None), most=5, years=Years(first=2019, last=None, standing=CITED), kinds=_KINDS
)


def test_a_line_for_each() -> None:
    head, rule, line, *_ = rulesets_text([_MODEL], "en", Screen()).split("\n")

    assert head.split() == ["Ruleset", "Edition", "Years", "Title", "and", "subject", "Points",
                            "Read", "Unread"]  # fmt: skip
    assert set(rule) == {"-", " "}
    assert line.split() == ["made", "1", "2019–", "words", "(commune,", "ward)", "5", "2", "3"]


def test_kinds_in_the_language_of_the_table() -> None:
    assert "(xã, phường)" in rulesets_text([_MODEL], "vi", Screen())


def test_what_is_read_has_a_column_even_when_nothing_is() -> None:
    text = rulesets_text([ruleset(node("1", None), most=5)], "vi", Screen())

    assert "Đã đọc" in text.split("\n")[0]


def test_as_json() -> None:
    (document,) = rulesets_json([_MODEL])

    assert document["years"] == {"first": 2019, "last": None}
    assert document["points"] == {
        "read": "2", "derived": "0", "reported": "0", "hearsay": "0", "silent": "0", "unread": "3",
    }  # fmt: skip
