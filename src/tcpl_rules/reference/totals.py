"""Whether the maxima add up: which totals are proved, and which are open while parts are unread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal

from attrs import frozen

from tcpl_rules.model.ruleset import Maximum, Node, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.model.thresholds import known
from tcpl_rules.quantities import ZERO, Language, display
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.markdown import Align, blocks, bold, escaped, framed, table
from tcpl_rules.report.wording import in_points, kind_word, sentence_case

Verdict = Literal["equal", "open", "differs", "unstated"]

_HOW = Text(
    "Điểm tối đa của mỗi phần phải bằng tổng điểm tối đa của các phần bên trong. Bảng sau cho biết "
    "tổng nào đã chứng minh được, tổng nào chưa vì còn phần chưa đọc.",
    "The maximum of each part must be that of the parts inside it, added up. The table says which "
    "sums are proved, and which cannot be while parts are unread.",
)
_PART = Text("Phần", "Part")
_STATED = Text("Đã ghi", "Stated")
_SUM = Text("Cộng các phần", "Parts added up")
_VERDICT = Text("Kết luận", "Verdict")
_WHOLE = Text("Toàn bộ", "All")
_VERDICTS: dict[Verdict, Text] = {
    "equal": Text("Đã chứng minh: bằng nhau", "Proved: equal"),
    "open": Text(
        "Chưa chứng minh được: {count} phần chưa đọc, còn lại {rest}",
        "Not provable yet: {count} unread, {rest} left for them",
    ),
    "differs": Text("Không khớp: chênh {rest}", "Does not add up: off by {rest}"),
    "unstated": Text("Tổng chưa đọc được", "The total is not read"),
}
_DERIVED = Text(
    "{said} (có phần được tính ra từ chính tổng này)", "{said} (one is derived from it)"
)
_CONTENTS = Text(
    "Bộ quy tắc này không chấm điểm. Có {sum} = {total} nội dung, mỗi nội dung đạt hoặc không đạt.",
    "This ruleset gives no points. It has {sum} = {total} contents, each met or not met.",
)
_ALIGN: tuple[Align, ...] = ("left", "right", "left", "left")


@frozen(kw_only=True)
class Total:
    """The sum of the maxima of *parts* against what is *stated* of them together, in points.

    *unread* of the parts have no known maximum; *derived* says that one of the others was computed
    from the total itself.
    """

    key: str
    stated: Fraction | None
    parts: tuple[Fraction, ...]
    unread: int
    derived: bool

    @property
    def rest(self) -> Fraction:
        """What the known parts leave of the stated total."""
        return (self.stated or ZERO) - sum(self.parts, ZERO)

    @property
    def verdict(self) -> Verdict:
        """What is proved of it."""
        if self.stated is None:
            return "unstated"
        if self.unread:
            return "open" if self.rest >= 0 else "differs"
        return "equal" if not self.rest else "differs"


def totals(ruleset: Ruleset) -> tuple[Total, ...]:
    """The total of *ruleset*, and that of each part which has others inside."""
    inner = (
        _total(node.key, node.maximum, node.children) for node in ruleset.walk() if node.children
    )
    return (_total("", ruleset.maximum, ruleset.nodes), *inner)


def totals_proof(citing: Citing) -> str:
    """What is proved of the totals of the ruleset that *citing* cites."""
    ruleset, lang = citing.ruleset, citing.lang
    if not ruleset.by_points:
        counts = [node.maximum.value or ZERO for node in ruleset.nodes]
        added = " + ".join(display(count, lang) for count in counts)
        total = display(sum(counts, ZERO), lang)
        return escaped(_CONTENTS.in_language(lang).format(sum=added, total=total))
    heads = [citing.say(head) for head in (_PART, _STATED, _SUM, _VERDICT)]
    rows = [_row(total, citing) for total in totals(ruleset)]
    return blocks(citing.say(_HOW), framed(table(heads, rows, _ALIGN), "tcpl-dense"))


def _total(key: str, maximum: Maximum, parts: Sequence[Node]) -> Total:
    most = [known(part.maximum) for part in parts]
    return Total(
        key=key,
        stated=known(maximum),
        parts=tuple(points for points in most if points is not None),
        unread=sum(points is None for points in most),
        derived=any(term.key == key for part in parts for term in part.maximum.terms),
    )


def _row(total: Total, citing: Citing) -> tuple[str, str, str, str]:
    lang = citing.lang
    name = citing.say(_WHOLE)
    if total.key:
        node = citing.names.at(total.key)
        called = f"{sentence_case(kind_word(node.kind, lang))} {node.key}"
        name = citing.to(total.key, escaped(called))
    stated = "?" if total.stated is None else bold(display(total.stated, lang))
    return name, stated, escaped(" ".join(_sum(total, lang))), _said(total, citing)


def _sum(total: Total, lang: Language) -> Iterator[str]:
    """``1 + 2 = 3``; a question mark for each part that is not read."""
    pieces = [display(points, lang) for points in total.parts] + ["?"] * total.unread
    yield " + ".join(pieces) if len(pieces) <= _MOST else _shortened(total, lang)
    if not total.unread:
        yield f"= {display(sum(total.parts, ZERO), lang)}"


_MOST = 12


def _shortened(total: Total, lang: Language) -> str:
    return f"{display(sum(total.parts, ZERO), lang)} + …"


def _said(total: Total, citing: Citing) -> str:
    """The verdict on *total* in words."""
    lang = citing.lang
    said = _VERDICTS[total.verdict].in_language(lang)
    said = said.format(count=total.unread, rest=in_points(abs(total.rest), lang))
    if total.derived:
        said = _DERIVED.in_language(lang).format(said=said)
    return escaped(said)
