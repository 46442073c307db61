"""A template is a completion that gives nothing yet."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.quantities import Language
from tcpl_rules.report.gaps.template import completion_template
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.parse import parse
from tests.completion.completing import BASE, gaps
from tests.report.gapped import model


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_it_parses(lang: Language) -> None:
    findings = Findings()
    tree = parse(SourceText("t.tcpl", completion_template(gaps(), model(), lang)), findings)

    assert findings.listed() == ()
    assert tree is not None
    assert [branch.rule for branch in tree.branches()] == ["completion"]


def test_every_gap_has_a_line() -> None:
    text = completion_template(gaps(), model(), "en")
    lines = re.findall(r"^# ((?:fill|answer|confirm) .*)$", text, re.MULTILINE)

    assert lines[:5] == [
        "answer rounding no such rule { cite … article … clause … }",
        "fill criterion 1 indicator 1 { max … } { cite … article … clause … }",
        "fill criterion 1 indicator 1 { award … from 50% } { cite … article … clause … }",
        "fill criterion 1 indicator 1 { award … when files = 0 } { cite … article … clause … }",
        "answer parts no such rule { cite … article … clause … }",
    ]
    assert len(lines) == len(gaps())


def test_a_line_filled_in_is_a_statement() -> None:
    text = completion_template(gaps(), model(), "en")
    filled = re.sub(r"cite … article … clause …", "cite LAW article 3 clause 1", text)
    filled = filled.replace("before …", "before 3 Jan").replace("by …", "by letter")
    lines = re.findall(r"^# ((?:fill|answer|confirm) .*)$", filled, re.MULTILINE)
    findings = Findings()
    parse(SourceText("t", "\n".join(["language 1", *lines]).replace("…", "3")), findings)

    assert findings.listed() == ()


def test_it_names_the_instruments() -> None:
    assert "# LAW = Luật\n" in completion_template(gaps(), model(), "vi")


def test_our_words_for_what_is_unread_make_way() -> None:
    wording = 'counts vi "Danh mục unread." { cite LAW annex I basis unread }'
    text = BASE.replace('counts vi "Cả hồ sơ chuyển tiếp."', wording)

    assert '{ counts vi "…" }' in completion_template(gaps(text), model(), "en")
