"""What people entered as met or not met: contents of a ruleset without points, and conditions."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from tcpl_rules.assessment.case import Entry
from tcpl_rules.assessment.case_shape import CaseShape, NodeShape
from tcpl_rules.assessment.check_entries import ColumnName, named, node_at
from tcpl_rules.assessment.check_identity import read_table
from tcpl_rules.assessment.found import Found, Keys, quoted
from tcpl_rules.assessment.problem import Argument, shown
from tcpl_rules.model.condition import AboutPoints, Condition
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import ONE, ZERO

EXPECTED = Text("true (đạt) hoặc false (không đạt)", "true (met) or false (not met)")
_NEVER = Text(
    "Điều kiện này chỉ xét theo kết quả của các mục, không nhập trực tiếp. Hãy xóa dòng này",
    "It is judged by the results of the parts alone. Remove this line",
)
_NO_CONDITIONS = Text("Bộ quy tắc này không có điều kiện nào", "This ruleset has no conditions")


def read_met(
    table: Mapping[str, object],
    name: ColumnName,
    left_out: frozenset[str],
    shape: CaseShape,
    found: Found,
) -> dict[str, Entry]:
    """What the *table* of the column *name* says is met, as contents met, by the node's key."""
    entries: dict[str, Entry] = {}
    for key, value in read_table(table, (name, "met"), found).items():
        keys = (name, "met", key)
        node = node_at(keys, value, left_out, shape, found)
        if node is None:
            continue
        met = _true_or_false(value, keys, named(node), found)
        if met is not None:
            entries[key] = entry_of(node, left_out, shape, met=met)
    return entries


def entry_of(node: NodeShape, left_out: frozenset[str], shape: CaseShape, *, met: bool) -> Entry:
    """What *node* has when it is met, or is not; of the latter, any number of its contents but all.

    Contents left out do not count.
    """
    contents = counted(node, left_out, shape)
    if met or not node.children:
        return Entry(contents if met else ZERO)
    return Entry(ZERO, at_most=max(contents - 1, ZERO))


def counted(node: NodeShape, left_out: frozenset[str], shape: CaseShape) -> Fraction:
    """How many contents *node* has, less those that are left out."""
    if node.key in left_out:
        return ZERO
    if not node.children:
        return ONE
    return sum((counted(shape.nodes[key], left_out, shape) for key in node.children), ZERO)


def read_conditions(
    table: Mapping[str, object], name: ColumnName, shape: CaseShape, found: Found
) -> dict[str, bool]:
    """The conditions that the *table* of the column *name* says are met, or are not."""
    conditions: dict[str, bool] = {}
    for id_, value in read_table(table, (name, "conditions"), found).items():
        keys = (name, "conditions", id_)
        condition = shape.conditions.get(id_)
        if condition is None:
            _report_unknown(keys, shape, found)
        elif isinstance(condition.requirement, AboutPoints):
            found.add("TCPL0844", keys, shown(value), _NEVER, condition=_named(condition))
        else:
            met = _true_or_false(value, keys, _named(condition), found)
            if met is not None:
                conditions[id_] = met
    return conditions


def _report_unknown(keys: Keys, shape: CaseShape, found: Found) -> None:
    if shape.conditions:
        found.unknown("TCPL0848", keys, shape.conditions)
    else:
        found.add("TCPL0848", keys, shown(keys[-1]), _NO_CONDITIONS)


def _true_or_false(value: object, keys: Keys, what: Argument, found: Found) -> bool | None:
    if isinstance(value, bool):
        return value
    found.add("TCPL0842", keys, shown(value), EXPECTED, what=what)
    return None


def _named(condition: Condition) -> Text:
    text = quoted(condition.text)
    return Text(f"điều kiện “{text.vi}”", f"the condition “{text.in_language('en')}”")
