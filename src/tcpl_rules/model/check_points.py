"""Points stay within maxima, and the maxima add up."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import frozen

from tcpl_rules.diagnostics.diagnostic import Severity
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.places import Placed, place
from tcpl_rules.model.rule import Average, FullMarks, Open, Rows, largest_award
from tcpl_rules.model.ruleset import Maximum, Node, Ruleset
from tcpl_rules.model.thresholds import known
from tcpl_rules.quantities import ZERO, plain, round_to


def check_points(ruleset: Ruleset, findings: Findings) -> None:
    """Report points outside maxima, maxima that do not add up, and nodes without one rule."""
    check = _Pass(ruleset, findings)
    check.family(_Parent("the ruleset", ruleset.maximum, ruleset), ruleset.nodes)
    for node in ruleset.nodes:
        check.node(node, ())


@frozen
class _Parent:
    """What children's maxima add up to, and how messages name it."""

    name: str
    maximum: Maximum
    owner: Placed


@frozen
class _Pass:
    """One run of the check."""

    ruleset: Ruleset
    findings: Findings

    def report(self, code: str, message: str, label: str, *nearest_first: Placed) -> None:
        self.findings.add(code, message, place(*nearest_first, self.ruleset), label)

    def node(self, node: Node, full_marks: tuple[FullMarks, ...]) -> None:
        """Check *node* and all below; *full_marks* are the clauses of the nodes above."""
        full_marks = (*full_marks, *node.full_marks)
        self._shape(node)
        self._left_out(node)
        for penalty in node.penalties:
            if penalty.points <= 0:
                message = f"a penalty of `{plain(penalty.points)}` takes nothing off {_name(node)}"
                self.report("TCPL0602", message, "not above 0", penalty, node)
        if (known(node.maximum) or ZERO) < 0:
            below = f"the maximum of {_name(node)} is `{plain(known(node.maximum) or ZERO)}`"
            self.report("TCPL0602", f"{below}, less than 0", "below 0", node.maximum, node)
        if node.rule is not None:
            self._awards(node, known(node.maximum), "its maximum")
            self._reached(node, full_marks)
        if node.children:
            self.family(_Parent(_name(node), node.maximum, node), node.children)
        for child in node.children:
            self.node(child, full_marks)

    def _left_out(self, node: Node) -> None:
        """What leaving a part out takes from the maximum of its parent is known."""
        if node.left_out is not None and known(node.maximum) is None:
            self.findings.add(
                "TCPL0609",
                f"{_name(node)} may be left out, and its maximum must be known for that",
                place(node.left_out, node, self.ruleset),
                "nobody knows what is left of the maximum above it",
                cause=(place(node.maximum, node, self.ruleset), "unread"),
            )

    def _shape(self, node: Node) -> None:
        if node.rule is None and not node.children:
            message = f"{_name(node)} has neither a rule nor parts that are scored"
            self.report("TCPL0606", message, "nothing gives its points", node)
        if node.rule is not None and node.children:
            message = f"{_name(node)} has both a rule and parts that are scored"
            self.report("TCPL0607", message, "two ways to its points", node)

    def _awards(self, node: Node, most: Fraction | None, most_name: str) -> None:
        """Points that the rule gives lie between 0 and *most*."""
        givers: list[tuple[Fraction, Placed]] = []
        if isinstance(node.rule, Rows | Average):
            rows = node.rule.rows
            givers += [(row.result, row) for row in rows if isinstance(row.result, Fraction)]
        if isinstance(node.rule, Average):
            rule = node.rule
            for _, points in rule.weights:
                # Rounding can lift an average above every weight in it.
                rounded = round_to(points, rule.places, rule.rounding)
                givers.append((min(points, ZERO) or max(points, rounded), rule.standing))
        for points, giver in givers:
            given = f"{_name(node)} gives `{plain(points)}` points"
            if points < 0:
                self.report("TCPL0602", f"{given}, less than 0", "below 0", giver, node)
            elif most is not None and points > most:
                self.findings.add(
                    "TCPL0601",
                    f"{given}, above {most_name} `{plain(most)}`",
                    place(giver, node, self.ruleset),
                    "above the maximum",
                    cause=(place(node.maximum, node, self.ruleset), "the maximum"),
                )

    def _reached(self, node: Node, full_marks: Sequence[FullMarks]) -> None:
        """A maximum that no row gives is at least odd, when all of the rule is known."""
        most, best = known(node.maximum), _best(node)
        if most is None or best is None or full_marks or best >= most:
            return
        self.findings.add(
            "TCPL0608",
            f"no row of {_name(node)} gives its maximum `{plain(most)}`; "
            f"the most is `{plain(best)}`",
            place(node.maximum, node, self.ruleset),
            "never reached",
            severity=Severity.WARNING,
        )

    def family(self, parent: _Parent, children: Sequence[Node]) -> None:
        """The maxima of *children* add up to the parent's."""
        total = known(parent.maximum)
        if total is None:
            message = f"the maximum of {parent.name} must be known, as it has parts that are scored"
            self.report("TCPL0605", message, "unread", parent.maximum, parent.owner)
            return
        unread = [child for child in children if known(child.maximum) is None]
        given = sum((known(child.maximum) or ZERO for child in children), ZERO)
        if unread:
            self._share(parent, total - given, unread)
        elif given != total:
            message = (
                f"the maxima of the parts of {parent.name} add up to `{plain(given)}`, "
                f"not to its `{plain(total)}`"
            )
            self.report("TCPL0603", message, "not the sum", parent.maximum, parent.owner)

    def _share(self, parent: _Parent, rest: Fraction, unread: Sequence[Node]) -> None:
        """The unread maxima share *rest*, which must be more than their lower bounds together."""
        bounds = [child.maximum.bound or ZERO for child in unread]
        needed = sum(bounds, ZERO)
        strict = any(child.maximum.bound is not None for child in unread)
        if rest > needed or (rest == needed and not strict):
            for child, bound in zip(unread, bounds, strict=True):
                self._awards(child, rest - needed + bound, "what the other maxima leave it,")
            self._awards_together(parent, rest, unread)
            return
        names = " and ".join(_name(child) for child in unread)
        if rest < 0:
            message = (
                f"the known maxima of the parts of {parent.name} are "
                f"`{plain(-rest)}` more than its own"
            )
        else:
            message = (
                f"the known maxima of the parts of {parent.name} leave `{plain(rest)}` "
                f"for {names}, which need more than `{plain(needed)}`"
            )
        self.findings.add(
            "TCPL0604",
            message,
            place(parent.maximum, parent.owner, self.ruleset),
            "leaves too little",
            cause=(place(unread[0].maximum, unread[0], self.ruleset), "unread"),
        )

    def _awards_together(self, parent: _Parent, rest: Fraction, unread: Sequence[Node]) -> None:
        """A maximum is at least the largest award, so those awards share *rest* as well."""
        floors = [max(child.maximum.bound or ZERO, largest_award(child.rule)) for child in unread]
        if len(unread) > 1 and max(floors) <= rest < sum(floors, ZERO):
            names = " and ".join(_name(child) for child in unread)
            self.findings.add(
                "TCPL0604",
                f"the known maxima of the parts of {parent.name} leave `{plain(rest)}` "
                f"for {names}, whose largest awards come to `{plain(sum(floors, ZERO))}`",
                place(parent.maximum, parent.owner, self.ruleset),
                "leaves too little",
                cause=(place(unread[0].maximum, unread[0], self.ruleset), "unread"),
            )


def _best(node: Node) -> Fraction | None:
    """The most points that the rule of *node* gives, or None when part of it is not known."""
    if not isinstance(node.rule, Rows | Average):
        return None
    given = []
    for row in node.rule.rows:
        if isinstance(row.result, Fraction) and row.standing.basis.decides:
            given.append(row.result)
        elif not (isinstance(row.result, Open) and row.result.silent):
            return None
    if isinstance(node.rule, Average):
        if not node.rule.standing.basis.decides:
            return None
        given += [points for _, points in node.rule.weights]
    return max(given, default=None)


def _name(node: Node) -> str:
    return f"{node.kind} `{node.key}`"
