"""A repealed clause goes, with its comments, and leaves one."""

from __future__ import annotations

import pytest

from tcpl_rules.revision.amend import amend
from tcpl_rules.revision.removing import start_with_comments, whole_line
from tcpl_rules.source import SourceText, Span
from tests.revision.amending import BASE, amended, amendment, parts, refused

_REPEAL = """amend LAW {
  repeal criterion 1 { at clause 2 at point đ }
  repeal fact planned
  replace ruleset { score 10 points } with { score 4 points }
  replace condition enough { require total >= 6 } with { require total >= 3 }
}"""


def test_a_clause_with_all_that_stands_in_it() -> None:
    text = parts(amended(_REPEAL))

    assert "planned" not in text.replace("fact planned", "")
    assert "# repealed by NEW article 1: fact planned: yes/no\n" in text
    assert "# What the commune plans." not in text
    assert "# repealed by NEW article 1 clause 2 point đ: criterion 1\n" in text
    assert "# What it posts." in text


def test_the_comment_is_in_the_language_of_the_file() -> None:
    text = parts(amend(amend(BASE, spelling="vi").sources, amendment(_REPEAL)))

    assert "# bị bãi bỏ theo NEW điều 1 khoản 2 điểm đ: tiêu chí 1\n" in text


@pytest.mark.parametrize(
    ("operation", "found"),
    [
        ("amend LAW { repeal ruleset }", ("TCPL1013", "ruleset")),
        ("amend GUIDE { repeal criterion 1 }", ("TCPL1005", "criterion 1")),
        ("amend LAW { repeal question other }", ("TCPL1003", "question other")),
    ],
)
def test_refused(operation: str, found: tuple[str, str]) -> None:
    assert refused(operation) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "x\n^# a\n  # b\n  |y",
        "x\n# a\n\n^|y",
        "x # a\n  ^|y",
        "x ^|y",
        "^|y",
        "^# a\n|y",
    ],
)
def test_comments_right_above_belong_to_it(text: str) -> None:
    plain = text.replace("|", "").replace("^", "")

    start = start_with_comments(plain, text.replace("^", "").index("|"))
    assert start == text.replace("|", "").index("^")


@pytest.mark.parametrize("text", ["a\n^  |b|\n^c", "a |^b^| c", "a |^b^| # c\n", "^|b|^"])
def test_a_line_goes_with_what_stands_alone_on_it(text: str) -> None:
    marked, wanted = text.replace("^", ""), text.replace("|", "")
    source = SourceText("x", marked.replace("|", ""))
    first, last = marked.index("|"), marked.rindex("|") - 1

    expected = Span(source, wanted.index("^"), wanted.rindex("^") - 1)
    assert whole_line(Span(source, first, last)) == expected
