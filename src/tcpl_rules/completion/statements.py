"""From what stands in a row of a workbook to the statements that it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from attrs import evolve, frozen

from tcpl_rules.assessment.problem import shown
from tcpl_rules.completion.cells import (
    Unclear,
    day_of,
    number_of,
    share_of,
    text_of,
    two_readings,
    written_day,
)
from tcpl_rules.completion.gap import Gap, has_unread_value
from tcpl_rules.completion.vocabulary import Vocabulary
from tcpl_rules.completion.words import joined, written
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.diagnostics.suggest import fold
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import plain
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.parse import parse
from tcpl_rules.syntax.tree import Branch
from tcpl_rules.workbook.cell import Cell

_AS_IT_STANDS: Final = frozenset(map(fold, ("đúng", "đúng như đang ghi", "as it stands", "yes")))
_NOT_READ: Final = frozenset(map(fold, ("chưa đọc", "chưa đọc được", "chưa rõ", "unread")))
_NO_RULE: Final = frozenset(
    map(fold, ("không", "không có", "không có quy định", "no", "no such rule"))
)
_BY_HAND: Final = {
    fold("chấm tay"): "score by hand",
    fold("score by hand"): "score by hand",
    fold("đánh giá tay"): "met by hand",
    fold("met by hand"): "met by hand",
}
_SILENT: Final = frozenset(map(fold, ("luật im lặng", "silent")))
_COMPARED: Final = re.compile(r"(>=|<=|≥|≤|>|<|=)\s*(.*)")
_SIGNS: Final = {"≥": ">=", "≤": "<="}
_REQUIRED: Final = re.compile(
    r"require (\w+(?: [/+-] \w+)*) (>=|<=|<|>|=) (?:unread|[0-9.]+%?(?: (?:working )?days)?)"
)
_BEFORE: Final = re.compile(
    r"(?:trước (?:ngày )?(.+?) (?:của )?năm sau|before (.+?) of the next year)", re.IGNORECASE
)
_PARTED: Final = re.compile(r"\s+(?:-|–|đến|to)\s+|\s*–\s*|\s*;\s*")
_FROM: Final = re.compile(r"(?:từ|from)\s+", re.IGNORECASE)
_EXPECTED: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "maximum": Text("số điểm, ví dụ 13,5", "points, such as 13.5"),
        "threshold": Text("tỷ lệ, ví dụ 80%; hoặc một số", "a share, such as 80%; or a number"),
        "row": Text("số điểm, ví dụ 1,5; hoặc “luật im lặng”", "points, such as 1.5; or `silent`"),
        "deadline": Text(
            "ngày, ví dụ 10 tháng 1; hoặc: hạn trong 5 ngày làm việc kể từ su_kien",
            "a day, such as 10 Jan; or: due within 5 working days of event",
        ),
        "period": Text(
            "hai ngày, ví dụ từ ngày 1 tháng 1 đến ngày 31 tháng 12",
            "two days, such as 1 Jan to 31 Dec",
        ),
        "question": Text(
            "“không có quy định”, hoặc quy định viết bằng từ khóa của bộ quy tắc",
            "`no such rule`, or the rule in the language of the ruleset",
        ),
        "rule": Text(
            "quy định viết bằng từ khóa của bộ quy tắc; hoặc “chấm tay”, “đánh giá tay”",
            "the rule in the language of the ruleset; or `score by hand`, `met by hand`",
        ),
        "documents": Text(
            "tên các tài liệu, cách nhau bằng dấu chấm phẩy",
            "the titles of documents, parted by semicolons",
        ),
        "title": Text(
            "tên gọi, với dấu “ ” thay cho dấu ngoặc kép thẳng",
            "the title, with “ ” in place of straight quotes",
        ),
    }
)
_EMPTY: Final = Text(
    "để trống cả dòng khi chưa đọc được", "nothing in the whole row where the law was not read"
)
_ANYTHING: Final = Text(
    "“đúng”, hoặc nội dung viết bằng từ khóa của bộ quy tắc",
    "`as it stands`, or what it says in the language of the ruleset",
)


@frozen(kw_only=True)
class Meant:
    """What a row means: the operation, and the *statements* that it gives.

    *declared* are documents that the statements name and nothing declares yet.
    """

    operation: str
    statements: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()


@frozen
class _Given:
    """A value and the gap that it is for."""

    gap: Gap
    cell: Cell
    vocabulary: Vocabulary


def meant_by(gap: Gap, cell: Cell, vocabulary: Vocabulary) -> Meant | Unclear:
    """What the value in *cell* says about *gap*."""
    text = text_of(cell)
    if isinstance(text, Unclear):
        if text.code != "TCPL1052":
            return text
    else:
        said = fold(text).removesuffix(".")
        if said in _NOT_READ:
            return Unclear("TCPL1053", shown(text), _EMPTY)
        if said in _AS_IT_STANDS:
            return _as_it_stands(gap, text)
        if gap.sort == "documents":
            return _unfit(gap, text) if said in _NO_RULE else _proved_by(text, vocabulary)
    if gap.operation == "answer":
        return _answer(text)
    given = _statements(_Given(gap, cell, vocabulary), text)
    if isinstance(given, Unclear):
        return given
    if gap.operation == "confirm":
        same = given == (gap.statement(),)
        return Meant(operation="confirm" if same else "correct", statements=given)
    return Meant(operation="fill", statements=given)


def _as_it_stands(gap: Gap, text: str) -> Meant | Unclear:
    """That the law says what stands there, if that is all that the law may say."""
    statement = gap.part.statement
    # What stands there for an unread title or rule is ours, for want of the law's.
    ours = gap.sort in ("rule", "title") or statement.rule == "counts"
    missing = has_unread_value(statement) or _says_unread(gap.statement())
    if gap.operation == "answer" or missing or (ours and gap.operation == "fill"):
        return _unfit(gap, text)
    return Meant(operation=gap.operation, statements=(gap.statement(),))


def _proved_by(text: str, vocabulary: Vocabulary) -> Meant | Unclear:
    listed = vocabulary.listed(text)
    if isinstance(listed, Unclear):
        return listed
    statement = f"proved by {', '.join(listed.ids)}"
    return Meant(operation="fill", statements=(statement,), declared=listed.declared)


def _answer(text: str | Unclear) -> Meant | Unclear:
    if isinstance(text, Unclear):
        return text
    if fold(text).removesuffix(".") in _NO_RULE:
        return Meant(operation="answer")
    rules = _parsed(text)
    if rules:
        return Meant(operation="answer", statements=rules)
    return Unclear("TCPL1056", shown(text), _EXPECTED["question"])


def _statements(given: _Given, text: str | Unclear) -> tuple[str, ...] | Unclear:
    """The statements, each in canonical words: a plain value in its place, else as written."""
    gap = given.gap
    plainly = _PLAIN.get(_form(gap))
    found = plainly(given) if plainly is not None else None
    if isinstance(found, str):
        return (found,)
    if isinstance(found, Unclear):
        return found
    if isinstance(text, Unclear):
        return text
    hand = _BY_HAND.get(fold(text))
    if hand and gap.sort == "rule":
        return (hand,)
    return _parsed(text) or _parsed(_with_keyword(gap, text)) or _unfit(gap, text)


def _form(gap: Gap) -> str:
    """How a plain value is read: as what the gap lacks, or what a known part holds."""
    if gap.sort == "part" and gap.part.statement.rule == "require":
        return "threshold"
    return gap.sort


def _maximum(given: _Given) -> str | Unclear | None:
    number = number_of(given.cell)
    return f"max {plain(number)}" if isinstance(number, Fraction) else number


def _row(given: _Given) -> str | Unclear | None:
    statement = given.gap.part.statement
    rest = written(evolve(statement, children=statement.children[1:]))
    text = text_of(given.cell)
    if isinstance(text, str) and fold(text) in _SILENT:
        return f"silent {rest}"
    number = number_of(given.cell)
    return f"award {plain(number)} {rest}" if isinstance(number, Fraction) else number


def _threshold(given: _Given) -> str | Unclear | None:
    """The requirement with its number; another sign than what stands there may be given."""
    there = _REQUIRED.fullmatch(given.gap.statement())
    if there is None:
        return None
    measure, sign, value = there[1], there[2], given.cell
    compared = _COMPARED.fullmatch(value.value.strip()) if isinstance(value.value, str) else None
    if compared is not None:
        sign, value = _SIGNS.get(compared[1], compared[1]), Cell(compared[2])
    if "/" in measure:
        share = share_of(value)
        if not isinstance(share, Fraction):
            return share
        return f"require {measure} {sign} {plain(share * 100)}%"
    number = number_of(value)
    if not isinstance(number, Fraction):
        return number
    unit = given.vocabulary.unit_of(measure.split()[0])
    return f"require {measure} {sign} {plain(number)} {unit}".rstrip()


def _title(given: _Given) -> str | Unclear | None:
    text = text_of(given.cell)
    if isinstance(text, Unclear):
        return text
    if '"' in text:
        return Unclear("TCPL1056", shown(text), _EXPECTED["title"])
    return f'title vi "{text}"' if text else None


def _definition(given: _Given) -> str | Unclear | None:
    title = _title(given)
    return title.removeprefix("title ") if isinstance(title, str) else title


def _deadline(given: _Given) -> str | Unclear | None:
    text = text_of(given.cell)
    before = _BEFORE.fullmatch(text) if isinstance(text, str) else None
    day = written_day(before[1] or before[2]) if before is not None else day_of(given.cell)
    return f"due before {day} of the next year" if isinstance(day, str) else day


def _period(given: _Given) -> str | Unclear | None:
    text = text_of(given.cell)
    if isinstance(text, Unclear):
        return text
    ends = [written_day(part.strip()) for part in _PARTED.split(_FROM.sub("", text, 1))]
    unclear = [end for end in ends if isinstance(end, Unclear)]
    if len(ends) != 2 or (None in ends and not unclear):
        return None
    if unclear:
        return two_readings(text, *(end.allowed for end in unclear))
    return f"period {ends[0]} to {ends[1]}"


_PLAIN: Final[Mapping[str, Callable[[_Given], str | Unclear | None]]] = MappingProxyType(
    {
        "maximum": _maximum,
        "row": _row,
        "threshold": _threshold,
        "title": _title,
        "definition": _definition,
        "deadline": _deadline,
        "period": _period,
    }
)
_KEYWORDS: Final = {"deadline": "due", "period": "period", "maximum": "max", "rule": "require"}


def _with_keyword(gap: Gap, text: str) -> str:
    return f"{_KEYWORDS[gap.sort]} {text}" if gap.sort in _KEYWORDS else text


def _unfit(gap: Gap, text: str) -> Unclear:
    return Unclear("TCPL1056", shown(text), _EXPECTED.get(_form(gap), _ANYTHING))


def _says_unread(statement: str) -> bool:
    return bool(re.search(r"\bunread\b", statement))


def _parsed(text: str) -> tuple[str, ...]:
    """The statements that *text* writes, in canonical words; none if it writes no statements."""
    findings = Findings()
    source = SourceText("", f"language 1\nfill ruleset {{ {text} }}")
    tree = parse(source, findings) if text else None
    if tree is None or len(findings):
        return ()
    filled = tree.branches("filled")
    if len(filled) != 1 or len(tree.branches()) != 1 or filled[0].branch("annotations"):
        return ()
    return tuple(_kept(branch) for branch in filled[0].part("quoted").branches())


def _kept(branch: Branch) -> str:
    """*branch* in canonical words, its remarks too."""
    return joined(branch.every_leaf())
