"""Whether the tallies of a case can be right: some way to score the parts must give them.

A tally is checked, never scored from. Every part falls into one of four groups: at its maximum,
from half of it but below, at 0, or neither (between 0 and half, or below 0 by a penalty), which no
tally counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tcpl_rules.assessment.case import Tally
from tcpl_rules.assessment.case_shape import NodeShape
from tcpl_rules.assessment.check_entries import named
from tcpl_rules.assessment.check_fit import Details, contains
from tcpl_rules.assessment.found import Found
from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import ONE, ZERO, display

HALF = Fraction(1, 2)

Counts = tuple[int, int, int, int]
"""How many parts are full, half, zero, or none of these."""

_ONE: tuple[Counts, ...] = ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1))
_START: Counts = (0, 0, 0, 0)

Sums = dict[Counts, list[Range]]
"""What the parts looked at so far can add up to, by how they were counted."""


def check_tally(name: str, key: str, tally: Tally, details: Details, found: Found) -> None:
    """Report *tally* of the node *key* if no scores that fit the entries give it."""
    node = details.shape.nodes[key]
    parts = details.counted(node)
    keys = (name, "tallies", key)
    counted = tally.full + tally.half + tally.zero
    if counted > len(parts):
        found.add("TCPL0846", keys, str(counted), _number(len(parts)), node=named(node))
        return
    entry = details.entries.get(key)
    if tally.full == len(node.children) and entry and entry.points == node.maximum:
        return  # All is at the maximum, above and below; details that differ were reported.
    wanted = (tally.full, tally.half, tally.zero, len(parts) - counted)
    reached = _reached(node, parts, wanted, details)
    if reached is None:
        return
    if not reached or (entry and not any(contains(score, entry.points) for score in reached)):
        value = f"{tally.full}-{tally.half}-{tally.zero}"
        allowed = _what_stands(node, parts, details)
        found.add("TCPL0847", keys, value, allowed, node=named(node))


def _reached(
    node: NodeShape, parts: list[NodeShape], wanted: Counts, details: Details
) -> list[Range] | None:
    """What *parts* can add up to when they are counted as *wanted*; None when nothing bounds it."""
    sums: Sums = {_START: [Range(-node.penalty, ZERO)]}
    free = False
    for part in parts:
        top, score = details.maximum(part), details.score(part)
        if top is None or score is None:
            free = True
        else:
            sums = _joined(sums, list(_ways(top, score)), wanted)
    if not free:
        return sums.get(wanted, [])
    left = details.free_share(node)
    if left is None:
        return None
    counting = details.left_out.isdisjoint(node.children)
    reached: list[Range] = []
    for counts, scores in sums.items():
        rest = _free_score(_less(wanted, counts), left, counting=counting)
        if rest is not None:
            reached.extend(score + rest for score in scores)
    return reached


def _ways(top: Fraction, score: Range) -> Iterator[tuple[Counts, Range]]:
    """How a part with the maximum *top* that can score *score* may be counted."""
    half = top * HALF
    full, from_half, none, other = _ONE
    groups = (
        (full, exactly(top)),
        (from_half, Range(half, top, most_attained=False)),
        (none, exactly(ZERO)),
        (other, Range(ZERO, half, least_attained=False, most_attained=False)),
        (other, Range(min(score.least, ZERO), ZERO, most_attained=False)),
    )
    for count, group in groups:
        common = _common(group, score)
        if common is not None:
            yield count, common


def _free_score(counts: Counts, share: Range, *, counting: bool) -> Range | None:
    """What parts whose missing maxima add up to the most of *share* score, counted as *counts*.

    With *counting* false the maxima add up to that at most. The least is where penalties take them.
    The bounds of the single maxima are not used, so a tally may pass that they would refuse.
    """
    full, half, zero, other = counts
    left = share.most
    lowest = ZERO if zero or other or not counting else (HALF if half else ONE)
    highest = ONE if full or half else (HALF if other else ZERO)
    # A part that is counted as half or other stays below a maximum that is above 0.
    closed = not (half or other)
    if not closed and left == 0:
        return None
    least = share.least if other else left * lowest
    return Range(least, left * highest, most_attained=closed)


def _joined(sums: Sums, ways: list[tuple[Counts, Range]], wanted: Counts) -> Sums:
    """*sums* with one more part; counts that exceed *wanted* lead nowhere and are dropped."""
    joined: Sums = {}
    for counts, scores in sums.items():
        for more, within in ways:
            both = _added(counts, more)
            if all(n <= most for n, most in zip(both, wanted, strict=True)):
                joined.setdefault(both, []).extend(score + within for score in scores)
    return {counts: _merged(scores) for counts, scores in joined.items()}


def _added(one: Counts, other: Counts) -> Counts:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]


def _less(one: Counts, other: Counts) -> Counts:
    return one[0] - other[0], one[1] - other[1], one[2] - other[2], one[3] - other[3]


def _common(one: Range, other: Range) -> Range | None:
    """The scores that lie in both ranges."""
    least, most = max(one.least, other.least), min(one.most, other.most)
    common = Range(
        least,
        most,
        contains_end(one, least, low=True) and contains_end(other, least, low=True),
        contains_end(one, most, low=False) and contains_end(other, most, low=False),
    )
    if least > most or (least == most and not common.tight):
        return None
    return common


def contains_end(score: Range, points: Fraction, *, low: bool) -> bool:
    """Whether the end *points* of a common part is attained as far as *score* is concerned."""
    end, attained = (
        (score.least, score.least_attained) if low else (score.most, score.most_attained)
    )
    return attained or points != end


def _merged(scores: list[Range]) -> list[Range]:
    """The same scores in as few ranges as possible."""
    merged: list[Range] = []
    for score in sorted(scores, key=lambda s: (s.least, not s.least_attained)):
        last = merged[-1] if merged else None
        if last is None or not _touch(last, score):
            merged.append(score)
        elif (score.most, score.most_attained) > (last.most, last.most_attained):
            merged[-1] = Range(last.least, score.most, last.least_attained, score.most_attained)
    return merged


def _touch(last: Range, score: Range) -> bool:
    if score.least == last.most:
        return last.most_attained or score.least_attained
    return score.least < last.most


def _number(count: int) -> Text:
    return Text(f"{count} mục", f"{count}")


def _what_stands(node: NodeShape, parts: list[NodeShape], details: Details) -> Text:
    """The points that a tally has to fit."""
    shown = [part for part in (node, *parts) if part.key in details.entries]
    if not shown:
        return Text("không cách chấm nào cho kết quả này", "no points can give it")
    points = [(part.key, details.entries[part.key].points) for part in shown]
    return Text(
        ", ".join(f"{key}: {display(value, 'vi')} điểm" for key, value in points),
        ", ".join(f"{key}: {display(value, 'en')} points" for key, value in points),
    )
