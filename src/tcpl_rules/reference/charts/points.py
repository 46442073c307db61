"""How the points are shared out: a bar for the whole, and one for each criterion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from tcpl_rules.model.coverage import WEAKER, leaf_bases
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.model.thresholds import known
from tcpl_rules.quantities import ZERO, Language, display
from tcpl_rules.reference.charts.pieces import Stretch, bar, figure, legend, row
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.markup import Markup
from tcpl_rules.report.wording import BASES, in_points, kind_word, sentence_case

_CAPTION = Text(
    "Cơ cấu điểm. Mỗi đoạn là một phần, dài theo điểm tối đa của phần đó; màu cho biết mức độ biết "
    "về điểm tối đa và cách chấm.",
    "How the points are shared out. Each stretch is a part, as long as its maximum; the colour "
    "says how well its maximum and its scoring are known.",
)
_WHOLE = Text("Toàn bộ", "All")
_PART = Text("{name}: {points} ({basis})", "{name}: {points} ({basis})")
_LEFT = Text("{points} của các phần chưa đọc", "{points} of parts not read")


def points_chart(ruleset: Ruleset, lang: Language) -> str:
    """The points of *ruleset*, as a picture; empty where no maximum at the top is known."""
    if not ruleset.by_points or not any(known(node.maximum) for node in ruleset.nodes):
        return ""
    return _Drawing(ruleset, lang, leaf_bases(ruleset)).figure()


@frozen
class _Drawing:
    ruleset: Ruleset
    lang: Language
    bases: Mapping[str, Basis]

    def figure(self) -> str:
        tops = [node for node in self.ruleset.nodes if known(node.maximum)]
        longest = max(known(node.maximum) or ZERO for node in tops)
        deep = any(node.children for node in tops)
        each = [self._row(node, longest) for node in tops] if deep else []
        return figure(self._total(), *each, self._legend(), caption=self._say(_CAPTION))

    def _total(self) -> Markup:
        stated = known(self.ruleset.maximum)
        summed = sum((known(node.maximum) or ZERO for node in self.ruleset.nodes), ZERO)
        whole = stated or summed
        named = [(node, known(node.maximum) or ZERO) for node in self.ruleset.nodes]
        stretches = [
            Stretch(share=most / whole, shade=self._basis(node).value, name=node.key)
            for node, most in named
            if most
        ]
        told = "; ".join(self._told(node, most) for node, most in named if most)
        drawn = bar(stretches, self._say(_WHOLE), told)
        return row(self._say(_WHOLE), display(whole, self.lang), drawn)

    def _basis(self, node: Node) -> Basis:
        """How well the maximum of a part at the top is known; of a leaf its scoring too."""
        return self.bases.get(node.key, node.maximum.standing.basis)

    def _row(self, node: Node, longest: Fraction) -> Markup:
        most = known(node.maximum) or ZERO
        pieces = list(self._pieces(node))
        stretches = [
            Stretch(share=points / longest, shade=basis.value, name=name)
            for name, points, basis in pieces
        ]
        told = "; ".join(
            self._say(_LEFT).format(points=in_points(points, self.lang))
            if not name
            else self._piece(name, points, basis)
            for name, points, basis in pieces
        )
        name = f"{sentence_case(kind_word(node.kind, self.lang))} {node.key}"
        return row(name, display(most, self.lang), bar(stretches, name, told))

    def _pieces(self, node: Node) -> Iterator[tuple[str, Fraction, Basis]]:
        """The leaves with a known maximum, and then what is left for all others."""
        leaves = [leaf for leaf in node.walk() if not leaf.children]
        found = [(leaf, known(leaf.maximum)) for leaf in leaves]
        for leaf, points in found:
            if points:
                yield leaf.key, points, self.bases[leaf.key]
        rest = (known(node.maximum) or ZERO) - sum((points or ZERO for _, points in found), ZERO)
        if rest > 0:
            yield "", rest, Basis.UNREAD

    def _told(self, node: Node, points: Fraction) -> str:
        name = f"{kind_word(node.kind, self.lang)} {node.key}"
        return self._piece(name, points, self._basis(node))

    def _piece(self, name: str, points: Fraction, basis: Basis) -> str:
        said = in_points(points, self.lang)
        known_as = words.BADGES[basis].in_language(self.lang)
        return self._say(_PART).format(name=name, points=said, basis=known_as)

    def _legend(self) -> Markup:
        used = {node.maximum.standing.basis for node in self.ruleset.nodes if node.children}
        used |= set(self.bases.values())
        shown = [basis for basis in WEAKER if basis in used]
        return legend((basis, BASES[basis].in_language(self.lang)) for basis in shown)

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)
