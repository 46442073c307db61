"""A completion to fill in, as text: every gap in its comments."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from tcpl_rules.completion.gap import Gap, has_unread_value
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.gaps.wording import Wording
from tcpl_rules.report.wording import sentence_case
from tcpl_rules.syntax.keywords import keywords

_WIDTH: Final = 96
_HOW: Final = (
    Text(
        "Cách điền: bỏ dấu # ở dòng cần điền, ghi giá trị vào chỗ có dấu …, và ghi văn bản, điều, "
        "khoản, điểm (hoặc phụ lục và trang) đã đọc. Chỗ nào chưa đọc thì để nguyên.",
        "How to fill it in: take the # off a line, write the value where the … is, and the "
        "instrument, article, clause and point (or annex and page) in which it was read. Leave "
        "what was not read as it is.",
    ),
    Text(
        "Số thập phân viết với dấu chấm, ví dụ 13.5. Phần đã đọc rồi thì chỉ được đính chính, có "
        "trích nguyên văn phần đang ghi.",
        "Decimals take a point, as in 13.5. What was read already can only be corrected, by "
        "quoting what stands there.",
    ),
)
_PAPERS: Final = Text("Văn bản đã khai báo:", "Instruments that are declared:")
_READER: Final = Text("chức danh người đọc", "the role of whoever read it")
_CHECKER: Final = Text("chức danh người kiểm tra", "the role of whoever checked it")
_NEEDED: Final = Text("Cần: {}", "Needed: {}")
_KNOWN: Final = Text("Đang biết: {}", "Known: {}")


def completion_template(gaps: Sequence[Gap], ruleset: Ruleset, lang: Language) -> str:
    """A text that reads as a completion of *ruleset* that gives nothing yet."""
    return "\n".join([*_head(ruleset, lang), *_body(gaps, ruleset, lang)]) + "\n"


def _head(ruleset: Ruleset, lang: Language) -> Iterator[str]:
    yield f"{_word('LANGUAGE', lang)} {ruleset.language}"
    yield ""
    for how in _HOW:
        yield from _comment(how.in_language(lang))
    yield from _comment(_PAPERS.in_language(lang))
    for paper in ruleset.instruments:
        yield from _comment(f"{paper.id} = {paper.title.in_language(lang)}")
    yield ""
    words = [_word(name, lang) for name in ("COMPLETION", "OF_RULESET", "EDITION")]
    completion, of_ruleset, edition = words
    name = f"{ruleset.id}-bo-khuyet"
    yield f"{completion} {name} {of_ruleset} {ruleset.id} {edition} {ruleset.edition} {{"
    for keyword, role in (("READ_BY", _READER), ("CHECKED_BY", _CHECKER)):
        yield f'  # {_word(keyword, lang)} vi "… ({role.in_language(lang)})" 2026-01-31'
    yield "}"


def _body(gaps: Sequence[Gap], ruleset: Ruleset, lang: Language) -> Iterator[str]:
    wording = Wording(ruleset)
    for number, gap in enumerate(gaps, 1):
        title = wording.title(gap).in_language(lang)
        yield ""
        yield from _comment(f"{number}. {sentence_case(gap.address(lang))}: {title}")
        yield from _comment(_NEEDED.in_language(lang).format(wording.needed(gap).in_language(lang)))
        known = wording.known(gap).in_language(lang)
        if known:
            yield from _comment(_KNOWN.in_language(lang).format(known))
        yield f"# {_operation(gap, lang)}"


def _operation(gap: Gap, lang: Language) -> str:
    cite, article, clause = (_word(name, lang) for name in ("CITE", "ARTICLE", "CLAUSE"))
    remark = f"{{ {cite} … {article} … {clause} … }}"
    if gap.operation == "answer":
        name = gap.part.target.branch.word("NAME").text
        return f"{_word('ANSWER', lang)} {name} {_word('NO_SUCH_RULE', lang)} {remark}"
    operation = _word("FILL" if gap.operation == "fill" else "CONFIRM", lang)
    return f"{operation} {gap.address(lang)} {{ {_statement(gap, lang)} }} {remark}"


def _statement(gap: Gap, lang: Language) -> str:
    """What stands there, with an ellipsis where the value goes that is missing."""
    statement = gap.statement(lang)
    if gap.operation == "confirm":
        return statement
    unread = _word("UNREAD", lang)
    if gap.sort == "title":
        return f'{_word("TITLE", lang)} vi "…"'
    if gap.sort == "row":
        return re.sub(f"^{unread}", f"{_word('AWARD', lang)} …", statement)
    if gap.sort == "deadline":
        before, next_year = _word("BEFORE", lang), _word("OF_THE_NEXT_YEAR", lang)
        return f"{_word('DUE', lang)} {before} … {next_year}"
    if gap.sort == "maximum" and has_unread_value(gap.part.statement):
        return f"{_word('MAX', lang)} …"
    if gap.part.statement.rule == "counts":
        return f'{_word("COUNTS", lang)} vi "…"'
    return re.sub(rf"\b{unread}\b", "…", statement)


def _comment(text: str) -> Iterator[str]:
    yield from textwrap.wrap(
        " ".join(text.split()),
        width=_WIDTH,
        initial_indent="# ",
        subsequent_indent="#   ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _word(keyword: str, lang: Language) -> str:
    return keywords()[keyword].spelling(lang)
