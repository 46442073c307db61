"""The gaps of a ruleset, for people and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tcpl_rules.completion.gap import Gap, Operation
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.gaps.wording import Wording
from tcpl_rules.report.screen import Screen
from tcpl_rules.report.wording import sentence_case

_SECTIONS: Final[dict[Operation, Text]] = {
    "fill": Text("Chưa đọc được ({count})", "Not read ({count})"),
    "answer": Text(
        "Chưa biết văn bản có quy định hay không ({count})",
        "Nobody here knows whether the law has this ({count})",
    ),
    "confirm": Text(
        "Biết qua nguồn khác, cần đối chiếu với văn bản ({count})",
        "Known from others, to be compared with the text of the law ({count})",
    ),
}
_NONE: Final = Text("Không còn chỗ nào chưa đọc.", "Nothing is left to read.")
_NEEDED: Final = Text("Cần: {}", "Needed: {}")
_KNOWN: Final = Text("Đang biết: {}", "Known: {}")
_SAYS: Final = Text("Đang ghi: {}", "It says: {}")
_FROM: Final = Text("Theo: {}", "From: {}")


def gaps_text(gaps: Sequence[Gap], ruleset: Ruleset, lang: Language, screen: Screen) -> str:
    """Each gap under what is to be done about it: clause, title, what is needed, what is known."""
    wording = Wording(ruleset)
    lines = [screen.bold(f"{ruleset.title.in_language(lang)} ({ruleset.id})")]
    for operation, head in _SECTIONS.items():
        own = [gap for gap in gaps if gap.operation == operation]
        if own:
            lines += ["", screen.bold(head.in_language(lang).format(count=len(own)))]
        for gap in own:
            lines += ["", *_gap(gap, wording, lang, screen)]
    return "\n".join(lines if gaps else [*lines, "", _NONE.in_language(lang)])


def gaps_json(gaps: Sequence[Gap], ruleset: Ruleset) -> list[dict[str, object]]:
    """The same, as `json.dumps` takes it; addresses and statements in the language's English."""
    wording = Wording(ruleset)
    return [
        {
            "operation": gap.operation,
            "sort": gap.sort,
            "address": gap.address(),
            "statement": gap.statement(),
            "title": _both(wording.title(gap)),
            "needed": _both(wording.needed(gap)),
            "known": _both(wording.known(gap)),
            "basis": gap.basis.value,
            "source": _both(wording.source(gap)),
        }
        for gap in gaps
    ]


def _gap(gap: Gap, wording: Wording, lang: Language, screen: Screen) -> Iterator[str]:
    yield screen.bold(f"  {gap.address(lang)}")
    yield from screen.wrapped(wording.title(gap).in_language(lang), "    ")
    if gap.operation != "answer":
        yield from screen.wrapped(_SAYS.in_language(lang).format(gap.statement(lang)), "    ")
    said = (
        (_NEEDED, wording.needed(gap)),
        (_KNOWN, wording.known(gap)),
        (_FROM, wording.source(gap)),
    )
    for head, text in said:
        if text.vi:
            words = head.in_language(lang).format(text.in_language(lang))
            yield from map(screen.dim, screen.wrapped(sentence_case(words), "    ", "      "))


def _both(text: Text) -> dict[str, str]:
    return {"vi": text.vi, "en": text.in_language("en")}
