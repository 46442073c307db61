"""The points and tallies that people entered, and the nodes that they left out."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from tcpl_rules.assessment.case import Entry, Tally
from tcpl_rules.assessment.case_shape import CaseShape, NodeShape
from tcpl_rules.assessment.check_identity import read_table, whole_number
from tcpl_rules.assessment.content_hash import is_small, written_number
from tcpl_rules.assessment.found import Found, Keys, quoted
from tcpl_rules.assessment.problem import shown
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import ZERO, display, plain

ColumnName = Literal["self_assessed", "appraised"]

ENTRY_KEYS = ("points", "of")
TALLY_KEYS = ("full", "half", "zero")

_FLOAT = 'Decimal("13.5") hoặc chuỗi "13.5"', 'Decimal("13.5") or the string "13.5"'


def read_left_out(document: Mapping[str, object], shape: CaseShape, found: Found) -> frozenset[str]:
    """The keys of the nodes that *document* leaves out, as far as the ruleset allows it."""
    listed = document.get("left_out", ())
    if not isinstance(listed, tuple):
        allowed = Text('danh sách, ví dụ left_out = ["8"]', 'a list, such as left_out = ["8"]')
        found.add("TCPL0806", ("left_out",), shown(listed), allowed)
        return frozenset()
    left_out: set[str] = set()
    for index, key in enumerate(listed):
        keys = ("left_out", index)
        if not isinstance(key, str):
            allowed = Text('số mục trong dấu ngoặc kép: "8"', 'a key in quotes: "8"')
            found.add("TCPL0806", keys, shown(key), allowed)
        elif key not in shape.nodes:
            found.unknown("TCPL0830", keys, shape.nodes, key)
        elif key in left_out:
            found.add("TCPL0804", keys, shown(key))
        elif not shape.nodes[key].may_be_left_out:
            found.add("TCPL0840", keys, shown(key), _may_be(shape), node=named(shape.nodes[key]))
        else:
            left_out.add(key)
    return frozenset(left_out)


def _may_be(shape: CaseShape) -> Text:
    keys = ", ".join(key for key, node in shape.nodes.items() if node.may_be_left_out)
    if not keys:
        return Text("Bộ quy tắc không cho bỏ mục nào", "The ruleset lets nothing be left out")
    return Text(f"Chỉ có thể bỏ: {keys}", f"Only these may be: {keys}")


def read_points(
    table: Mapping[str, object],
    name: ColumnName,
    left_out: frozenset[str],
    shape: CaseShape,
    found: Found,
) -> dict[str, Entry]:
    """The points in the *table* of the column *name*, by the key of the node."""
    entries: dict[str, Entry] = {}
    for key, value in read_table(table, (name, "points"), found).items():
        node = None if left_out else shape.nodes.get(key)
        entry = node and _plain_entry(value, node)
        if not entry:
            node = node_at((name, "points", key), value, left_out, shape, found)
            entry = node and _entry(value, node, (name, "points", key), found)
        if entry:
            entries[key] = entry
    return entries


def read_tallies(
    table: Mapping[str, object],
    name: ColumnName,
    left_out: frozenset[str],
    shape: CaseShape,
    found: Found,
) -> dict[str, Tally]:
    """The tallies in the *table* of the column *name*, by the key of the node."""
    tallies: dict[str, Tally] = {}
    for key, value in read_table(table, (name, "tallies"), found).items():
        node = node_at((name, "tallies", key), value, left_out, shape, found)
        tally = node and _tally(value, node, (name, "tallies", key), found)
        if tally:
            tallies[key] = tally
    return tallies


def named(node: NodeShape) -> Text:
    """*node* in a sentence: its key and its title."""
    title = quoted(node.title)
    return Text(f"{node.key} (“{title.vi}”)", f"{node.key} (“{title.in_language('en')}”)")


def number(value: Fraction) -> Text:
    """*value* in a sentence."""
    return Text(display(value, "vi"), display(value, "en"))


def node_at(
    keys: Keys, value: object, left_out: frozenset[str], shape: CaseShape, found: Found
) -> NodeShape | None:
    """The node that the last of *keys* names, if it counts."""
    key = str(keys[-1])
    inner = _without_quotes(key, value, shape)
    if inner is not None:
        written = Text(f'"{inner}" = … (số mục trong dấu ngoặc kép)', f'"{inner}" = … (in quotes)')
        found.add("TCPL0806", keys, shown(value), written)
        return None
    node = shape.nodes.get(key)
    if node is None:
        found.unknown("TCPL0830", keys, shape.nodes)
        return None
    if left_out:
        out = next((outer for outer in (key, *node.parents) if outer in left_out), None)
        if out is not None:
            found.add("TCPL0839", keys, shown(value), Text(out, out), node=named(node))
            return None
    return node


def _without_quotes(key: str, value: object, shape: CaseShape) -> str | None:
    """The key that was meant where TOML reads ``1.1 = 3`` as a table ``1`` with a key ``1``."""
    while isinstance(value, Mapping) and len(value) > 0:
        inner = next(iter(value))
        key, value = f"{key}.{inner}", value[inner]
        if key in shape.nodes:
            return key
    return None


def _plain_entry(value: object, node: NodeShape) -> Entry | None:
    """The entry that *value* writes, if it is a number from the least to a known maximum."""
    top = node.maximum
    points = None if top is None else to_points(value)
    if points is None or top is None or (points.numerator < 0 and points < node.least):
        return None
    if points.numerator * top.denominator > top.numerator * points.denominator:
        return None
    return Entry(points)


def _entry(value: object, node: NodeShape, keys: Keys, found: Found) -> Entry | None:
    """The entry that *value* writes for *node*; None when it is reported."""
    before = len(found)
    table: Mapping[str, object] = value if isinstance(value, Mapping) else {"points": value}
    for key in table.keys() - set(ENTRY_KEYS):
        found.unknown("TCPL0805", (*keys, key), ENTRY_KEYS)
    if "points" not in table:
        found.add("TCPL0831", keys, shown(value), _bounds(node, node.maximum), node=named(node))
        return None
    points_keys = (*keys, "points") if table is value else keys
    points = _points(table["points"], node, points_keys, found)
    of = _points(table["of"], node, (*keys, "of"), found) if "of" in table else None
    if points is None or len(found) > before:
        return None
    if of is not None:
        _check_maximum(of, node, (*keys, "of"), found)
    elif node.maximum is None:
        found.add("TCPL0835", keys, shown(value), _form(points, node), node=named(node))
    top = node.maximum if of is None else of
    if points < node.least:
        found.add("TCPL0833", points_keys, plain(points), _bounds(node, top), node=named(node))
    elif top is not None and points > top:
        found.add("TCPL0832", points_keys, plain(points), _bounds(node, top), node=named(node))
    if len(found) > before:
        return None
    return Entry(points, of if node.maximum is None else None)


def _points(value: object, node: NodeShape, keys: Keys, found: Found) -> Fraction | None:
    points = to_points(value)
    if points is not None:
        return points
    if isinstance(value, float):
        found.add("TCPL0808", keys, shown(value), _for_float(value))
        return None
    allowed = _bounds(node, node.maximum)
    if isinstance(value, str) and "," in value:
        point = to_points(value.strip().replace(",", "."))
        if point is not None:
            allowed = Text(
                f"{plain(point)} (viết với dấu chấm)", f"{plain(point)} (with a decimal point)"
            )
    found.add("TCPL0831", keys, shown(value), allowed, node=named(node))
    return None


def to_points(value: object) -> Fraction | None:
    """*value* as points, exactly; None when it writes no number, or a float."""
    if isinstance(value, Decimal):
        return Fraction(*value.as_integer_ratio()) if is_small(value) else None
    if isinstance(value, int | Fraction):
        return None if isinstance(value, bool) or not is_small(value) else Fraction(value)
    if isinstance(value, str):
        return written_number(value)
    return None


def _for_float(value: object) -> Text:
    written = repr(value)
    if to_points(written) is None:
        return Text(*_FLOAT)
    return Text(*(text.replace("13.5", written) for text in _FLOAT))


def _check_maximum(of: Fraction, node: NodeShape, keys: Keys, found: Found) -> None:
    if node.maximum is not None:
        if of != node.maximum:
            found.add("TCPL0834", keys, plain(of), number(node.maximum), node=named(node))
    elif of < 0 or (node.more_than is not None and of <= node.more_than):
        least = node.more_than or ZERO
        above = display(least, "vi"), display(least, "en")
        allowed = Text(f"lớn hơn {above[0]}", f"more than {above[1]}")
        found.add("TCPL0834", keys, plain(of), allowed, node=named(node))
    elif of < node.award:
        award = number(node.award)
        allowed = Text(f"ít nhất {award.vi}", f"at least {award.en}")
        found.add("TCPL0834", keys, plain(of), allowed, node=named(node))


def _bounds(node: NodeShape, top: Fraction | None) -> Text:
    if top is not None:
        return Text(
            f"từ {display(node.least, 'vi')} đến {display(top, 'vi')}",
            f"{display(node.least, 'en')} to {display(top, 'en')}",
        )
    return _form(ZERO, node)


def _form(points: Fraction, node: NodeShape) -> Text:
    example = max(points, node.more_than or ZERO, node.award) + 1
    written = f"{{ points = {plain(points)}, of = {plain(example)} }}"
    return Text(
        f"điểm và điểm tối đa, ví dụ nếu tối đa là {display(example, 'vi')}: {written}",
        f"points and the maximum, such as, if that is {plain(example)}: {written}",
    )


def _tally(value: object, node: NodeShape, keys: Keys, found: Found) -> Tally | None:
    """The tally that *value* writes for *node*; None when it is reported."""
    if not node.children:
        allowed = Text("không ghi, vì bên dưới không có mục nào", "none: it has no parts")
        found.add("TCPL0845", keys, shown(value), allowed, node=named(node))
        return None
    table = value if isinstance(value, Mapping) else {}
    for key in table.keys() - set(TALLY_KEYS):
        found.unknown("TCPL0805", (*keys, key), TALLY_KEYS)
    counts = [whole_number(table.get(key)) for key in TALLY_KEYS]
    full, half, zero = (-1 if count is None else count for count in counts)
    if min(full, half, zero) < 0:
        allowed = Text(
            "{ full = …, half = …, zero = … }, mỗi số là số nguyên từ 0 trở lên",
            "{ full = …, half = …, zero = … }, each a whole number from 0 up",
        )
        found.add("TCPL0845", keys, shown(value), allowed, node=named(node))
        return None
    return Tally(full=full, half=half, zero=zero)
