"""What is needed to fill a gap and what is known of it, in words that an officer understands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tcpl_rules.assessment.clauses import clause_used
from tcpl_rules.completion.gap import Gap, is_unread
from tcpl_rules.completion.gap_parts import Part
from tcpl_rules.completion.words import bare, spelled
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Basis, Standing, Text
from tcpl_rules.model.thresholds import known as known_maximum
from tcpl_rules.quantities import LANGUAGES, ZERO, Language, display
from tcpl_rules.report.citations import short_citation
from tcpl_rules.report.wording import kind_word
from tcpl_rules.syntax.tree import Branch, Leaf

_NEEDED: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "title": Text("tên gọi chính thức, đúng từng chữ", "the official title, word for word"),
        "maximum": Text("điểm tối đa", "the maximum, in points"),
        "rule": Text(
            "cách chấm: mức điểm nào khi nào; nếu văn bản để người chấm xét thì ghi “chấm tay”",
            "the rule: which points when; `score by hand` where the law leaves it to judgement",
        ),
        "met": Text(
            "phải làm gì thì đạt; nếu văn bản để người đánh giá xét thì ghi “đánh giá tay”",
            "what must hold to be met; `met by hand` where the law leaves it to judgement",
        ),
        "row": Text("số điểm {when}", "the points {when}"),
        "share": Text(
            "tỷ lệ phải đạt của {measure}, tính bằng %", "the share that {measure} needs"
        ),
        "number": Text("mức phải đạt của {measure}", "the number that {measure} needs"),
        "documents": Text(
            "các tài liệu chứng minh, cách nhau bằng dấu chấm phẩy",
            "the documents that prove it, parted by semicolons",
        ),
        "deadline": Text(
            "thời hạn: trước ngày nào của năm sau, hoặc trong bao nhiêu ngày kể từ sự kiện nào",
            "the deadline: before which day of the next year, or within how many days of what",
        ),
        "period": Text(
            "kỳ đánh giá: từ ngày, tháng nào đến ngày, tháng nào",
            "the period: from which day to which",
        ),
        "question": Text(
            "văn bản có quy định này hay không; nếu có thì ghi quy định đó",
            "whether the law has such a rule, and if so the rule",
        ),
        "definition": Text("nội dung đúng theo văn bản", "what the text of the law says"),
        "part": Text("nội dung đúng theo văn bản", "what the text of the law says"),
    }
)
_CONFIRM: Final = Text(
    "đối chiếu với văn bản: đúng như đang ghi, hay văn bản ghi khác",
    "compare with the text of the law: is it as written here, or otherwise",
)
_LEFT: Final = Text(
    "các phần chưa biết của {parent} có tổng cộng {points} điểm",
    "the parts of {parent} that are not known share {points} points",
)
_SAID: Final = Text("đang ghi: {statement}", "it now says: {statement}")
_PLACE: Final = Text("ở {citation}", "in {citation}")
_WHOLE: Final = Text("cả bộ quy tắc", "the whole ruleset")
_MEANWHILE: Final = frozenset({Basis.UNREAD, Basis.HEARSAY, Basis.REPORTED})


class Wording:
    """Words the gaps of one ruleset."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._ruleset = ruleset
        self._labels = {fact.id: fact.label for fact in ruleset.facts}
        self._nodes = {node.key: node for node in ruleset.walk()}
        self._sources = {source.id: source.title for source in ruleset.sources}

    def title(self, gap: Gap) -> Text:
        """The official title of the clause, or its text."""
        return gap.title if gap.title.vi else self._ruleset.title

    def needed(self, gap: Gap) -> Text:
        """What has to be read; of a part that others report, a comparison."""
        if gap.operation == "confirm":
            return _CONFIRM
        name, words = self._form(gap.sort, gap.part.statement)
        return _worded(_NEEDED[name], words)

    def known(self, gap: Gap) -> Text:
        """Where it probably stands, what others say, what the other maxima leave, our notes."""
        part, said = gap.part, []
        if part.standing.citations and part.standing.basis in _MEANWHILE:
            said.append(_worded(_PLACE, {"citation": self._citation(part.standing)}))
        if not part.is_definition and any(leaf.kind == "NAME" for leaf in _leaves(part)):
            said.append(_worded(_SAID, {"statement": self.in_words(part.statement)}))
        if gap.sort == "maximum" and is_unread(part):
            said += self._left(part)
        return _joined((*said, *part.standing.notes))

    def source(self, gap: Gap) -> Text:
        """The title of the document that reports the part; empty where none does."""
        name = gap.part.standing.source
        return self._sources.get(name, Text(name))

    def in_words(self, branch: Branch) -> Text:
        """*branch* without remarks, facts by their labels."""
        return Text(*(self._in_words(branch, lang) for lang in LANGUAGES))

    def _in_words(self, branch: Branch, lang: Language) -> str:
        return " ".join(self._word(leaf, lang) for leaf in bare(branch).every_leaf())

    def _word(self, leaf: Leaf, lang: Language) -> str:
        label = self._labels.get(leaf.text) if leaf.kind == "NAME" else None
        if label is not None:
            return f"“{label.in_language(lang)}”"
        return leaf.text.replace(".", ",") if _decimal(leaf, lang) else spelled(leaf, lang)

    def _form(self, sort: str, statement: Branch) -> tuple[str, dict[str, Text]]:
        if sort == "threshold":
            measure = statement.part("require_unread").part("measure")
            name = "share" if measure.branch("ratio") else "number"
            return name, {"measure": self.in_words(measure)}
        if sort == "row":
            when = statement.branches()[1]
            return "row", {"when": self.in_words(_with_keyword(statement, when))}
        if sort == "rule":
            return ("met" if statement.rule == "met_by_hand" else "rule"), {}
        return sort, {}

    def _left(self, part: Part) -> list[Text]:
        """What the known maxima beside an unread one leave of the parent's."""
        key = ".".join(label for _, label in part.target.address)
        above, _, _ = key.rpartition(".")
        parent = self._nodes.get(above)
        most = known_maximum(self._ruleset.maximum if parent is None else parent.maximum)
        if not self._ruleset.by_points or most is None:
            return []
        beside = self._ruleset.nodes if parent is None else parent.children
        points = most - _sum_of_known(beside)
        shown = Text(*(display(points, lang) for lang in LANGUAGES))
        return [_worded(_LEFT, {"parent": _named(parent), "points": shown})]

    def _citation(self, standing: Standing) -> Text:
        citation = clause_used("gap", standing, self._ruleset).citation
        return Text(*(short_citation(citation, self._ruleset, lang) for lang in LANGUAGES))


def _leaves(part: Part) -> Iterator[Leaf]:
    return bare(part.statement).every_leaf()


def _named(parent: Node | None) -> Text:
    if parent is None:
        return _WHOLE
    return Text(*(f"{kind_word(parent.kind, lang)} {parent.key}" for lang in LANGUAGES))


def _with_keyword(statement: Branch, when: Branch) -> Branch:
    """The case of a row: ``when …``, or the range of a tier."""
    word = statement.leaf("WHEN")
    return Branch("row", (word, when) if word else (when,), when.span)


def _sum_of_known(nodes: tuple[Node, ...]) -> Fraction:
    return sum((known_maximum(node.maximum) or ZERO for node in nodes), ZERO)


def _decimal(leaf: Leaf, lang: Language) -> bool:
    return lang == "vi" and leaf.kind in ("NUMBER", "PERCENT")


def _worded(template: Text, words: Mapping[str, Text]) -> Text:
    return Text(
        *(
            template.in_language(lang).format(
                **{name: text.in_language(lang) for name, text in words.items()}
            )
            for lang in LANGUAGES
        )
    )


def _joined(texts: tuple[Text, ...]) -> Text:
    return Text(
        *("; ".join(text.in_language(lang).rstrip(".") for text in texts) for lang in LANGUAGES)
    )
