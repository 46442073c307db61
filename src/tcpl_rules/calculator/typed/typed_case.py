"""From a sheet to the case that it writes, with what can be read in two ways marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from tcpl_rules.assessment.problem import keys_of, pointer_to
from tcpl_rules.calculator.form.nothing_arose import nothing_arose_at
from tcpl_rules.calculator.typed.marks import WHOLE_SHEET, Mark, Marks
from tcpl_rules.calculator.typed.readings import read, read_day
from tcpl_rules.calculator.typed.rest import merged, put, thawed, without
from tcpl_rules.calculator.typed.sheet import UNIT_FIELDS, Sheet
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.tables.cells import NO, YES
from tcpl_rules.tables.columns import Column, Columns, Wanted, folded

PAPER_FIELDS = ("name", "number", "date", "issued_by", "document", "proves", "missing")
"""What is typed of a document, in one row of the list."""

OF_PAPER = "provenance"
"""Where a row keeps the provenance of its document, by what follows the document's own pointer."""

_MOST = 5
"""The most parts whose numbers are told."""

_DONE = ("rồi", "xong", "đã làm", "đã thực hiện")
_NOT_DONE = ("chưa", "chưa làm", "chưa thực hiện", "không xảy ra")
_NOT_HERE = Text(
    "Có {count} ô đã ghi không thuộc mẫu này{fields}: vẫn được giữ lại trên trang nhưng không được "
    "tính và không ghi vào tệp. Chọn lại năm hoặc quy định cũ nếu muốn dùng các ô đó",
    "{count} fields that were filled in are not in this form{fields}: they are kept on the page, "
    "do not count, and are not saved. Choose their year or standard to use them",
)
_AROSE = Text(
    "đã chọn “không phát sinh” nhưng ô này ghi {value}. Hãy ghi 0, hoặc bỏ chọn “không phát sinh”",
    "“nothing arose” is chosen, and {value} stands here. Write 0, or take the choice back",
)
_NOT_OFFERED = Text(
    "“không phát sinh” không áp dụng cho mục {value}: quy định đã đọc không nói cách xử lý. Hãy "
    "bỏ chọn",
    "“nothing arose” does not go with part {value}: what was read of the law says nothing on it. "
    "Take the choice back",
)


@frozen
class Typed:
    """The case that a sheet writes, as a plain *document*.

    *marks* are on fields that can be read in two ways, whose value is not in it. *rows* are, for
    each of its documents, the row of the sheet that it came from. *implied* are the fields of the
    figures that are 0 because nothing arose.
    """

    document: dict[str, object]
    marks: Marks
    rows: tuple[int, ...]
    implied: tuple[str, ...] = ()


def case_of(sheet: Sheet, ruleset: Ruleset) -> Typed:
    """The case that *sheet* writes for *ruleset*; what is wrong with it is found by its check."""
    return _Typing(sheet, ruleset).done()


class _Typing:
    def __init__(self, sheet: Sheet, ruleset: Ruleset) -> None:
        self._sheet = sheet
        self._ruleset = ruleset
        self._marks = Marks()
        self._document: dict[str, object] = {}
        self._implied: list[str] = []

    def done(self) -> Typed:
        sheet, document = self._sheet, self._document
        document["ruleset"] = self._ruleset.id
        self._put(("year",), "year", sheet.year, Wanted.YEAR)
        for key in UNIT_FIELDS:
            wanted = Wanted.CODE if key == "code" else Wanted.TEXT
            self._put(("unit", key), f"unit.{key}", sheet.unit.get(key, ""), wanted)
        self._fields()
        self._nothing_arose()
        self._record()
        rows = self._documents()
        self._document = merged(thawed(sheet.rest), document)
        self._provenance()
        if "ruleset" in sheet.rest and sheet.rest["ruleset"] is None:
            del self._document["ruleset"]
        self._who()
        return Typed(self._document, self._marks, rows, tuple(self._implied))

    def _put(self, keys: Sequence[str], field: str, text: str, wanted: Wanted) -> None:
        value = read(text, wanted)
        if isinstance(value, Mark):
            self._marks.add(field, value)
        elif value is not None:
            put(self._document, keys, value)

    # -- facts and entries -------------------------------------------------------------------------

    def _fields(self) -> None:
        """The columns that were typed; a part's points and its maximum go together."""
        columns, fields = columns_of(self._ruleset).known, self._sheet.fields
        left_out: list[object] = []
        elsewhere = []
        for field, text in fields.items():
            if not text.strip():
                continue
            if field.startswith("left_out."):
                left_out += self._left_out(field, text)
            elif field not in columns or columns[field].keys[0] in ("unit", "year", "left_out"):
                elsewhere.append(field)
            else:
                self._column(columns[field], text)
        if left_out:
            self._document["left_out"] = left_out
        if elsewhere:
            self._marks.ask(WHOLE_SHEET, _of_others(elsewhere))

    def _column(self, column: Column, text: str) -> None:
        """The value of *column*; points wait for a maximum that can be read in two ways."""
        with_maximum = self._sheet.fields.get(f"{column.name}.of", "").strip()
        if with_maximum and isinstance(read(with_maximum, Wanted.POINTS), Mark):
            return
        keys = (*column.keys, "points") if with_maximum else column.keys
        self._put(keys, column.name, text, column.wanted)

    def _left_out(self, field: str, text: str) -> Iterator[str]:
        value = read(text, Wanted.YES_NO)
        if value is True:
            yield field.removeprefix("left_out.")
        elif value is not False:
            said = Text(f"“{text}”: ghi có hoặc không", f"“{text}”: write yes or no")
            self._marks.error(field, said)

    def _nothing_arose(self) -> None:
        """The figures of parts where nothing arose are 0."""
        facts = self._document.get("facts")
        known = dict(facts) if isinstance(facts, Mapping) else {}
        offered = nothing_arose_at(self._ruleset)
        for key in self._sheet.nothing_arose:
            if key not in offered:
                said = Text(_NOT_OFFERED.vi.format(value=key), _NOT_OFFERED.en.format(value=key))
                self._marks.error(WHOLE_SHEET, said)
                continue
            for fact in offered[key].facts:
                self._implied.append(f"facts.{fact}")
                if known.setdefault(fact, 0) != 0:
                    value = self._sheet.fields.get(f"facts.{fact}", "")
                    said = Text(_AROSE.vi.format(value=value), _AROSE.en.format(value=value))
                    self._marks.error(f"facts.{fact}", said)
                    del known[fact]
        self._document.pop("facts", None)
        if known:
            self._document["facts"] = known

    # -- what goes with them -----------------------------------------------------------------------

    def _provenance(self) -> None:
        """Of what says where values come from, what belongs to one that is there, or to no field.

        A value that was taken out of its field takes it along.
        """
        fields = {pointer_to(*column.keys) for column in columns_of(self._ruleset).known.values()}
        told = self._document.get("provenance")
        if not isinstance(told, Mapping):
            return
        for pointer in list(told):
            if pointer in fields and not _is_there(self._document, keys_of(pointer)):
                self._document = without(self._document, ("provenance", pointer))

    def _who(self) -> None:
        """Who fills in a value, where there is one: what says where it comes from."""
        columns = columns_of(self._ruleset).known
        for field, said in self._sheet.who.items():
            name = said.strip()
            column = columns.get(field)
            if not name or column is None or not _is_there(self._document, column.keys):
                continue
            put(self._document, ("provenance", pointer_to(*column.keys), "entered_by"), name)

    def _record(self) -> None:
        for step, said in self._sheet.steps.items():
            for key, value in said.items():
                taken = read_step(key, value)
                if taken not in (None, ()):
                    put(self._document, ("steps", step, key), taken)
        for event, text in self._sheet.events.items():
            taken = read_done(text)
            if taken is not None:
                put(self._document, ("events", event), taken)

    def _documents(self) -> tuple[int, ...]:
        """The documents that are listed; rows in which nothing stands are none."""
        listed: list[object] = []
        rows = []
        for row, table in enumerate(self._sheet.documents):
            told = ((key, value) for key, value in table.items() if key != OF_PAPER)
            said = {key: read_paper(key, value) for key, value in told}
            said = {key: value for key, value in said.items() if value not in (None, "", (), False)}
            if not said:
                continue
            kept = table.get(OF_PAPER)
            for below, where in kept.items() if isinstance(kept, Mapping) else ():
                pointer = f"{pointer_to('documents', len(listed))}{below}"
                put(self._document, ("provenance", pointer), thawed({"": where})[""])
            listed.append(said)
            rows.append(row)
        if listed:
            self._document["documents"] = listed
        return tuple(rows)


@lru_cache(maxsize=32)
def columns_of(ruleset: Ruleset) -> Columns:
    """The columns of *ruleset*, worked out once."""
    return Columns.of((ruleset,))


def _of_others(fields: Sequence[str]) -> Text:
    numbers = tuple(dict.fromkeys(filter(None, map(_number, fields))))
    listed = ", ".join(numbers[:_MOST]) + (", …" if len(numbers) > _MOST else "")
    return Text(
        _NOT_HERE.vi.format(count=len(fields), fields=f" (mục {listed})" if listed else ""),
        _NOT_HERE.en.format(count=len(fields), fields=f" (parts {listed})" if listed else ""),
    )


def _number(field: str) -> str:
    """The number of the part that *field* is of; empty where it has none: ids are for programs."""
    return ".".join(part for part in field.split(".") if part.isdigit())


def _is_there(document: Mapping[str, object], keys: Sequence[str]) -> bool:
    found: object = document
    for key in keys:
        if not isinstance(found, Mapping) or key not in found:
            return False
        found = found[key]
    return True


def read_step(key: str, value: object) -> object:
    """What is recorded of a step under *key*, as a case holds it; None for nothing."""
    if not isinstance(value, str):
        return tuple(value) if isinstance(value, list | tuple) else value
    if key == "done":
        return read_done(value)
    if key == "in_writing":
        return read(value, Wanted.YES_NO)
    if key in ("members", "attended"):
        found = read(value, Wanted.COUNT)
        return value if isinstance(found, Mark) else found
    return value.strip() or None


def read_paper(key: str, value: object) -> object:
    """What is told of a document under *key*, as a case holds it; None or empty for nothing."""
    if key == "proves":
        if isinstance(value, str):
            return tuple(value.replace(";", " ").replace(",", " ").split())
        return tuple(value) if isinstance(value, list | tuple) else value
    if isinstance(value, str):
        if key == "missing":
            return read(value, Wanted.YES_NO)
        return read_day(value) if key == "date" else value.strip()
    return value


def read_done(text: str) -> object:
    """The day that *text* writes, True for one that is not known, False for never."""
    word = folded(text)
    if word in (*YES, *_DONE):
        return True
    if word in (*NO, *_NOT_DONE):
        return False
    return read_day(text)
