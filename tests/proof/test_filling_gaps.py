"""Gaps filled as an official would: from the template in Excel to scores from facts.

EVERY VALUE HERE IS MADE UP. Nobody here has read annex I of Circular 09/2021/TT-BTP or Circular
15/2025/TT-BTP; thresholds, points, places and days below stand in no law.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tcpl_rules import Assessment, Case, CompiledRuleset, load
from tcpl_rules.model.procedure import DueBefore, DueUnread
from tcpl_rules.model.ruleset import Node
from tcpl_rules.model.standing import Basis
from tcpl_rules.source import SourceText
from tests.literate import ROOT
from tests.proof.filled_book import FilledBook

UNIT = {"name": "Xã Ví Dụ (bịa)", "kind": "commune"}
PAGE = {"Phụ lục": "I", "Trang": 3}
CONTENTS = "tiêu chí 2 chỉ tiêu 6 nội dung"

STAFF = ("legal_staff", "số đếm", "Số công chức làm công tác tư pháp")
STAFF_REST = ("Cấp xã có bao nhiêu công chức làm công tác tư pháp?", "người", None, "có thể tăng")
AT_ANNEX = ("TT15", "I", None, None, None, 3)


def contents(folder: Path) -> FilledBook:
    """Three contents and two deadlines of 27/2025, filled in with made-up values."""
    book = FilledBook("qd-27-2025", folder)
    book.declare((*STAFF, *STAFF_REST, *AT_ANNEX))
    book.fill(f"{CONTENTS} 1", "đánh giá tay", "yêu cầu legal_staff >= 1", PAGE)
    funded = "yêu cầu plan_tasks_funded / plan_tasks >= chưa đọc"
    book.fill(f"{CONTENTS} 2", funded, 0.8, PAGE, "0%")
    trained = "yêu cầu legal_propagandists_trained / legal_propagandists >= chưa đọc"
    book.fill(f"{CONTENTS} 3", trained, "82,5%", PAGE)
    for content, fact in ((2, "plan_tasks"), (3, "legal_propagandists")):
        book.fill(f"{CONTENTS} {content}", f"đạt khi {fact} = 0", "đúng", PAGE)
    for fact, label in LABELS.items():
        book.fill(f"dữ kiện {fact}", label, "đúng", PAGE)
    article = {"Điều": 5, "Khoản": 2}
    next_year = date(2027, 1, 10)
    book.fill("bước request_recognition", "hạn chưa đọc", next_year, article, "dd/mm/yyyy")
    book.fill("bước decide", "hạn chưa đọc", "10 tháng 2", {"Điều": "điều 5", "Khoản": "3"})
    return book


def _labels() -> dict[str, str]:
    facts = {fact.id: fact for fact in load("qd-27-2025").facts}
    told = ("plan_tasks", "plan_tasks_funded", "legal_propagandists", "legal_propagandists_trained")
    return {name: f'vi "{facts[name].label.vi}" en "{facts[name].label.en}"' for name in told}


LABELS = _labels()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> CompiledRuleset:
    """27/2025 with the made-up values in it."""
    code, text = contents(tmp_path_factory.mktemp("filled")).read()
    assert code == 0
    return load("qd-27-2025", completions=[text])


def assessed(ruleset: CompiledRuleset, **facts: int) -> Assessment:
    """A made-up commune of 2026 under *ruleset*."""
    return ruleset.assess(Case.from_mapping({"year": 2026, "unit": UNIT, "facts": facts}))


def _between(result: Assessment, key: str) -> list[Fraction]:
    score = result.node(key).score
    assert score is not None
    return [score.least, score.most]


GOOD = {
    "legal_staff": 1,
    "plan_tasks": 20,
    "plan_tasks_funded": 16,
    "legal_propagandists": 40,
    "legal_propagandists_trained": 33,
}


class TestContents:
    def test_are_scored_from_facts(self, filled: CompiledRuleset) -> None:
        result = assessed(filled, **GOOD)

        for key in ("2.6.1", "2.6.2", "2.6.3"):
            assert _between(result, key) == [1, 1]
            assert {clause.basis for clause in result.node(key).clauses} == {Basis.READ}

    @pytest.mark.parametrize(
        ("fact", "value", "key"),
        [
            ("legal_staff", 0, "2.6.1"),
            ("plan_tasks_funded", 15, "2.6.2"),
            ("legal_propagandists_trained", 32, "2.6.3"),
        ],
    )
    def test_are_not_met_below_what_was_read(
        self, filled: CompiledRuleset, fact: str, value: int, key: str
    ) -> None:
        assert _between(assessed(filled, **{**GOOD, fact: value}), key) == [0, 0]

    def test_are_open_without_the_completion(self) -> None:
        without = {name: value for name, value in GOOD.items() if name != "legal_staff"}
        result = assessed(load("qd-27-2025"), **without)

        for key in ("2.6.1", "2.6.2", "2.6.3"):
            assert _between(result, key) == [0, 1]


class TestDeadlines:
    def test_are_days_of_the_next_year(self, filled: CompiledRuleset) -> None:
        steps = {step.id: step for step in filled.model.steps}
        due = [steps["request_recognition"].due[0], steps["decide"].due[0]]

        assert [(d.day, d.month) for d in due if isinstance(d, DueBefore)] == [(10, 1), (10, 2)]
        assert [d.standing.basis for d in due] == [Basis.READ, Basis.READ]

    def test_what_was_not_filled_in_stays_unread(self, filled: CompiledRuleset) -> None:
        (due,) = next(step for step in filled.model.steps if step.id == "self_assess").due

        assert isinstance(due, DueUnread)


class TestReceipt:
    def test_names_the_completion(self, filled: CompiledRuleset) -> None:
        receipt = assessed(filled, **GOOD).receipt

        assert receipt.completions == filled.completions
        assert len(receipt.completions) == 1

    def test_is_of_the_same_ruleset_with_another_text(self, filled: CompiledRuleset) -> None:
        plain, receipt = load("qd-27-2025"), assessed(filled, **GOOD).receipt

        assert (receipt.ruleset, receipt.edition) == (plain.id, plain.edition)
        assert receipt.content_hash == filled.content_hash != plain.content_hash


# -- one criterion of 25/2021 --------------------------------------------------------------------

CRITERION = "tiêu chí 3"
AT_TT09 = {"Văn bản": "09/2021/TT-BTP", "Phụ lục": "I", "Trang": 7}
FACTS = (
    ("disputes", "số đếm", "Số vụ, việc", "Có bao nhiêu vụ, việc?", "vụ", None, "phát sinh"),
    ("settled", "số đếm", "Số hòa giải thành", "Bao nhiêu vụ thành?", "vụ", "disputes", None),
    ("supported", "có/không", "Có hỗ trợ kinh phí", "Có hỗ trợ kinh phí không?", None, None, None),
)
MEDIATED = """bậc theo settled / disputes {
  chấm 6,5 từ 80%
  chấm 3 từ 50% dưới 80%
  chấm 0 dưới 50%
  chấm 6,5 khi disputes = 0
}""".replace("6,5", "6.5")


def criterion(folder: Path, second: object = 4.5) -> FilledBook:
    """Criterion 3 of 25/2021, filled in with made-up points."""
    book = FilledBook("qd-25-2021", folder)
    book.declare(*((*fact, "TT09", "I", None, None, None, 7) for fact in FACTS))
    book.fill(CRITERION, "tối đa 15", "đúng", AT_TT09)
    supported = "chấm 4.5 khi supported chấm 0 khi không supported"
    rules = {1: ("6,5", MEDIATED), 2: (second, supported), 3: (4, "chấm tay")}
    for indicator, (points, rule) in rules.items():
        address = f"{CRITERION} chỉ tiêu {indicator}"
        book.fill(address, "tối đa chưa đọc", points, AT_TT09, "General")
        book.fill(address, "chấm tay", rule, AT_TT09)
    return book


class TestCriterion:
    def test_is_scored_from_facts(self, tmp_path: Path) -> None:
        code, text = criterion(tmp_path).read()
        ruleset = load("qd-25-2021", completions=[text])
        facts = {"disputes": 10, "settled": 7, "supported": True}
        case = {"year": 2024, "unit": UNIT, "facts": facts}
        entered = {**case, "self_assessed": {"points": {"3.3": "3.5"}}}
        result = ruleset.assess(Case.from_mapping(entered))

        assert code == 0
        assert {key: _points(result, key) for key in ("3.1", "3.2", "3.3", "3")} == {
            "3.1": 3,
            "3.2": Fraction(9, 2),
            "3.3": Fraction(7, 2),
            "3": 11,
        }
        assert result.node("3").maximum == 15

    def test_is_refused_when_the_points_do_not_add_up(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        code, text = criterion(tmp_path, second=5.5).read()
        printed = capsys.readouterr()

        assert (code, text.exists()) == (1, False)
        assert "max 5.5" in printed.out
        assert "error[TCPL0603]" in printed.err

    def test_leaves_the_other_criteria_alone(self, tmp_path: Path) -> None:
        _, text = criterion(tmp_path).read()
        before, after = load("qd-25-2021").model, load("qd-25-2021", completions=[text]).model

        assert _others(before.nodes) == _others(after.nodes)
        assert before.conditions == after.conditions


def _points(result: Assessment, key: str) -> Fraction:
    score = result.node(key).score
    assert score is not None
    return score.exact


def _others(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    return tuple(node for node in nodes if node.key != "3")


def test_the_example_of_the_page_is_a_completion() -> None:
    """That of docs/en/how-to/fill-gaps.md, with values made up as well."""
    page = (ROOT / "docs/en/how-to/fill-gaps.md").read_text("utf-8")
    (example,) = re.findall(r"^```tcpl\n(language.*?)^```$", page, re.MULTILINE | re.DOTALL)
    ruleset = load("qd-27-2025", completions=[SourceText("bo-khuyet.tcpl", example)])

    assert len(ruleset.completions) == 1
