"""How much of a ruleset is known: a bar, and a table that says what the badges mean."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.model.coverage import WEAKER, Reading, reading_of
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import ZERO, Language, display
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.charts.pieces import Stretch, bar, figure, row
from tcpl_rules.reference.markdown import Align, blocks, escaped, framed, table
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.bars import percent
from tcpl_rules.report.explanation.html.markup import element
from tcpl_rules.report.wording import BASES

_POINTS = Text("Điểm", "Points")
_CONTENTS = Text("Nội dung", "Contents")
_PARTS = Text("Phần của văn bản", "Parts of the text")
_BADGE = Text("Nhãn", "Badge")
_MEANS = Text("Nghĩa là", "What it means")
_DECIDES = Text("Làm căn cứ kết luận", "Decides")
_YES_NO = {True: Text("có", "yes"), False: Text("không", "no")}
_HOW = Text(
    "Một điểm được kể là đã biết cách chấm khi biết cả điểm tối đa và cách chấm của phần đó. Phần "
    "chưa đọc hoặc chưa kiểm chứng được thì bộ quy tắc không tự tính: điểm do người chấm nhập. "
    "Số trường hợp văn bản không quy định: {silences}; số điều chưa rõ văn bản có quy định hay "
    "không: {questions}.",
    "The scoring of a point is known when its maximum and its rule both are. What is unread or "
    "hearsay is not computed: people enter the points. Cases on which the law is "
    "silent: {silences}; questions whether the law has a rule at all: {questions}.",
)
_HOW_MET = Text(
    "Một nội dung được kể là đã biết cách đánh giá khi biết yêu cầu của nội dung đó. Nội dung chưa "
    "đọc hoặc chưa kiểm chứng được thì bộ quy tắc không tự kết luận: kết quả do người đánh giá "
    "nhập. Số trường hợp văn bản không quy định: {silences}; số điều chưa rõ văn bản có quy định "
    "hay không: {questions}.",
    "The judging of a content is known when what it asks is. What is unread or hearsay is not "
    "concluded: people enter the result. Cases on which the law is silent: {silences}; questions "
    "whether the law has a rule at all: {questions}.",
)
_CAPTION = {
    True: Text(
        "Cách chấm đã biết đủ chắc: {share}.", "Scoring that is known well enough: {share}."
    ),
    False: Text(
        "Cách đánh giá đã biết đủ chắc: {share}.", "Judging that is known well enough: {share}."
    ),
}
_SHARE = {
    True: Text("{part}/{total} điểm", "{part} of {total} points"),
    False: Text("{part}/{total} nội dung", "{part} of {total} contents"),
}
"""By whether the ruleset gives points."""

_RIGHT: tuple[Align, ...] = ("left", "left", "left", "right", "right")


def known_section(citing: Citing) -> str:
    """A bar of how much of the ruleset is known, and the numbers by badge."""
    ruleset, lang = citing.ruleset, citing.lang
    reading = reading_of(ruleset)
    how = (_HOW if ruleset.by_points else _HOW_MET).in_language(lang)
    said = how.format(silences=reading.silences, questions=reading.questions)
    return blocks(_chart(ruleset, reading, lang), escaped(said), _table(citing, reading))


def known_bar(ruleset: Ruleset, lang: Language) -> str:
    """How many points, or contents, are known well enough, as a small bar within a line."""
    reading = reading_of(ruleset)
    start, shapes = ZERO, []
    for basis in WEAKER:
        part = reading.points[basis] / reading.total if reading.total else ZERO
        if part:
            place = {"x": percent(start), "width": percent(part), "height": "10", "y": "0"}
            shapes.append(element("rect", class_=f"tcpl-fill tcpl-{basis.value}", **place))
        start += part
    drawn = element("svg", *shapes, class_="tcpl-mini", aria_hidden="true", height="10")
    return f"{drawn} {_share(ruleset, reading, lang)}"


def deciding(reading: Reading) -> Fraction:
    """The points, or contents, that are known well enough to decide."""
    return sum((reading.points[basis] for basis in Basis if basis.decides), ZERO)


def _share(ruleset: Ruleset, reading: Reading, lang: Language) -> str:
    part, total = (display(value, lang) for value in (deciding(reading), reading.total))
    return _SHARE[ruleset.by_points].in_language(lang).format(part=part, total=total)


def _chart(ruleset: Ruleset, reading: Reading, lang: Language) -> str:
    if not reading.total:
        return ""
    name = (_POINTS if ruleset.by_points else _CONTENTS).in_language(lang)
    stretches, told = [], []
    for basis in WEAKER:
        amount = reading.points[basis]
        if amount:
            shown = display(amount, lang)
            share = amount / reading.total
            stretches.append(Stretch(share=share, shade=basis.value, name=shown))
            told.append(f"{words.BADGES[basis].in_language(lang)}: {shown}")
    drawn = bar(stretches, name, "; ".join(told))
    said = _share(ruleset, reading, lang)
    caption = _CAPTION[ruleset.by_points].in_language(lang).format(share=said)
    return figure(row(name, display(reading.total, lang), drawn), caption=caption)


def _table(citing: Citing, reading: Reading) -> str:
    lang = citing.lang
    amount = _POINTS if citing.ruleset.by_points else _CONTENTS
    heads = [citing.say(head) for head in (_BADGE, _MEANS, _DECIDES, amount, _PARTS)]
    rows = [
        (
            citing.badge(basis),
            citing.say(BASES[basis]),
            citing.say(_YES_NO[basis.decides]),
            display(reading.points[basis], lang),
            str(reading.parts[basis]),
        )
        for basis in WEAKER
    ]
    return framed(table(heads, rows, _RIGHT), "tcpl-dense tcpl-known")
