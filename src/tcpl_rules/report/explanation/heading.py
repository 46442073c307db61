"""The head and foot of a page: who and which year, the outcome, and what it was made from."""

from __future__ import annotations

from collections.abc import Iterator

from tcpl_rules.assessment.assessment import OUTCOMES, Assessment
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.names import quoted

_HEADING = Text("{unit} – năm {year}", "{unit} – {year}")
_OUTCOME = Text("Kết quả: {outcome}", "Outcome: {outcome}")
_GRADE = Text("Xếp loại: {outcome}", "Grade: {outcome}")
_AS_IF = Text(
    "{outcome} (tính thử, năm không áp dụng)", "{outcome} (as if; the year is not covered)"
)
_RECEIPT = Text(
    "Tính theo bản {edition} của bộ quy tắc (mã {content}), phiên bản thư viện {library}; mã hồ sơ "
    "{case}",
    "By edition {edition} of the ruleset ({content}), library version {library}; case {case}",
)
_COMPLETED = Text("Đã bổ khuyết bằng: {}", "Completed by: {}")
_OVERLAY = Text("Có tính cả văn bản của địa phương: {title}", "With the local text: {title}")
_WITHOUT = Text(
    "Chỉ theo quy định chung, kết quả là: {outcome}", "By the law alone, the outcome is: {outcome}"
)
_SHORT_HASH = 12


def heading_of(assessment: Assessment, lang: Language) -> str:
    """The unit with its kind and place, and the year."""
    unit = assessment.unit
    sorts = [assessment.unit_kind, *([assessment.unit_class] if assessment.unit_class else [])]
    named = ", ".join(sort.text.in_language(lang) for sort in sorts)
    place = ", ".join(part for part in (unit.district, unit.province) if part)
    whole = f"{unit.name} ({named})" + (f", {place}" if place else "")
    return _HEADING.in_language(lang).format(unit=whole, year=assessment.year)


def outcome_line(assessment: Assessment, lang: Language) -> str:
    """The outcome or grade; never that the unit is recognised."""
    graded = assessment.outcome not in OUTCOMES or bool(assessment.possible_grades)
    wording = _GRADE if graded else _OUTCOME
    line = wording.in_language(lang).format(outcome=assessment.headline(lang))
    return _AS_IF.in_language(lang).format(outcome=line) if assessment.receipt.as_if else line


def receipt_lines(assessment: Assessment, lang: Language) -> tuple[str, ...]:
    """What the page was made from; equal lines mean equal pages."""
    receipt = assessment.receipt
    line = _RECEIPT.in_language(lang).format(
        edition=receipt.edition,
        content=receipt.content_hash[:_SHORT_HASH],
        library=receipt.library,
        case=receipt.case_hash[:_SHORT_HASH],
    )
    if not receipt.completions:
        return (line,)
    hashes = ", ".join(hash_[:_SHORT_HASH] for hash_ in receipt.completions)
    return (line, _COMPLETED.in_language(lang).format(hashes))


def overlay_lines(
    title: Text, under: Assessment, without: Assessment, lang: Language
) -> Iterator[str]:
    """The overlay called *title*, and the outcome *without* it where that is another."""
    yield _OVERLAY.in_language(lang).format(title=quoted(title.in_language(lang)))
    if under.outcome != without.outcome:
        yield _WITHOUT.in_language(lang).format(outcome=without.headline(lang))
