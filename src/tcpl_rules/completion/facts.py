"""Facts that a workbook declares, because a rule in it needs them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tcpl_rules.assessment.problem import Problem, shown
from tcpl_rules.completion.cells import NO_QUOTES, Unclear, text_of
from tcpl_rules.completion.columns import FACTS, FACTS_SHEET, KINDS, MOVEMENTS
from tcpl_rules.completion.places import Papers, place_of
from tcpl_rules.completion.sheet import Row, Rows, find_sheet
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.diagnostics.suggest import fold
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import LANGUAGES
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.parse import parse

_SAID: Final = ("id", "kind", "label", "asks", "unit", "at_most", "movement")
_NEEDED: Final = ("id", "kind", "label", "asks")
_TEXTS: Final = ("label", "asks", "unit")


def declared_facts(
    sheets: Mapping[str, Rows], papers: Papers
) -> tuple[list[str], tuple[Problem, ...]]:
    """The declarations of the facts in *sheets*, and what is wrong with their rows."""
    sheet = find_sheet(sheets, FACTS_SHEET, FACTS, _NEEDED)
    problems: list[Problem] = []
    rows = sheet.rows if sheet is not None else ()
    filled = [row for row in rows if not row.is_empty(tuple(FACTS))]
    return [_fact(row, papers, problems) for row in filled], tuple(problems)


def _fact(row: Row, papers: Papers, problems: list[Problem]) -> str:
    before = len(problems)
    said = {column: _text(row, column, problems) for column in _SAID}
    missing = [column for column in _NEEDED if row.cell(column).is_empty]
    problems += [row.problem("TCPL1054", column, what=FACTS[column].head) for column in missing]
    kind = _chosen(row, "kind", KINDS, said["kind"], problems)
    movement = _chosen(row, "movement", MOVEMENTS, said["movement"], problems)
    place = place_of(row, papers, problems)
    if len(problems) > before or place is None:
        return ""
    bound = f" at most {said['at_most']}" if said["at_most"] else ""
    unit = f'unit vi "{said["unit"]}"' if said["unit"] else ""
    text = (
        f"fact {said['id']}: {kind}{bound} {{ "
        f'vi "{said["label"]}" asks vi "{said["asks"]}" {unit} {movement} {place.cite} }}'
    )
    if parse(SourceText("", f"language 1\n{text}"), Findings()) is None:
        allowed = Text(
            "mã bằng chữ thường, số và dấu gạch dưới, không trùng từ khóa; không quá: một số hoặc "
            "mã của dữ kiện khác",
            "an id of small letters, digits and underscores that is no keyword; at most: a number "
            "or the id of another fact",
        )
        value = shown(f"{said['id']} {said['at_most']}".strip())
        problems.append(row.problem("TCPL1053", "id", value=value, allowed=allowed))
    return text


def _text(row: Row, column: str, problems: list[Problem]) -> str:
    text = text_of(row.cell(column))
    if isinstance(text, Unclear):
        problems.append(row.unclear(column, text))
        return ""
    if column in _TEXTS and '"' in text:
        problems.append(row.problem("TCPL1053", column, value=shown(text), allowed=NO_QUOTES))
    return text


def _chosen(
    row: Row, column: str, words: Mapping[str, Text], said: str, problems: list[Problem]
) -> str:
    """The keyword that *said* names in either language; an empty cell names none."""
    for keyword, text in words.items():
        if fold(said) in (fold(text.vi), fold(text.en)):
            return keyword
    if said:
        vi, en = (
            ", ".join(text.in_language(lang) for text in words.values()) for lang in LANGUAGES
        )
        problems.append(row.problem("TCPL1053", column, value=shown(said), allowed=Text(vi, en)))
    return ""
