"""Small rulesets to plan under, and cases of them."""

from __future__ import annotations

from functools import cache
from typing import Any

from tcpl_rules.assessment.case import Case
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.planning.plan import Mend, Plan
from tcpl_rules.planning.planner import scene_of_case
from tcpl_rules.planning.scene import Scene
from tcpl_rules.planning.terms import Terms, read_terms
from tcpl_rules.shelf import compiled_from
from tcpl_rules.source import SourceText

HEADER = """language 1
ruleset made edition 1 {{
  standard made
  subject {{ commune vi "xã" en "commune" }}
  title vi "Bộ quy tắc thử" en "A made-up ruleset"
  instrument LAW vi "Luật" en "Law" {{}}
  source rumour vi "Tin đồn" en "Rumour" {{}}
  cite LAW article 1
  {score}
}}
"""

POINTS = (
    HEADER.format(score="score 20 points")
    + """
fact asked: count { vi "Việc" en "Tasks" asks vi "Mấy?" unit vi "việc" en "tasks" given }
fact done: count at most asked {
  vi "Xong" en "Done" asks vi "Mấy?" unit vi "việc" en "tasks" can rise }
fact late: count { vi "Trễ" en "Late" asks vi "Mấy?" unit vi "việc" en "tasks" can fall }
fact heads: count {
  vi "Kỷ luật" en "Disciplined" asks vi "Mấy?" unit vi "người" en "persons" final }
fact posted: yes/no { vi "Niêm yết" en "Posted" asks vi "Có?" can rise }
criterion 1 vi "Một" en "One" { max 10
  indicator 1 vi "Một một" en "One one" { max 4
    award 4 when done = asked  award 2 when done < asked and done >= 1
    award 0 when done < asked and done = 0 }
  indicator 2 vi "Một hai" en "One two" { max 4 score by hand }
  indicator 3 vi "Một ba" en "One three" { max 2
    award 2 when posted award 0 when not posted }
}
criterion 2 vi "Hai" en "Two" { max 10
  indicator 1 vi "Hai một" en "Two one" { max 6 score by hand
    penalty 0.5 when late > 2 }
  indicator 2 vi "Hai hai" en "Two two" { max 4 award 4 when late = 0  award 1 when late > 0 }
}
qualifies when {
  condition enough vi "Đủ điểm" en "Enough points" { require total >= 14 }
  condition floors vi "Đủ mỗi tiêu chí" en "Enough of each" {
    require every criterion >= 60% of max }
  condition heads_clean vi "Không kỷ luật" en "No one disciplined" { require heads = 0 }
  condition posting vi "Có niêm yết" en "Posting" { require posted }
}
"""
)
"""Two criteria of ten points; 14 in all, 6 each, nobody disciplined, and posting."""

FACTS = {"asked": 4, "done": 4, "late": 0, "heads": 0, "posted": True}
"""All that facts can give."""

MET = (
    HEADER.format(score="")
    + """
fact late: count { vi "Trễ" en "Late" asks vi "Mấy?" unit vi "việc" en "tasks" can fall }
fact closed: yes/no { vi "Đóng" en "Closed" asks vi "Có?" final }
criterion 1 vi "Một" en "One" {
  indicator 1 vi "Một một" en "One one" { require late <= 2 }
  indicator 2 vi "Một hai" en "One two" { require late = 0 require closed }
  indicator 3 vi "Một ba" en "One three" { met by hand }
}
criterion 2 vi "Hai" en "Two" {
  indicator 1 vi "Hai một" en "Two one" { met by hand }
  indicator 2 vi "Hai hai" en "Two two" { met by hand  cannot be made up }
}
qualifies when { condition all_met vi "Đạt hết" en "All met" { require every criterion met } }
"""
)
"""Five contents, all of which have to be met; the last looks back."""

HIDDEN = (
    HEADER.format(score="score 10 points")
    + """
criterion 1 vi "Một" en "One" { max 10
  indicator 1 vi "Một một" en "One one" { max unread score by hand }
  indicator 2 vi "Một hai" en "One two" { max unread more than 1 score by hand }
  indicator 3 vi "Một ba" en "One three" { max 4 score by hand cannot be made up }
}
qualifies when { condition enough vi "Đủ điểm" en "Enough" { require total >= 8 } }
"""
)
"""Two maxima that nobody has read, and an indicator that looks back."""


@cache
def compiled(text: str = POINTS) -> CompiledRuleset:
    """The compiled form of *text*, made once."""
    return compiled_from([SourceText("made.tcpl", text)])


def document(facts: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """A case with *facts* and *more*."""
    unit = {"name": "Xã Thử", "kind": "commune"}
    return {"year": 2026, "unit": unit, "facts": facts or {}, **more}


def own(**points: Any) -> dict[str, Any]:
    """What the commune gives itself; ``n1_2`` stands for the node 1.2."""
    return {"self_assessed": {"points": keyed(points)}}


def own_met(**met: bool) -> dict[str, Any]:
    """What the commune says is met; ``n1_2`` stands for the node 1.2."""
    return {"self_assessed": {"met": keyed(met)}}


def keyed(by_name: dict[str, Any]) -> dict[str, Any]:
    return {name[1:].replace("_", "."): value for name, value in by_name.items()}


def planned(case: dict[str, Any], text: str = POINTS, **terms: Any) -> Plan:
    """The plan of *case*."""
    return compiled(text).plan(case, **terms)


def scene(case: dict[str, Any], text: str = POINTS, **terms: Any) -> Scene:
    """What a plan of *case* is searched in."""
    ruleset = compiled(text)
    checked = ruleset._checker.check(Case.from_mapping(case))
    judged = ruleset._evaluator.judge(checked)
    return scene_of_case(judged, read(text, **terms))


def read(text: str = POINTS, **given: Any) -> Terms:
    """The terms that a caller gives."""
    asked = {"weights": None, "locked": (), "grade": None, **given}
    return read_terms(compiled(text)._evaluator.program, **asked)


def steps(plan: Plan) -> Any:
    """Key, now and to of every mend."""
    return [(mend.key, mend.now, mend.to) for mend in plan.mends]


def moves(mend: Mend) -> list[tuple[str, int, int]]:
    """The facts that a mend moves."""
    return [(change.fact, change.now, change.to) for change in mend.facts]
