"""Cases and completions as files: opened into a sheet, and saved from one."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from attrs import evolve

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_identity import TOP_KEYS
from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.assessment.write_case import write_case
from tcpl_rules.calculator.form.gap_list import gap_list
from tcpl_rules.calculator.saved.completing import (
    completion_of,
    filled_in,
    filled_workbook,
    is_gap_workbook,
    of_gap,
)
from tcpl_rules.calculator.saved.file_content import (
    RefusedError,
    other_kind,
    suffix_of,
    text_in,
    texts_in_archive,
    unpacked_bytes,
    workbook_in,
)
from tcpl_rules.calculator.typed.rest import put
from tcpl_rules.calculator.typed.rulesets import Refused, compiled
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.calculator.typed.typed_case import case_of, columns_of
from tcpl_rules.calculator.typed.written_case import sheet_of
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.completion.sheet import Rows
from tcpl_rules.diagnostics.suggest import fold
from tcpl_rules.errors import CaseError, TcplError, UnknownRulesetError, WorkbookError
from tcpl_rules.governing import for_case
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.citations import short_citation
from tcpl_rules.report.wording import sentence_case
from tcpl_rules.shelf import load, shipped_ids
from tcpl_rules.tables.case_book import case_book
from tcpl_rules.tables.read_case_book import book_of
from tcpl_rules.workbook.read_sheet import sheets_in

Json = Mapping[str, object]

_TYPES: Final = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".toml": "application/toml",
    ".tcpl": "text/plain;charset=utf-8",
    ".zip": "application/zip",
}
_BOOKS: Final = (".xlsx", ".xlsm")
_KINDS: Final = (*_BOOKS, ".zip", ".toml", ".json", ".tcpl", ".txt")
_RULES: Final = re.compile(r"\s*(?:#[^\n]*\n\s*)*(?:language|ngôn ngữ)\b")
_NO_BOOK: Final = Text(
    "tệp Excel này không phải hồ sơ do nút “Lưu Excel” ghi ra, cũng không phải bản bổ khuyết. Hãy "
    "bấm “Lưu Excel” để lấy mẫu, điền vào mẫu đó rồi mở lại",
    "this workbook was not saved by “Save Excel”, and it is no completion. Press “Save Excel” to "
    "get a form, fill it in and open it again",
)
_NOT_WRITTEN_SO: Final = "TCPL0801"
_NOT_A_CASE: Final = Text(
    "tệp này không phải hồ sơ do nút “Lưu văn bản” ghi ra, hoặc đã bị sửa sai cách ghi",
    "this file was not saved by “Save text”, or was changed so that it cannot be read",
)
_NO_CASE: Final = Text(
    "trong tệp này không có nội dung nào của một hồ sơ", "nothing in this file belongs to a case"
)
_NO_RULESET: Final = Text(
    "hồ sơ không ghi năm đánh giá hoặc bộ tiêu chuẩn có ở đây. Hãy chọn năm đánh giá rồi mở lại",
    "the case names no year and no standard that is here. Choose the year and open it again",
)
_NONE_FILLED: Final = Text(
    "chưa có giá trị nào tra từ văn bản để lưu", "nothing from the law was filled in to save"
)
_AS_TEXT: Final = Text(
    "bản bổ khuyết đã nạp không ghi được vào Excel. Hãy lưu ở dạng văn bản",
    "loaded completions cannot be written as Excel. Save them as text",
)
_GONE: Final = Text(
    "có giá trị đã điền không còn thuộc chỗ nào chưa đọc. Hãy xóa giá trị đó rồi lưu lại",
    "a value was filled in for what is no longer a gap. Remove it and save again",
)
_CASE: Final = Text("ho-so", "case")
_COMPLETION: Final = Text("bo-khuyet", "completion")


def opened(asked: Json) -> Json:
    """What the file in *asked* makes of the sheet that is open: the sheet, or the problems."""
    sheet, name = Sheet.of(asked.get("sheet")), str(asked.get("name") or "")
    return _answered(lambda: {"sheet": _opened(asked.get("bytes"), name, sheet).to_json()}, sheet)


def saved(asked: Json) -> Json:
    """The file that *asked* wants of its sheet: its name, type and bytes, or the problems."""
    sheet = Sheet.of(asked.get("sheet"))
    what, book = asked.get("what"), asked.get("format") == "xlsx"
    making = _saved_completion if what == "completion" else _saved_case
    return _answered(lambda: making(sheet, _day(asked.get("on")), book=book), sheet)


def _answered(answer: Callable[[], Json], sheet: Sheet) -> Json:
    try:
        return answer()
    except CaseError as error:
        told = [p.sentence(sheet.lang) for p in error.problems]
        if any(p.code == _NOT_WRITTEN_SO for p in error.problems):
            told.insert(0, sentence_case(_NOT_A_CASE.in_language(sheet.lang)))
        return {"problems": [{"text": text} for text in told]}
    except (WorkbookError, UnknownRulesetError) as error:
        return {"problems": [{"text": error.text.in_language(sheet.lang)}]}
    except RefusedError as error:
        texts = (text.in_language(sheet.lang) for text in error.texts)
        return {"problems": [{"text": sentence_case(text)} for text in texts]}
    except TcplError as error:
        return {"problems": [{"text": str(error)}]}


# -- opening ---------------------------------------------------------------------------------------


def _opened(packed: object, name: str, sheet: Sheet) -> Sheet:
    suffix = suffix_of(name)
    if suffix not in _KINDS:
        raise other_kind(name)
    content = unpacked_bytes(packed, name)
    if suffix in _BOOKS:
        sheets = sheets_in(workbook_in(content, name), name, hidden=True)
        return (
            _with_filled(sheets, sheet) if is_gap_workbook(sheets) else _book(sheets, name, sheet)
        )
    if suffix == ".zip":
        return _with_completions(texts_in_archive(content, name), sheet)
    text = text_in(content, name)
    if suffix == ".tcpl" or (suffix == ".txt" and _RULES.match(text)):
        return _with_completions((text,), sheet)
    case = Case.from_json(text, name) if suffix == ".json" else Case.from_toml(text, name)
    return _of_case(case, sheet)


def _book(sheets: Mapping[str, Rows], name: str, sheet: Sheet) -> Sheet:
    try:
        book = book_of(sheets, name)
    except CaseError:
        raise RefusedError(_NO_BOOK) from None
    if book.problems:
        raise CaseError(book.problems)
    made = _of_case(book.case, sheet)
    fields = {_pointer(keys): name for name, keys in _keys(_model(made.ruleset)).items()}
    who = {fields[at]: said for at, said in book.assigned.items() if at in fields}
    return evolve(made, who={**made.who, **who})


def _of_case(case: Case, sheet: Sheet) -> Sheet:
    """The sheet of *case*; completions stay where they are of the same ruleset."""
    if case.document.keys().isdisjoint(TOP_KEYS):
        raise RefusedError(_NO_CASE)
    made = sheet_of(case, _ruleset_of(case, sheet).model, sheet.lang)
    if made.ruleset != sheet.ruleset:
        return made
    return evolve(
        made,
        completions=sheet.completions,
        filled=sheet.filled,
        accept_hearsay=sheet.accept_hearsay,
    )


def _ruleset_of(case: Case, sheet: Sheet) -> CompiledRuleset:
    named = case.document.get("ruleset")
    if isinstance(named, str) and named in shipped_ids():
        return load(named)
    try:
        return for_case(case)
    except (CaseError, UnknownRulesetError):
        if sheet.ruleset in shipped_ids():
            return load(sheet.ruleset)
        raise RefusedError(_NO_RULESET) from None


def _with_filled(sheets: Mapping[str, Rows], sheet: Sheet) -> Sheet:
    """*sheet* with the values of a workbook that fills gaps."""
    _model(sheet.ruleset)
    found = filled_in(sheets, sheet.ruleset, sheet.completions)
    if found.problems:
        raise CaseError(found.problems)
    if found.text:
        return _with_completions((found.text,), sheet)
    return evolve(sheet, filled={**sheet.filled, **found.values})


def _with_completions(texts: tuple[str, ...], sheet: Sheet) -> Sheet:
    """*sheet* with *texts* behind its completions, each of which fits."""
    _model(sheet.ruleset)
    loaded = sheet.completions
    for text in texts:
        if text not in loaded:
            made = compiled(sheet.ruleset, (*loaded, text))
            if isinstance(made, Refused):
                raise RefusedError(*made.lines)
            loaded = (*loaded, text)
    return evolve(sheet, completions=loaded)


# -- saving ----------------------------------------------------------------------------------------


def _saved_case(sheet: Sheet, on: date | None, *, book: bool) -> Json:
    del on
    model = _model(sheet.ruleset)
    document = _typed(sheet, model)
    name = _file_name((sheet.unit.get("name", ""), sheet.year), _CASE, sheet.lang)
    if not book:
        return _file(f"{name}.toml", write_case(document, model, sheet.lang).encode())

    def shortened(citation: Text) -> str:
        return short_citation(citation, model, sheet.lang)

    there = {field: _pointer(keys) for field, keys in _keys(model).items()}
    assigned = {there[field]: who for field, who in sheet.who.items() if field in there and who}
    content = case_book(document, model, sheet.lang, shortened=shortened, assigned=assigned)
    return _file(f"{name}.xlsx", content)


def _typed(sheet: Sheet, model: Ruleset) -> Mapping[str, object]:
    """The case that *sheet* writes; what can be read in two ways stands in it as it was typed."""
    typed = case_of(sheet, model)
    document = dict(typed.document)
    columns = _keys(model)
    said = {
        **sheet.fields,
        **{f"unit.{key}": text for key, text in sheet.unit.items()},
        "year": sheet.year,
    }
    for field in sorted(typed.marks.fields() & said.keys() & columns.keys()):
        if not _leads_to(document, columns[field]) and said[field].strip():
            put(document, columns[field], said[field].strip())
    return document


def _saved_completion(sheet: Sheet, on: date | None, *, book: bool) -> Json:
    model = _model(sheet.ruleset)
    name = _file_name((model.id,), _COMPLETION, sheet.lang)
    if book:
        if sheet.completions and not sheet.filled:
            raise RefusedError(_AS_TEXT)
        if not sheet.filled.keys() <= gap_list(model.id, sheet.completions).gaps.keys():
            raise RefusedError(_GONE)
        return _file(f"{name}.xlsx", filled_workbook(sheet, sheet.completions, on))
    text, problems = completion_of(sheet, sheet.completions, on)
    if problems:
        raise RefusedError(*(of_gap(field, mark.text, sheet) for field, mark in problems))
    texts = (*sheet.completions, *((text,) if text else ()))
    if not texts:
        raise RefusedError(_NONE_FILLED)
    if len(texts) == 1:
        return _file(f"{name}.tcpl", texts[0].encode())
    return _file(f"{name}.zip", _packed(texts, name))


def _file(name: str, content: bytes) -> Json:
    return {
        "name": name,
        "type": _TYPES[suffix_of(name)],
        "bytes": base64.b64encode(content).decode("ascii"),
    }


def _packed(texts: tuple[str, ...], name: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, text in enumerate(texts, 1):
            archive.writestr(zipfile.ZipInfo(f"{name}-{number}.tcpl"), text.encode())
    return made.getvalue()


# -- names -----------------------------------------------------------------------------------------


def _keys(model: Ruleset) -> Mapping[str, tuple[str, ...]]:
    """Where the value of each field stands in a case."""
    return {name: column.keys for name, column in columns_of(model).known.items()}


def _pointer(keys: tuple[str, ...]) -> str:
    return pointer_to(*keys)


def _model(ruleset: str) -> Ruleset:
    if ruleset not in shipped_ids():
        raise RefusedError(_NO_RULESET)
    return load(ruleset).model


def _leads_to(document: object, keys: tuple[str, ...]) -> bool:
    for key in keys:
        if not isinstance(document, Mapping) or key not in document:
            return False
        document = document[key]
    return True


def _file_name(parts: tuple[str, ...], otherwise: Text, lang: Language) -> str:
    """A name of small letters without marks, which every system takes."""
    words = re.findall("[a-z0-9]+", " ".join(fold(part) for part in parts))
    return "-".join((otherwise.in_language(lang), *words))[:80]


def _day(said: object) -> date | None:
    try:
        return date.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return None
