"""Whether the entries of a case fit each other and the maxima above them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from attrs import field, frozen

from tcpl_rules.assessment.case import Column, Entry
from tcpl_rules.assessment.case_shape import CaseShape, NodeShape
from tcpl_rules.assessment.check_entries import named, number
from tcpl_rules.assessment.check_met import counted
from tcpl_rules.assessment.found import Found, Keys
from tcpl_rules.assessment.range import Range, total
from tcpl_rules.assessment.scores import entered_range
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import ZERO, display, plain

_SOME_NOT = Text("bên dưới có mục ghi là không đạt", "something below it is entered as not met")
_ALL_MET = Text("mọi mục bên dưới đều ghi là đạt", "all that is below it is entered as met")


def check_maxima(
    name: str, column: Column, left_out: frozenset[str], shape: CaseShape, found: Found
) -> dict[str, Fraction]:
    """The maxima that the column *name* gives where the ruleset has none; misfits are reported."""
    given = {key: entry.of for key, entry in column.entries.items() if entry.of is not None}
    for parent in dict.fromkeys(_parent(key, shape) for key in given):
        share = Share.of(parent, given, left_out, shape)
        if share is not None and not share.fits():
            first = next(key for key in parent.children if key in given)
            _report_share(share, (name, "points", first, "of"), found)
    return given


def check_agreement(
    first: Column, second: Column, name: str, shape: CaseShape, found: Found
) -> None:
    """Report each maximum that the column *name*, the *second*, gives otherwise than the *first*.

    The law has one maximum. Where one column alone gives it, it says nothing in the other.
    """
    for key, entry in second.entries.items():
        other = first.entries.get(key)
        if entry.of is None or other is None or other.of is None or entry.of == other.of:
            continue
        keys, node = (name, "points", key, "of"), named(shape.nodes[key])
        found.add("TCPL0837", keys, plain(entry.of), number(other.of), node=node)


def _parent(key: str, shape: CaseShape) -> NodeShape:
    parents = shape.nodes[key].parents
    return shape.nodes[parents[0]] if parents else shape.root


@frozen(kw_only=True)
class Share:
    """What the known maxima below *parent* leave for the unread ones.

    *entered* are the unread ones that an entry of the column gives; *missing* those that none
    gives, each above its own bound and no less than its award. *counting* is false when one of the
    missing is left out.
    """

    parent: NodeShape
    room: Fraction
    entered: Mapping[str, Fraction] = field(hash=False)
    missing: tuple[NodeShape, ...]
    counting: bool

    @classmethod
    def of(
        cls,
        parent: NodeShape,
        given: Mapping[str, Fraction],
        left_out: frozenset[str],
        shape: CaseShape,
    ) -> Share | None:
        """The share of the unread maxima below *parent*; None when its own is unread."""
        if parent.maximum is None:
            return None
        children = [shape.nodes[key] for key in parent.children]
        unread = [child for child in children if child.maximum is None]
        missing = tuple(child for child in unread if child.key not in given)
        return cls(
            parent=parent,
            room=parent.maximum - sum(c.maximum for c in children if c.maximum is not None),
            entered={child.key: given[child.key] for child in unread if child.key in given},
            missing=missing,
            counting=left_out.isdisjoint(child.key for child in missing),
        )

    @property
    def left(self) -> Fraction:
        """What the missing maxima add up to."""
        return self.room - sum(self.entered.values())

    @property
    def least(self) -> Fraction:
        """What the missing maxima are together at least, or above: see `strict`."""
        return sum((max(node.more_than or ZERO, node.award) for node in self.missing), ZERO)

    @property
    def strict(self) -> bool:
        """Whether the missing maxima are together above `least`."""
        bounds = ((node.more_than, node.award) for node in self.missing)
        return any(bound is not None and bound >= award for bound, award in bounds)

    def fits(self) -> bool:
        """Whether the missing maxima can make up the difference."""
        if not self.missing:
            return self.left == 0
        return self.left > self.least or (self.left == self.least and not self.strict)


def _report_share(share: Share, keys: tuple[str, ...], found: Found) -> None:
    top = share.room - share.least
    vi, en = display(top, "vi"), display(top, "en")
    if share.strict:
        vi, en = f"nhỏ hơn {vi}", f"less than {en}"
    elif share.missing:
        vi, en = f"nhiều nhất {vi}", f"at most {en}"
    found.add(
        "TCPL0836",
        keys,
        plain(sum(share.entered.values(), ZERO)),
        Text(vi, en),
        nodes=", ".join(share.entered),
        node=named(share.parent) if share.parent.key else share.parent.title,
    )


@frozen(kw_only=True)
class Details:
    """What the entries of one column leave for the nodes above them."""

    entries: Mapping[str, Entry] = field(hash=False)
    given: Mapping[str, Fraction] = field(hash=False)
    left_out: frozenset[str]
    shape: CaseShape

    def maximum(self, node: NodeShape) -> Fraction | None:
        """The maximum of *node*, from the ruleset or from an entry of this column."""
        return self.given.get(node.key) if node.maximum is None else node.maximum

    def counted(self, node: NodeShape) -> list[NodeShape]:
        """The children of *node* that are not left out."""
        return [self.shape.nodes[key] for key in node.children if key not in self.left_out]

    def score(self, node: NodeShape) -> Range | None:
        """What *node* can score: its entry, else what its details leave; None is no bound."""
        entry = self.entries.get(node.key)
        if entry is not None:
            return entered_range(entry)
        if node.children:
            return self.sum(node)
        top = self.maximum(node)
        return None if top is None else Range(-node.penalty if node.penalty else ZERO, top)

    def sum(self, node: NodeShape) -> Range | None:
        """What the children of *node* can score together, less its penalties; None is no bound."""
        children = self.counted(node)
        free = [child for child in children if self._is_free(child)]
        scores = [self.score(child) for child in children if child not in free]
        if free:
            scores.append(self.free_share(node))
        if node.penalty:
            scores.append(Range(-node.penalty, ZERO))
        return add_up(scores)

    def free_share(self, node: NodeShape) -> Range | None:
        """What the children of *node* with a missing maximum and no entry can score together."""
        share = Share.of(node, self.given, self.left_out, self.shape)
        if share is None:
            return None
        gone = [c for c in share.missing if c.key in self.left_out]
        most = share.left - sum(c.more_than or ZERO for c in gone)
        reached = all(c.more_than is None for c in gone)
        least = -sum((c.penalty for c in self.counted(node) if self._is_free(c)), ZERO)
        return Range(least, max(most, ZERO), most_attained=reached)

    def _is_free(self, node: NodeShape) -> bool:
        return not node.children and node.key not in self.entries and self.maximum(node) is None


def add_up(scores: Iterable[Range | None]) -> Range | None:
    """The range of a sum; None when one of the parts has no bound."""
    bounded: list[Range] = []
    for score in scores:
        if score is None:
            return None
        bounded.append(score)
    return total(bounded)


def check_details(name: str, details: Details, found: Found) -> None:
    """Report every entry that the more detailed ones of its column *name* contradict."""
    shape, entries = details.shape, details.entries
    coarse = {parent for key in entries for parent in shape.nodes[key].parents} & entries.keys()
    if details.left_out:
        coarse |= {
            parent for key in details.left_out for parent in shape.nodes[key].parents
        } & entries.keys()
    for key in coarse:
        node, entry = shape.nodes[key], entries[key]
        fits = details.sum(node)
        if fits is None:
            continue
        if not shape.by_points:
            _check_met((name, "met", key), node, entry, fits, details, found)
        elif not contains(fits, entry.points):
            keys, points = (name, "points", key), entry.points
            found.add("TCPL0838", keys, plain(points), _between(fits), node=named(node))


def _check_met(
    keys: Keys, node: NodeShape, entry: Entry, fits: Range, details: Details, found: Found
) -> None:
    """Report a part that is met although something below is not, or the other way round."""
    contents, met = counted(node, details.left_out, details.shape), entry.at_most is None
    if met and fits.most < contents:
        found.add("TCPL0843", keys, "true", _SOME_NOT, node=named(node))
    elif not met and fits.least >= contents:
        found.add("TCPL0843", keys, "false", _ALL_MET, node=named(node))


def contains(score: Range, points: Fraction) -> bool:
    """Whether *points* is one of the values in *score*."""
    above = points > score.least or (points == score.least and score.least_attained)
    below = points < score.most or (points == score.most and score.most_attained)
    return above and below


def _between(score: Range) -> Text:
    if score.least == score.most:
        return number(score.least)
    if not score.most_attained:
        return Text(
            f"từ {display(score.least, 'vi')} đến dưới {display(score.most, 'vi')}",
            f"{display(score.least, 'en')} to below {display(score.most, 'en')}",
        )
    return Text(
        f"từ {display(score.least, 'vi')} đến {display(score.most, 'vi')}",
        f"{display(score.least, 'en')} to {display(score.most, 'en')}",
    )
