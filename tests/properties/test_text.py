"""What holds of every text: valid, laid out anyhow, broken, or made from the grammar at random."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark

from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import RulesetError
from tcpl_rules.pipeline import check_sources
from tcpl_rules.quantities import Language
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.format import format_tree
from tcpl_rules.syntax.grammar import parser
from tcpl_rules.syntax.marks import MOST_OPEN
from tcpl_rules.syntax.parse import comments_of, parse
from tcpl_rules.syntax.tree import Branch, Leaf
from tests.generating.program import compiled, effort
from tests.strategies import broken_rulesets, rulesets, scattered_rulesets

NESTED = """language 1
ruleset made-up edition 1 {
  standard tcpl  subject { ward vi "phường" }  title vi "Chuẩn thử"
  instrument LAW vi "Văn bản thử" { }  cite LAW article 1  score 10 points
}
fact done: yes/no { vi "việc" asks vi "Xong?" unit vi "việc" given }
criterion 1 vi "một" { max 10 award 10 when %s award 0 when not done }
grades { grade good vi "tốt" from 5 grade poor vi "kém" below 5 }
"""
SPELLINGS = st.sampled_from([None, "vi", "en"])


def parsed(text: str) -> Branch:
    findings = Findings()
    tree = parse(SourceText("generated.tcpl", text), findings)
    findings.settle()
    assert tree is not None
    return tree


def formatted(text: str, spelling: Language | None = None) -> str:
    return format_tree(parsed(text), SourceText("generated.tcpl", text), spelling)


def shape(tree: Branch | Leaf) -> object:
    """The tree without its places in the text."""
    if isinstance(tree, Leaf):
        return tree.kind, tree.text
    return tree.rule, [shape(child) for child in tree.children]


def comments(text: str) -> list[str]:
    return [comment.text.rstrip() for comment in comments_of(SourceText("generated.tcpl", text))]


def findings_of(text: str) -> list[tuple[str, str]]:
    """Code and message of each finding, none when the text is a ruleset; anything else raises."""
    found: tuple[Diagnostic, ...] = ()
    try:
        found = check_sources([SourceText("generated.tcpl", text)]).warnings
    except RulesetError as refused:
        found = refused.diagnostics
    for one in found:
        assert 0 <= one.span.start <= one.span.end <= len(text)
        assert one.code.startswith("TCPL")
    return [(one.code, one.message) for one in found]


@effort(150)
@given(text=scattered_rulesets(), spelling=SPELLINGS)
def test_formatting_keeps_the_tree_and_the_comments(text: str, spelling: Language | None) -> None:
    written = formatted(text, spelling)
    assert shape(parsed(written)) == shape(parsed(text))
    assert sorted(comments(written)) == sorted(comments(text))


@effort(150)
@given(text=scattered_rulesets(), spelling=SPELLINGS)
def test_formatting_twice_is_formatting_once(text: str, spelling: Language | None) -> None:
    once = formatted(text, spelling)
    assert formatted(once, spelling) == once
    assert formatted(once) == once


@effort(60)
@given(text=scattered_rulesets())
def test_keywords_there_and_back_are_the_same_text(text: str) -> None:
    english = formatted(text, "en")
    assert formatted(formatted(english, "vi"), "en") == english


@effort(60)
@given(text=scattered_rulesets(), spelling=SPELLINGS)
def test_layout_and_spelling_keep_model_and_hash(text: str, spelling: Language | None) -> None:
    before, after = compiled(text), compiled(formatted(text, spelling))
    assert (after.model, after.content_hash) == (before.model, before.content_hash)


@effort(60)
@given(text=rulesets())
def test_decomposed_letters_are_the_same_letters(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    assert compiled(apart).model == compiled(text).model


@effort(60)
@given(text=rulesets())
def test_a_valid_text_has_no_finding_but_warnings(text: str) -> None:
    compiled(text)


@effort(300)
@given(text=broken_rulesets())
def test_a_text_with_a_fault_has_findings_and_never_a_traceback(text: str) -> None:
    assert findings_of(text) == findings_of(text)


HUGE = st.sampled_from(
    [
        *("9" * digits for digits in (30, 31, 400, 5000)),
        *(f"0.{'0' * zeros}1" for zeros in (29, 30, 5000)),
        "9" * 5000 + "%",
    ]
)
NUMBERS = re.compile(r'"[^"\n]*"|(?<![\w.-])[0-9]+(?:\.[0-9]+)?%?(?![\w.-])')


@effort(150)
@given(text=rulesets(), number=HUGE, choose=st.data())
def test_a_huge_number_anywhere_has_findings_or_is_a_number(
    text: str, number: str, choose: st.DataObject
) -> None:
    places = [match.span() for match in NUMBERS.finditer(text) if not match.group().startswith('"')]
    start, end = choose.draw(st.sampled_from(places))
    found = findings_of(text[:start] + number + text[end:])

    assert all(len(message) < 2000 for _, message in found)


@pytest.mark.parametrize("times", [8, 14, 120, 3000])
@pytest.mark.parametrize(
    ("opened", "closed"),
    [("(", ")"), ("((", ") and done or done)"), ("(done and (", "))"), ("(done or (", "))")],
)
def test_nested_guards_have_findings_and_never_a_traceback(
    times: int, opened: str, closed: str
) -> None:
    text = NESTED % (opened * times + "done" + closed * times)
    deep = 1 + times * opened.count("(") > MOST_OPEN

    assert [code for code, _ in findings_of(text)] == (["TCPL0117"] if deep else [])


@pytest.mark.parametrize("block", ["criterion 1 {", "{", "fact a: count {", "(", "}", ")"])
def test_nested_blocks_have_findings_and_never_a_traceback(block: str) -> None:
    close = {"{": "}", "(": ")"}.get(block[-1], "")
    for text in (block * 3000, block * 3000 + close * 3000):
        assert findings_of(f"language 1 {text}")


@effort(100)
@given(text=from_lark(parser(), start="file"))
def test_whatever_the_grammar_makes_parses_or_has_findings(text: str) -> None:
    findings_of(text)


@effort(100)
@given(text=st.text(max_size=60) | st.text('language 1{}"#@\n{}', max_size=40))
def test_any_text_at_all_has_findings(text: str) -> None:
    findings_of(text)
