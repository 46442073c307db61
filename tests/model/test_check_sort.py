"""A text of another sort among the files of a ruleset is refused, once for each file."""

from __future__ import annotations

import pytest

from tcpl_rules.errors import RulesetError
from tcpl_rules.pipeline import check_sources
from tcpl_rules.source import SourceText
from tests.prelude import completed


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "amendment a edition 1 of ruleset b {} amend LAW {}",
            "an amendment is no part of a ruleset",
        ),
        ("amend LAW {}", "an amendment is no part of a ruleset"),
        (
            "completion a of ruleset b edition 1 {} answer c no such rule",
            "a completion is no part of a ruleset",
        ),
        ("fill criterion 1 { max 10 }", "a completion is no part of a ruleset"),
        (
            "overlay a edition 1 of ruleset b {} day off 2031-01-02",
            "an overlay is no part of a ruleset",
        ),
        ("assign step a { led by b }", "an overlay is no part of a ruleset"),
        ('task a vi "b" {}', "an overlay is no part of a ruleset"),
        ('remedy a vi "b" {}', "an overlay is no part of a ruleset"),
        ("day worked 2031-01-02", "an overlay is no part of a ruleset"),
    ],
)
class TestAnotherSort:
    def test_alone(self, text: str, message: str) -> None:
        with pytest.raises(RulesetError) as refusal:
            check_sources([SourceText("a.tcpl", f"language 1 {text}")])

        assert [found.message for found in refusal.value.diagnostics] == [message]

    def test_among_the_files_of_a_ruleset(self, text: str, message: str) -> None:
        with pytest.raises(RulesetError) as refusal:
            check_sources([*completed("b.tcpl", ""), SourceText("a.tcpl", f"language 1 {text}")])

        assert [found.message for found in refusal.value.diagnostics] == [message]
