"""The documents that a case lists: what they are, and which parts they prove."""

from __future__ import annotations

from collections.abc import Mapping

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.check_day import read_day
from tcpl_rules.assessment.check_identity import read_text
from tcpl_rules.assessment.check_list import items_of, names_of
from tcpl_rules.assessment.found import Found, Keys
from tcpl_rules.assessment.problem import shown
from tcpl_rules.assessment.record import DocumentRecord
from tcpl_rules.model.standing import Text

DOCUMENT_KEYS = (
    "name",
    "number",
    "date",
    "issued_by",
    "document",
    "proves",
    "missing",
    "reported_by",
)

_TABLE = Text("một bảng [[documents]]", "a table [[documents]]")
_NAME = Text('ví dụ name = "Quyết định về …"', 'such as name = "Decision on …"')
_WHAT = Text("tên tài liệu (name)", "the document's name (name)")
_MISSING = Text(
    "true nếu không có tài liệu này, hoặc false", "true if there is no such document, or false"
)
_NO_PAPERS = Text("Bộ quy tắc này không nêu giấy tờ nào", "This ruleset names no documents")
_NO_PARTS = Text("Bộ quy tắc này không có phần nào", "This ruleset has no parts")


def read_documents(
    document: Mapping[str, object], shape: CaseShape, found: Found
) -> tuple[DocumentRecord, ...]:
    """The documents that the case lists, in its order; what is wrong is reported."""
    read: list[DocumentRecord] = []
    for place, table in enumerate(items_of(document, ("documents",), _TABLE, found)):
        if isinstance(table, Mapping):
            read.append(_document(table, ("documents", place), shape, found))
        else:
            found.add("TCPL0806", ("documents", place), shown(table), _TABLE)
    return tuple(read)


def _document(
    table: Mapping[str, object], keys: Keys, shape: CaseShape, found: Found
) -> DocumentRecord:
    for key in table.keys() - set(DOCUMENT_KEYS):
        found.unknown("TCPL0805", (*keys, key), DOCUMENT_KEYS)
    declared = _declared(table, keys, shape, found)
    missing = table.get("missing", False)
    if not isinstance(missing, bool):
        found.add("TCPL0806", (*keys, "missing"), shown(missing), _MISSING)
    return DocumentRecord(
        name=_name(table, keys, declared, shape, found),
        number=read_text(table, (*keys, "number"), found),
        day=read_day(table, (*keys, "date"), found),
        issued_by=read_text(table, (*keys, "issued_by"), found),
        document=declared,
        proves=names_of(table, (*keys, "proves"), "TCPL0830", shape.nodes, _NO_PARTS, found),
        missing=missing is True,
        reported_by=read_text(table, (*keys, "reported_by"), found),
    )


def _name(
    table: Mapping[str, object], keys: Keys, declared: str, shape: CaseShape, found: Found
) -> str:
    """What it is called: its own name, else that of the document *declared*, else reported."""
    name = read_text(table, (*keys, "name"), found).strip()
    if name or declared:
        return name or shape.documents[declared].text.vi
    said = table.get("name", "")
    if isinstance(said, str) and not said.strip() and "document" not in table:
        found.add("TCPL0807", (*keys, "name"), allowed=_NAME, what=_WHAT)
    return ""


def _declared(table: Mapping[str, object], keys: Keys, shape: CaseShape, found: Found) -> str:
    """The id of the document of the ruleset that it is; empty when it is none, or reported."""
    name = read_text(table, (*keys, "document"), found)
    if name and name not in shape.documents:
        found.unnamed("TCPL0854", (*keys, "document"), shape.documents, _NO_PAPERS, name=name)
        return ""
    return name
