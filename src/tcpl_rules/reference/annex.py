"""The table of criteria and indicators, as an official knows it from the annex."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from tcpl_rules.model.coverage import leaf_bases
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import display
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.markdown import Align, bold, framed, table

_NUMBER = Text("Số", "No.")
_TITLE = Text("Tên gọi", "Title")
_MAXIMUM = Text("Điểm tối đa", "Maximum")
_CONTENTS = Text("Số nội dung", "Contents")
_SCORED = Text("Cách chấm", "Scoring")
_JUDGED = Text("Cách đánh giá", "Judging")
_UNREAD = Text("chưa đọc", "unread")
_MORE = Text("trên {}", "above {}")
_TOTAL = Text("Tổng", "Total")
_ALIGN: tuple[Align, ...] = ("left", "left", "right", "left")


def annex(citing: Citing) -> str:
    """Every part of the ruleset that *citing* cites, and the total."""
    ruleset = citing.ruleset
    drawing = _Drawing(citing=citing, bases=leaf_bases(ruleset))
    total = ("", bold(citing.say(_TOTAL)), bold(drawing.total(ruleset)), "")
    return drawing.table([*drawing.rows(ruleset.nodes, 0), total])


def annex_of(nodes: Sequence[Node], citing: Citing) -> str:
    """The same of *nodes* and all below them; empty where there are none."""
    if not nodes:
        return ""
    drawing = _Drawing(citing=citing, bases=leaf_bases(citing.ruleset))
    return drawing.table(list(drawing.rows(nodes, 0)))


@frozen(kw_only=True)
class _Drawing:
    citing: Citing
    bases: Mapping[str, Basis]

    def table(self, rows: Sequence[Sequence[str]]) -> str:
        points = self.citing.ruleset.by_points
        heads = (
            (_NUMBER, _TITLE, _MAXIMUM, _SCORED)
            if points
            else (_NUMBER, _TITLE, _CONTENTS, _JUDGED)
        )
        drawn = table([self.citing.say(head) for head in heads], rows, _ALIGN)
        return framed(drawn, "tcpl-annex")

    def rows(self, nodes: Sequence[Node], depth: int) -> Iterator[tuple[str, ...]]:
        for node in nodes:
            title = self.citing.to(node.key, self.citing.say(node.title))
            number = node.key
            if depth == 0 and node.children:
                number, title = bold(number), bold(title)
            basis = self.bases.get(node.key)
            yield (
                number,
                title,
                self._worth(node),
                "" if basis is None else self.citing.badge(basis),
            )
            yield from self.rows(node.children, depth + 1)

    def _worth(self, node: Node) -> str:
        most, standing = node.maximum, node.maximum.standing
        if not self.citing.ruleset.by_points:
            return self._number(node) if node.children else ""
        badge = "" if standing.basis is Basis.READ else f" {self.citing.badge(standing.basis)}"
        if most.value is None:
            more = most.more_than
            above = "" if more is None else display(more, self.citing.lang)
            said = self.citing.say(_MORE).format(above) if above else ""
            return f"{said}{badge}".strip() or self.citing.say(_UNREAD)
        return f"{self._number(node)}{badge}"

    def _number(self, node: Node) -> str:
        value = node.maximum.value
        return "" if value is None else display(value, self.citing.lang)

    def total(self, ruleset: Ruleset) -> str:
        value = ruleset.maximum.value
        return self.citing.say(_UNREAD) if value is None else display(value, self.citing.lang)
