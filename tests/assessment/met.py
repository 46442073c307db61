"""A ruleset without points, one with penalties and classes, and cases of them."""

from __future__ import annotations

from functools import cache
from typing import Any

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.case import Case, CheckedCase
from tcpl_rules.assessment.check_case import check_case
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import CaseError
from tcpl_rules.shelf import compiled_from
from tcpl_rules.source import SourceText

_HEADER = """language 1
ruleset made edition 1 {
  standard made
  subject { commune vi "xã" en "commune" ward vi "phường" en "ward" }
  classes { class_1 vi "loại I" en "class I" class_2 vi "loại II" en "class II" }
  title vi "Bộ quy tắc thử" en "A made-up ruleset"
  instrument LAW vi "Luật" en "Law" {}
  source rumour vi "Tin đồn" en "Rumour" {}
  cite LAW article 1
"""

WITHOUT_POINTS = f"""{_HEADER}}}
fact files: count {{ vi "Hồ sơ" asks vi "Mấy?" unit vi "hồ sơ" given }}
fact late: count at most files {{ vi "Trễ" asks vi "Mấy?" unit vi "hồ sơ" can fall }}
fact waited: working days {{ vi "Chờ" asks vi "Mấy?" unit vi "ngày làm việc" can fall }}
fact safe: yes/no {{ vi "An toàn" en "Safe" asks vi "Có?" given
  fed by decision or outcome under other vi "chuẩn khác" en "the other standard" }}
fact calm: yes/no {{ vi "Yên ổn" asks vi "Có?" given
  fed by outcome under other vi "chuẩn khác" en "the other standard" }}
fact planned: yes/no {{ vi "Kế hoạch" asks vi "Có?" can rise }}
criterion 1 vi "Một" en "One" {{
  indicator 1 vi "Một một" {{
    item 1 vi "Đúng hạn" {{ require late / files = 0% met when files = 0 }}
    item 2 vi "Hiệu quả" {{ met by hand }}
  }}
  indicator 2 vi "Một hai" {{ require planned require waited <= 3 working days }}
}}
criterion 2 vi "Hai" en "Two" {{
  may be left out
  indicator 1 vi "Hai một" {{ require safe require calm }}
  indicator 2 vi "Hai hai" {{ require late >= unread }}
  indicator 3 vi "Hai ba" {{ require planned {{ basis hearsay rumour }} }}
}}
qualifies when {{
  condition all_met vi "Đạt hết" en "All met" {{ require every criterion met }}
  condition pleased vi "Dân hài lòng" en "People are pleased" {{ met by hand }}
  condition waiting vi "Chờ" en "Waiting" {{ require waited <= 10 working days }}
  condition level vi "Mức" en "Level" {{ require late >= unread }}
}}
"""
"""Six contents; of the conditions only the first is about what is met."""

WITH_PENALTIES = f"""{_HEADER}  score 10 points
}}
fact late: count {{ vi "Trễ" asks vi "Mấy?" unit vi "hồ sơ" can fall }}
fact planned: yes/no {{ vi "Kế hoạch" asks vi "Có?" can rise }}
criterion 1 vi "Một" {{ max 4
  award 4 when planned
  award 0 when not planned
  penalty 0.25 when late > 0
}}
criterion 2 vi "Hai" {{ max 6
  penalty 0.5 when late > 5
  indicator 1 vi "Hai một" {{ max 6 score by hand penalty 0.25 when late > 2 }}
}}
qualifies when {{
  condition enough vi "Đủ điểm" en "Enough" {{
    require total >= 9 when class is class_1
    require total >= 5 when class is class_2
  }}
  condition pleased vi "Dân hài lòng" en "People are pleased" {{ met by hand }}
}}
"""
"""Criterion 2 has a penalty of its own and one below it."""


@cache
def compiled(text: str = WITHOUT_POINTS) -> CompiledRuleset:
    """The compiled form of *text*, made once."""
    return compiled_from([SourceText("made.tcpl", text)])


def document(**more: Any) -> dict[str, Any]:
    """A case of class I, with *more* in place of what it holds."""
    unit = {"name": "Xã Thử", "kind": "commune", "class": "class_1"}
    return {"year": 2026, "unit": unit, **more}


def own(**met: bool | str) -> dict[str, Any]:
    """What the commune says is met; ``n1_2`` stands for the node 1.2."""
    return {"self_assessed": {"met": keyed(met)}}


def keyed(by_name: dict[str, Any]) -> dict[str, Any]:
    """*by_name* by the keys of nodes."""
    return {name[1:].replace("_", "."): value for name, value in by_name.items()}


def assessed(text: str = WITHOUT_POINTS, /, **more: Any) -> Assessment:
    """The assessment of the case with *more*."""
    return compiled(text).assess(document(**more))


def checked(text: str = WITHOUT_POINTS, /, **more: Any) -> CheckedCase:
    """The case with *more*, found to fit."""
    return check_case(Case.from_mapping(document(**more)), compiled(text).model)


def problems(text: str = WITHOUT_POINTS, /, **more: Any) -> tuple[Problem, ...]:
    """What is wrong with the case with *more*."""
    try:
        checked(text, **more)
    except CaseError as error:
        return error.problems
    return ()


def found(text: str = WITHOUT_POINTS, /, **more: Any) -> list[tuple[str, str]]:
    """Code and pointer of all that is wrong with the case with *more*."""
    return [(problem.code, problem.pointer) for problem in problems(text, **more)]
