"""What a caller says of a plan: which clauses weigh more, what stays as it is, which grade."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NoReturn

from attrs import field, frozen

from tcpl_rules.assessment.check_entries import to_points
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.errors import PlanError
from tcpl_rules.model.condition import AboutPoints, Grade
from tcpl_rules.model.standing import Text
from tcpl_rules.program.program import Program
from tcpl_rules.quantities import ONE, display


@frozen(kw_only=True)
class Terms:
    """The caller's wishes, found to fit the program.

    *weights* are by node key or condition id; *locked* are node keys, facts and conditions that
    stay as they are; *grade* is the one to reach, None in a ruleset with conditions.
    """

    program: Program = field(repr=False)
    weights: Mapping[str, Fraction] = field(hash=False)
    locked: frozenset[str]
    grade: Grade | None

    def weight(self, part: str) -> Fraction:
        """What changing *part* costs: its own weight, else that of the nearest node around it."""
        for key in (part, *self.program.above.get(part, ())):
            if key in self.weights:
                return self.weights[key]
        return ONE


def read_terms(
    program: Program,
    weights: Mapping[str, object] | None,
    locked: Iterable[str],
    grade: str | None,
) -> Terms:
    """What the caller of `CompiledRuleset.plan` gave.

    Raises:
        PlanError: A weight is no exact number above 0; a name, or the grade, does not exist.
    """
    return Terms(
        program=program,
        weights=_weights(program, weights),
        locked=_locked(program, locked),
        grade=_grade(program, grade),
    )


def _weights(program: Program, given: Mapping[str, object] | None) -> dict[str, Fraction]:
    if given is not None and not isinstance(given, Mapping):
        _refuse(
            "`weights` là bảng: số hiệu mục hoặc điều kiện, và trọng số",
            "`weights` is a mapping of node keys and condition ids to numbers",
        )
    there = (*program.nodes, *(c.condition.id for c in program.conditions))
    weights: dict[str, Fraction] = {}
    for key, value in (given or {}).items():
        _check_name("weights", key, there, Text("mục hay điều kiện", "node or condition"))
        weights[key] = _weight(key, value)
    return weights


def _weight(key: str, value: object) -> Fraction:
    weight = to_points(value)
    if weight is None:
        exact = " (float)" if isinstance(value, float) else ""
        _refuse(
            f"trọng số của `{key}` phải là một số chính xác (int, Fraction, Decimal hoặc chuỗi "
            f'như "1.5"), không phải {value!r}{exact}',
            f"the weight of `{key}` takes an exact number (int, Fraction, Decimal or a text such "
            f'as "1.5"), not {value!r}{exact}',
        )
    if weight <= 0:
        _refuse(
            f"trọng số của `{key}` phải lớn hơn 0, không phải {display(weight, 'vi')}",
            f"the weight of `{key}` takes a number above 0, not {display(weight, 'en')}",
        )
    return weight


def _locked(program: Program, given: Iterable[str]) -> frozenset[str]:
    if isinstance(given, str):
        _refuse(
            f'`locked` là danh sách, ví dụ ("{given}",)',
            f'`locked` takes several names, such as ("{given}",)',
        )
    by_points = {
        c.condition.id
        for c in program.conditions
        if isinstance(c.condition.requirement, AboutPoints)
    }
    facts = tuple(fact.id for fact in program.ruleset.facts)
    conditions = tuple(c.condition.id for c in program.conditions)
    locked = tuple(given)
    for name in locked:
        _check_name("locked", name, (*program.nodes, *facts, *conditions), _LOCKED)
        if name in by_points and name not in facts:
            _refuse(
                f"điều kiện `{name}` xét theo điểm nên không giữ nguyên được; hãy ghi các mục cần "
                "giữ nguyên",
                f"the condition `{name}` is judged by points and cannot be locked; name the nodes "
                "that are to stay as they are",
            )
    return frozenset(locked)


def _grade(program: Program, asked: str | None) -> Grade | None:
    if not program.grades:
        if asked is not None:
            _refuse(
                f"bộ quy tắc này không xếp loại nên không có loại `{asked}`",
                f"the ruleset gives no grades, so there is no grade `{asked}`",
            )
        return None
    found = next((grade for grade in program.grades if grade.id == asked), None)
    if found is None:
        _refuse_grade(program, asked)
    return found


def _refuse_grade(program: Program, asked: str | None) -> NoReturn:
    vi = ", ".join(f"{grade.id} ({grade.text.vi})" for grade in program.grades)
    en = ", ".join(f"{grade.id} ({grade.text.in_language('en')})" for grade in program.grades)
    if asked is None:
        _refuse(
            f"bộ quy tắc này xếp loại: hãy cho biết loại cần đạt bằng `grade`: {vi}",
            f"the ruleset gives grades: say by `grade` which one to reach: {en}",
        )
    _refuse(
        f"không có loại `{asked}`; các loại là: {vi}",
        f"there is no grade `{asked}`; the grades are: {en}",
    )


_LOCKED = Text("mục, số liệu hay điều kiện", "node, fact or condition")


def _check_name(argument: str, name: object, there: Iterable[str], sort: Text) -> None:
    known = tuple(dict.fromkeys(there))
    if isinstance(name, str) and name in known:
        return
    near = nearest(name, known) if isinstance(name, str) else None
    meant = Text(f"; có phải là `{near}`?", f"; did you mean `{near}`?") if near else Text("", "")
    _refuse(
        f"`{argument}`: không có {sort.vi} `{name}`{meant.vi}",
        f"`{argument}`: there is no {sort.en} `{name}`{meant.en}",
    )


def _refuse(vi: str, en: str) -> NoReturn:
    raise PlanError(Text(vi, en))
