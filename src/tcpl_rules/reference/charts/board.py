"""A ruleset without points: every content as a square, coloured by how well it is known."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from tcpl_rules.model.address import address_of
from tcpl_rules.model.coverage import WEAKER, leaf_bases
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import Language
from tcpl_rules.reference.charts.pieces import figure, legend, row
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.markup import Markup, element
from tcpl_rules.report.wording import BASES, kind_word, sentence_case

_CAPTION = Text(
    "Bảng nội dung. Mỗi ô là một nội dung đạt hoặc không đạt và dẫn đến phần của nội dung đó; màu "
    "cho biết mức độ biết về yêu cầu.",
    "Board of contents. Each square is one content, met or not met, and leads to it; the colour "
    "says how well what it asks is known.",
)
_SPOKEN = Text("{key}. {title} ({basis})", "{key}. {title} ({basis})")


def board_chart(ruleset: Ruleset, lang: Language) -> str:
    """The contents of *ruleset*, for a page of its own folder; empty where there are points."""
    if ruleset.by_points:
        return ""
    return _Drawing(ruleset, lang, leaf_bases(ruleset)).figure()


@frozen
class _Drawing:
    ruleset: Ruleset
    lang: Language
    bases: Mapping[str, Basis]

    def figure(self) -> str:
        rows = (self._row(node) for node in self.ruleset.nodes)
        used = set(self.bases.values())
        shown = [basis for basis in WEAKER if basis in used]
        named = legend((basis, BASES[basis].in_language(self.lang)) for basis in shown)
        return figure(*rows, named, caption=_CAPTION.in_language(self.lang))

    def _row(self, node: Node) -> Markup:
        count = sum(not leaf.children for leaf in node.walk())
        name = f"{sentence_case(kind_word(node.kind, self.lang))} {node.key}"
        return row(name, str(count), self._squares(node))

    def _squares(self, node: Node) -> Markup:
        leaves = (leaf for leaf in node.walk() if not leaf.children)
        return element("ul", *map(self._square, leaves), class_="tcpl-board")

    def _square(self, leaf: Node) -> Markup:
        basis = self.bases[leaf.key]
        spoken = _SPOKEN.in_language(self.lang).format(
            key=leaf.key,
            title=leaf.title.in_language(self.lang),
            basis=words.BADGES[basis].in_language(self.lang),
        )
        class_ = f"tcpl-square tcpl-{basis.value} tcpl-on-{basis.value}"
        target = (address_of(self.ruleset, leaf.key) or "").removeprefix(f"{self.ruleset.id}/")
        square = element("a", leaf.key, href=target, class_=class_, title=spoken)
        return element("li", square)
