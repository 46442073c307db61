"""Rulesets at a glance."""

from __future__ import annotations

import pytest

from tcpl_rules.model.ruleset import Kind, Years
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.rulesets_text import rulesets_json, rulesets_text
from tcpl_rules.report.screen import Screen, columns_of
from tests import shipped
from tests.assessment import met
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

    assert head.split() == ["Ruleset", "Ed.", "Years", "Title", "and", "subject", "Points",
                            "Read", "Unread"]  # fmt: skip
    assert set(rule) == {"-", " "}
    assert line.split() == ["made", "1", "2019–", "words", "(commune,", "ward)", "5", "2", "3"]


def test_kinds_in_the_language_of_the_table() -> None:
    assert "(xã, phường)" in rulesets_text([_MODEL], "vi", Screen())


def test_what_is_read_has_a_column_even_when_nothing_is() -> None:
    text = rulesets_text([ruleset(node("1", None), most=5)], "vi", Screen())

    assert text.split("\n")[0].split()[-2:] == ["Đã", "Chưa"]
    assert text.split("\n")[1].split()[-2:] == ["đọc", "đọc"]


def test_without_points_contents_are_counted() -> None:
    model = met.compiled().model
    line = rulesets_text([model], "vi", Screen()).split("\n")[3]
    (document,) = rulesets_json([model])

    assert line.split()[-4:] == ["6*", "4", "1", "1"]
    assert (document["by_points"], document["maximum"]) == (False, "6")
    assert document["points"] == {
        "read": "4", "derived": "0", "reported": "0", "hearsay": "1", "silent": "0", "unread": "1",
    }  # fmt: skip
    assert document["classes"] == [
        {"id": "class_1", "text": {"vi": "loại I", "en": "class I"}},
        {"id": "class_2", "text": {"vi": "loại II", "en": "class II"}},
    ]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_shipped_ones_fit_the_screen(lang: Language) -> None:
    text = rulesets_text([shipped.ruleset(name).model for name in shipped.IDS], lang, Screen())

    assert [line for line in text.split("\n") if columns_of(line) > 100] == []


def test_as_json() -> None:
    (document,) = rulesets_json([_MODEL])

    assert document["years"] == {"first": 2019, "last": None}
    assert document["points"] == {
        "read": "2", "derived": "0", "reported": "0", "hearsay": "0", "silent": "0", "unread": "3",
    }  # fmt: skip
    assert document["by_points"] is True
