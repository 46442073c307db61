"""What is met, part by part, in a ruleset without points."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment, NodeScore, Verdicts
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.screen import Screen
from tcpl_rules.report.table import Column, Line, table
from tcpl_rules.report.wording import kind_word, of_maximum, sentence_case

VERDICTS: Final = {
    True: Text("đạt", "met"),
    False: Text("không đạt", "not met"),
    None: Text("chưa rõ", "not clear"),
}

_RESULT = Text("Kết quả", "Result")
_CONTENTS = Text("Nội dung đạt", "Contents met")
_OWN = Text("Tự đánh giá", "Self-assessed")
_PROPOSAL = Text("Nếu nguồn chưa\nkiểm chứng đúng", "If hearsay\nwere so")
_NOTHING_AROSE = Text("không phát sinh", "nothing arose")
_LEFT_OUT = Text("không đánh giá", "left out")

_Cell = Callable[[NodeScore], str]


def board(assessment: Assessment, lang: Language, screen: Screen) -> list[str]:
    """One line for each criterion, indicator and content, in the order of the law.

    Parts beneath an entry, or beneath what is left out, are there when it is known whether they
    are met.
    """
    drawing = _Drawing(assessment, lang)
    columns = list(drawing.columns())
    lines = [
        Line(
            cells=tuple(cell(node) for _, cell in columns),
            indent=3 * node.key.count("."),
            style=screen.dim if "." in node.key else None,
        )
        for node in drawing.shown()
    ]
    return table([column for column, _ in columns], lines, screen)


@frozen
class _Drawing:
    """The cells of one board, in one language."""

    assessment: Assessment
    lang: Language

    def shown(self) -> list[NodeScore]:
        """The nodes that the board shows."""
        kept: dict[str, NodeScore] = {}
        for node in self.assessment.nodes:
            above = kept.get(node.key.rpartition(".")[0])
            beneath = above is not None and above.origin in ("entered", "left_out")
            if "." not in node.key or (above is not None and not (beneath and node.met is None)):
                kept[node.key] = node
        return list(kept.values())

    def columns(self) -> Iterator[tuple[Column, _Cell]]:
        """Every column of the board, with what it says of a node."""
        yield Column(head=self._kinds(), wraps=True), self._title
        yield Column(head=self._say(_RESULT)), self._result
        yield Column(head=self._say(_CONTENTS), number=True), self._contents
        if self.assessment.stage == "appraised" and self._any("own"):
            yield Column(head=self._say(_OWN)), self._beside("own")
        if self._any("proposal"):
            yield Column(head=self._say(_PROPOSAL)), self._beside("proposal")

    def _kinds(self) -> str:
        kinds = dict.fromkeys(node.kind for node in self.assessment.nodes)
        return sentence_case(", ".join(kind_word(kind, self.lang) for kind in kinds))

    def _title(self, node: NodeScore) -> str:
        return f"{node.key}. {node.title.in_language(self.lang)}"

    def _result(self, node: NodeScore) -> str:
        if node.score is None:
            return self._say(_LEFT_OUT)
        return self._say(_NOTHING_AROSE if node.nothing_arose else VERDICTS[node.met])

    def _contents(self, node: NodeScore) -> str:
        """How many contents are met, where a node has more than itself."""
        if node.score is None or not node.maximum or node.maximum == 1:
            return ""
        return of_maximum(node.score, node.maximum, self.lang)

    def _beside(self, name: str) -> _Cell:
        def cell(node: NodeScore) -> str:
            verdict = _verdict(node.verdicts, name)
            return "" if verdict is None else self._say(VERDICTS[verdict])

        return cell

    def _any(self, name: str) -> bool:
        return any(_verdict(node.verdicts, name) is not None for node in self.shown())

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)


def _verdict(verdicts: Verdicts | None, name: str) -> bool | None:
    verdict: bool | None = getattr(verdicts, name, None)
    return verdict
