"""A completion to fill in, as the sheets of a workbook: one row for each missing value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from tcpl_rules.completion.columns import (
    EDITION,
    FACTS,
    FACTS_SHEET,
    GAPS,
    GAPS_SHEET,
    NAME,
    OF_RULESET,
    PAPERS,
    PAPERS_SHEET,
    Column,
)
from tcpl_rules.completion.gap import Gap
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.gaps.wording import Wording
from tcpl_rules.workbook.write_book import NewSheet

_HOW: Final = (
    Text(
        "Chỉ ghi vào các ô màu vàng; mỗi dòng là một giá trị còn thiếu, chưa đọc thì để trống. "
        "Số thập phân: 13,5; tỷ lệ: 80%; ngày, tháng: 10 tháng 1; ngày: 2026-01-31.",
        "Write in the yellow cells alone; each row is one missing value, and what was not read "
        "stays empty. Decimals: 13.5; shares: 80%; days: 10 Jan; dates: 2026-01-31.",
    ),
    Text(
        "Phần đang biết qua nguồn khác: ghi “đúng” nếu văn bản viết như vậy, nếu không thì ghi giá "
        "trị đúng. Câu hỏi: ghi “không có quy định”, hoặc ghi quy định. Quy tắc chấm viết bằng từ "
        "khóa của bộ quy tắc, ví dụ: yêu cầu so_a / so_b >= 80%.",
        "What is known from others: write `as it stands` where the law says so, or the right "
        "value. Questions: `no such rule`, or the rule. Rules are written in the language of the "
        "ruleset, such as: require number_a / number_b >= 80%.",
    ),
)
_SPARE: Final = 30


def gap_sheets(gaps: Sequence[Gap], ruleset: Ruleset, lang: Language) -> tuple[NewSheet, ...]:
    """The sheets: the gaps, the facts that new rules need, the instruments that can be cited."""
    return (
        _gaps(gaps, ruleset, lang),
        _sheet(FACTS_SHEET, FACTS, (), lang),
        _sheet(PAPERS_SHEET, PAPERS, _papers(ruleset, lang), lang),
    )


def _gaps(gaps: Sequence[Gap], ruleset: Ruleset, lang: Language) -> NewSheet:
    wording = Wording(ruleset)
    head = [
        (ruleset.title.in_language(lang),),
        (OF_RULESET.in_language(lang), ruleset.id),
        (EDITION.in_language(lang), str(ruleset.edition)),
        (NAME.in_language(lang), f"{ruleset.id}-bo-khuyet"),
        *((how.in_language(lang),) for how in _HOW),
        (),
    ]
    rows = [_row(number, gap, wording, lang) for number, gap in enumerate(gaps, 1)]
    return _sheet(GAPS_SHEET, GAPS, rows, lang, above=head, spare=0)


def _row(number: int, gap: Gap, wording: Wording, lang: Language) -> tuple[str, ...]:
    known = wording.known(gap).in_language(lang)
    source = wording.source(gap).in_language(lang)
    said = {
        "number": str(number),
        "address": gap.address(lang),
        "title": wording.title(gap).in_language(lang),
        "statement": gap.statement(lang),
        "needed": wording.needed(gap).in_language(lang),
        "known": "; ".join(text for text in (known, source) if text),
    }
    return tuple(said.get(name, "") for name in GAPS)


def _papers(ruleset: Ruleset, lang: Language) -> Iterable[tuple[str, ...]]:
    for paper in ruleset.instruments:
        days = (_day(paper.issued), _day(paper.in_force))
        yield paper.id, paper.title.in_language(lang), *days


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _sheet(
    title: Text,
    columns: Mapping[str, Column],
    rows: Iterable[tuple[str, ...]],
    lang: Language,
    *,
    above: Sequence[tuple[str, ...]] = (),
    spare: int = _SPARE,
) -> NewSheet:
    heads = tuple(column.head.in_language(lang) for column in columns.values())
    numbered = enumerate(columns.values(), 1)
    return NewSheet(
        title=title.in_language(lang),
        rows=(*above, heads, *rows),
        head=len(above) + 1,
        widths=tuple(column.width for column in columns.values()),
        inputs=frozenset(number for number, column in numbered if column.filled),
        spare=spare,
    )
