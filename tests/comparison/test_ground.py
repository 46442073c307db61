"""Cases that two versions can both be asked about."""

from __future__ import annotations

from tcpl_rules.comparison.ground import Ground
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import CLASS, KIND
from tcpl_rules.program.from_model import from_model
from tests.comparison.versions import version

_CLASSES = ("title vi", 'classes { one vi "I" two vi "II" } title vi')
_OTHER_CLASSES = ("title vi", 'classes { two vi "II" three vi "III" } title vi')
_KINDS = 'commune vi "xã" en "commune" ward vi "phường" en "ward"'


def _ground(old: CompiledRuleset, new: CompiledRuleset) -> Ground:
    return Ground(from_model(old.model), from_model(new.model))


def _at_least(name: str, number: int) -> Constraint:
    return Constraint(((name, 1),), -number)


def test_the_smallest_case_within_the_bounds_of_both() -> None:
    bounded = version(("fact files: count", "fact files: count at most 40"))
    ground = _ground(version(), bounded)
    values = ground.case(_at_least("late", 1))

    assert values is not None
    assert ground.facts(values) == (("files", 1), ("late", 1))
    assert ground.case(_at_least("late", 41)) is None


def test_facts_of_another_kind_are_not_shared() -> None:
    yes_no = version(
        ("fact late: count at most files", "fact late: days"),
        ("late = 0", "late = 0 days"),
        ("late >= 1 and late <= 5", "late >= 1 days and late <= 5 days"),
        ("late > 5", "late > 5 days"),
        ("late <= 10", "late <= 10 days"),
    )
    ground = _ground(version(), yes_no)
    values = ground.case(_at_least("late", 1), ground.of_new(_at_least("late", 2)))

    assert ground.shared == {"files", "planned"}
    assert values is not None
    assert ground.facts(values) == (("files", 1),)


def test_kinds_are_told_by_name() -> None:
    turned = version((_KINDS, 'ward vi "phường" town vi "thị trấn" commune vi "xã"'))
    ground = _ground(version(), turned)
    commune = ground.case(ground.of_new(_at_least(KIND, 2)))

    assert commune is not None
    assert ground.kind(commune) == "commune"
    assert ground.kind({}) == "commune"
    assert ground.case(ground.of_new(Constraint(((KIND, 1),), -1, equality=True))) is None


def test_no_kind_in_common() -> None:
    assert _ground(version(), version()).exists
    assert not _ground(version(), version((_KINDS, 'town vi "thị trấn"'))).exists


def test_classes_of_both_or_of_the_one_that_has_them() -> None:
    plain, sorted_, other = version(), version(_CLASSES), version(_OTHER_CLASSES)

    assert _ground(plain, plain).classes == ()
    assert _ground(sorted_, plain).classes == ("one", "two")
    assert _ground(plain, sorted_).classes == ("one", "two")
    assert _ground(sorted_, other).classes == ("two",)


def test_the_class_of_a_case() -> None:
    ground = _ground(version(_CLASSES), version())

    assert ground.class_({}) == "one"
    assert ground.class_({CLASS: 1}) == "two"
    assert ground.class_(ground.of_class("two")) == "two"
    assert _ground(version(), version(_CLASSES)).of_class("two") == {f"{CLASS}'": 1}
    assert _ground(version(), version()).of_class("") == {}
