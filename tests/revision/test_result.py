"""A fault of the result is the operation's that brought it in."""

from __future__ import annotations

import pytest

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import RulesetError
from tcpl_rules.revision.amend import amend
from tcpl_rules.revision.edits import drafts
from tcpl_rules.revision.result import checked_result
from tcpl_rules.source import SourceText
from tests.revision.amending import BASE, HEADER, PARTS, amendment, files, refused


def test_a_sound_result_is_laid_out_and_named_after_its_id() -> None:
    sources, checked = checked_result(BASE, files(), [])

    assert [source.name for source in sources] == ["base/0.tcpl", "base/1.tcpl"]
    assert checked.model.id == "base"


@pytest.mark.parametrize(
    ("operations", "found"),
    [
        # The piece itself is new.
        (
            "replace criterion 1 { award 6 when planned } with { award 7 when planned }",
            [("TCPL0601", "replace criterion 1")],
        ),
        # It is not, and the operation nearest to it is named.
        (
            """replace condition enough { require total >= 6 } with { require total >= 7 }
            replace criterion 1 { award 0 when not planned } with {}
            replace condition enough { require total >= 7 } with { require total >= 8 }""",
            [("TCPL0502", "replace criterion 1")],
        ),
        (
            """repeal criterion 2
            replace phrase "xã" with "phường" in criterion 1""",
            [("TCPL0203", "repeal criterion"), ("TCPL0603", "repeal criterion")],
        ),
        # What it took out is missed elsewhere.
        (
            """replace phrase "xã" with "phường" in criterion 1
            repeal fact planned""",
            [("TCPL0201", "repeal fact")] * 2,
        ),
        # There is no other that could have.
        (
            "replace value 4 with 3 in criterion 2",
            [("TCPL0601", "replace value"), ("TCPL0603", "replace value")],
        ),
    ],
)
def test_a_finding_begins_with_the_operation(operations: str, found: list[tuple[str, str]]) -> None:
    begins = [
        (code, " ".join(text.split()[:3]))
        for code, text in refused(f"amend LAW {{ {operations} }}")
    ]

    assert [
        (code, text[: len(words)]) for (code, text), (_, words) in zip(begins, found, strict=True)
    ] == found


def test_a_base_that_is_wrong_itself_has_its_own_findings() -> None:
    wrong = (BASE[0], SourceText("base/1.tcpl", PARTS.replace("award 6", "award 7")))
    with pytest.raises(RulesetError) as refusal:
        amend(wrong, amendment('amend LAW { replace phrase "xã" with "phường" in criterion 1 }'))

    assert [found.span.place for found in refusal.value.diagnostics] == ["base/1.tcpl:16:3"]


def test_without_an_operation_a_finding_stays_where_it_is() -> None:
    spoilt = drafts([SourceText("base/0.tcpl", HEADER)], Findings())
    with pytest.raises(RulesetError) as refusal:
        checked_result(BASE, spoilt, [])

    assert refusal.value.diagnostics[0].span.source.name == "base/0.tcpl"


def test_a_fact_that_nothing_names_may_be_repealed() -> None:
    with pytest.raises(RulesetError) as refusal:
        amend(
            BASE,
            amendment(
                """amend LAW { replace criterion 1 {
                  award 6 when planned
                  award 0 when not planned
                } with { score by hand } }"""
            ),
        )

    assert [found.hint for found in refusal.value.diagnostics] == [
        "`repeal` it where nothing needs it"
    ]


def test_what_is_new_and_not_named_need_not_be_repealed() -> None:
    fact = 'fact idle: yes/no { vi "Thừa" asks vi "Thừa không?" can rise cite LAW article 2 }'
    with pytest.raises(RulesetError) as refusal:
        amend(BASE, amendment(f"amend LAW {{ insert {{ {fact} }} }}"))
    (found,) = refusal.value.diagnostics

    assert (found.code, "repeal" in (found.hint or "")) == ("TCPL0203", False)
