"""The ruleset that a sheet asks for, with its completions worked in as far as they are sound."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from tcpl_rules.calculator.typed.marks import WHOLE_SHEET, Marks
from tcpl_rules.calculator.typed.rulesets import Refused, compiled
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.standing import Text
from tcpl_rules.shelf import shipped_ids

_REFUSED = Text(
    "bản bổ khuyết thứ {number} chưa dùng được: {why}. Hãy sửa hoặc bỏ bản này; kết quả dưới đây "
    "chưa dùng đến nó",
    "completion {number} cannot be used: {why}. Mend it or take it out; the result below does "
    "without it",
)
_FILLED_REFUSED = Text(
    "giá trị tra từ văn bản chưa dùng được: {why}. Kết quả dưới đây chưa dùng đến các giá trị này",
    "what was filled in from the law cannot be used: {why}. The result below does without it",
)
_NO_RULESET = Text(
    "chưa chọn năm đánh giá, hoặc không có bộ tiêu chuẩn “{name}”. Hãy chọn năm đánh giá",
    "no assessment year is chosen, or no standard is called “{name}”. Choose the assessment year",
)


@frozen
class Prepared:
    """The ruleset to judge under, and what is wrong with what was to be worked into it.

    *texts* are the sound ones of the loaded completions; what was filled in is not among them.
    """

    compiled: CompiledRuleset
    texts: tuple[str, ...]
    marks: Marks


def prepared(sheet: Sheet, on: date | None = None) -> Prepared | Text:
    """The ruleset of *sheet*; a text says why there is none.

    *on* is the day on which the law was read, where the sheet does not say it.
    """
    if sheet.ruleset not in shipped_ids():
        return _filled(_NO_RULESET, name=sheet.ruleset)
    marks, texts = Marks(), tuple[str, ...]()
    best = _ruleset(compiled(sheet.ruleset))
    for number, text in enumerate(sheet.completions, 1):
        made = compiled(sheet.ruleset, (*texts, text))
        if isinstance(made, Refused):
            marks.error(WHOLE_SHEET, _filled(_REFUSED, number=str(number), why=_why(made)))
        else:
            best, texts = made, (*texts, text)
    return Prepared(_with_filled(sheet, best, texts, marks, on), texts, marks)


def _with_filled(
    sheet: Sheet,
    best: CompiledRuleset,
    texts: tuple[str, ...],
    marks: Marks,
    on: date | None,
) -> CompiledRuleset:
    """*best* with what was filled in, as far as that is sound."""
    if not any(any(said.values()) for said in sheet.filled.values()):
        return best
    from tcpl_rules.calculator.saved.completing import completion_of  # noqa: PLC0415 - loads the parser

    def worked_in(sheet: Sheet) -> CompiledRuleset | Refused:
        text, _ = completion_of(sheet, texts, on)
        return compiled(sheet.ruleset, (*texts, text)) if text else best

    _, problems = completion_of(sheet, texts, on)
    marks.update(problems)
    made = worked_in(sheet)
    if isinstance(made, CompiledRuleset):
        return made
    sound = {}
    for key, said in sheet.filled.items():
        alone = worked_in(evolve(sheet, filled={key: said}))
        if isinstance(alone, Refused):
            marks.error(f"filled.{key}.value", _filled(_FILLED_REFUSED, why=_why(alone)))
        else:
            sound[key] = said
    rest = worked_in(evolve(sheet, filled=sound))
    if isinstance(rest, CompiledRuleset):
        return rest
    marks.error(WHOLE_SHEET, _filled(_FILLED_REFUSED, why=_why(rest)))
    return best


def _ruleset(made: CompiledRuleset | Refused) -> CompiledRuleset:
    assert isinstance(made, CompiledRuleset)  # noqa: S101 - INVARIANT: shipped rulesets compile
    return made


def _why(refused: Refused) -> Text:
    return Text(
        "; ".join(line.vi for line in refused.lines),
        "; ".join(line.in_language("en") for line in refused.lines),
    )


def _filled(wording: Text, **words: str | Text) -> Text:
    vi = {name: word if isinstance(word, str) else word.vi for name, word in words.items()}
    en = {k: w if isinstance(w, str) else w.in_language("en") for k, w in words.items()}
    return Text(wording.vi.format(**vi), wording.en.format(**en))
