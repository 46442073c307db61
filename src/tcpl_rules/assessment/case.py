"""A case as a host hands it in, and a case that was checked."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from attrs import asdict, astuple, field, frozen

from tcpl_rules.assessment import content_hash
from tcpl_rules.assessment.case_places import Place, places_of
from tcpl_rules.assessment.pickling import reduced
from tcpl_rules.assessment.read_case import (
    freeze,
    json_document,
    read_text,
    toml_document,
    without_mark,
)
from tcpl_rules.assessment.record import NO_RECORD, Record, content_of
from tcpl_rules.source import SourceText

Format = Literal["toml", "json"]

CellPlace = tuple[str, str]
"""The name of a sheet, and the address of a cell in it."""


@frozen(slots=False, eq=False)
class Case:
    """One unit in one year: identity, facts and entries, as given and not yet checked.

    *document* is deeply immutable; every number in it is exactly as written. *source* and
    *format* say where it was read from, if it came as text; *cells* say it by JSON Pointer, if it
    came as a workbook. Cases of equal content are equal.
    """

    document: Mapping[str, object]
    source: SourceText | None = field(default=None, repr=False)
    format: Format | None = field(default=None, repr=False)
    cells: Mapping[str, CellPlace] = field(factory=lambda: MappingProxyType({}), repr=False)

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, object]) -> Case:
        """The case that Python objects give: int, Decimal, Fraction, str, bool, date.

        Raises:
            CaseError: *mapping* is not a mapping, or nested deeper than any case.
        """
        return cls(freeze(mapping))

    @classmethod
    def from_toml(cls, text: str, name: str = "case.toml") -> Case:
        """The case that *text* writes; *name* is what messages call it.

        Raises:
            CaseError: *text* is not TOML, or gives a key twice; it carries one problem.
        """
        return cls(toml_document(text), SourceText(name, without_mark(text)), "toml")

    @classmethod
    def from_json(cls, text: str, name: str = "case.json") -> Case:
        """The case that *text* writes; decimals are read exactly as written.

        Raises:
            CaseError: *text* is not JSON, or gives a key twice; it carries one problem.
        """
        return cls(json_document(text), SourceText(name, without_mark(text)), "json")

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> Case:
        """The case in the file *path*, whose name ends in ``.toml`` or ``.json``.

        Raises:
            CaseError: It is neither, is not UTF-8, or does not parse; it carries one problem.
            OSError: The file cannot be read.
        """
        text, suffix = read_text(path)
        name = os.fspath(path)
        return cls.from_json(text, name) if suffix == ".json" else cls.from_toml(text, name)

    @cached_property
    def content_hash(self) -> str:
        """SHA-256, in hexadecimal, of all that is evaluated, as the document gives it.

        13.50 and 13.5 are the same, and so is the text "13.5" as points; anywhere else a text
        is no number.
        """
        return content_hash.of_content(self.document)

    @cached_property
    def provenance_hash(self) -> str:
        """SHA-256, in hexadecimal, of what is not evaluated.

        That is provenance, the decision, and which papers a fed fact comes from.
        """
        return content_hash.of_provenance(self.document)

    @cached_property
    def record_hash(self) -> str:
        """SHA-256, in hexadecimal, of what the document records of the procedure."""
        return content_hash.of_record(self.document)

    def place(self, pointer: str) -> Place | None:
        """Line and column, from 1, of the value at *pointer*, where that is certain."""
        return self._places.get(pointer)

    def cell(self, pointer: str) -> CellPlace | None:
        """The cell of the value at *pointer*, or of the nearest one around it that has a cell."""
        while pointer and pointer not in self.cells:
            pointer = pointer.rpartition("/")[0]
        return self.cells.get(pointer)

    @cached_property
    def _places(self) -> Mapping[str, Place]:
        if self.source is None or self.format is None:
            return MappingProxyType({})
        return places_of(self.source, self.format, self.document)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Case):
            return NotImplemented
        mine = (self.content_hash, self.provenance_hash, self.record_hash)
        return mine == (other.content_hash, other.provenance_hash, other.record_hash)

    def __reduce__(self) -> tuple[object, ...]:
        return reduced(self)

    def __hash__(self) -> int:
        return hash(self.content_hash)


@frozen(kw_only=True)
class Unit:
    """Who is assessed; *code* is the administrative code, *class_* the class of commune."""

    name: str
    kind: str
    code: str = ""
    district: str = ""
    province: str = ""
    class_: str = ""


@frozen
class Entry:
    """What a person entered; *of* is the maximum, only where the ruleset has none.

    A part that is entered as not met has from 0 contents met up to *at_most*, one short of all.
    """

    points: Fraction
    of: Fraction | None = None
    at_most: Fraction | None = None


@frozen(kw_only=True)
class Tally:
    """How many children of a node stand at their maximum, from half of it but below, and at 0."""

    full: int
    half: int
    zero: int


@frozen(kw_only=True)
class Column:
    """What one party entered, by the key of the node; *conditions* by the condition's id."""

    entries: Mapping[str, Entry] = field(hash=False)
    tallies: Mapping[str, Tally] = field(hash=False)
    conditions: Mapping[str, bool] = field(factory=lambda: MappingProxyType({}), hash=False)


@frozen(kw_only=True)
class Provenance:
    """Where a value of the case comes from; never evaluated."""

    document: str = ""
    number: str = ""
    date: date | None = None
    issued_by: str = ""
    entered_by: str = ""
    note: str = ""


@frozen(kw_only=True)
class Decision:
    """The authority's decision that the case carries; never evaluated."""

    number: str = ""
    date: date | None = None
    authority: str = ""
    recognised: bool | None = None


@frozen(kw_only=True)
class Feed:
    """What another assessment of the same unit, under *ruleset*, gives for a fact.

    *outcome* is ``qualified``, ``not_qualified``, ``undetermined``, or empty where none is given.
    """

    decision: Decision | None = None
    outcome: str = ""
    ruleset: str = ""

    @property
    def value(self) -> int | None:
        """1 for yes and 0 for no, a decision before an outcome; None while neither says."""
        if self.decision is not None and self.decision.recognised is not None:
            return int(self.decision.recognised)
        return self.by_outcome

    @property
    def by_outcome(self) -> int | None:
        """What the outcome alone says."""
        return {"qualified": 1, "not_qualified": 0}.get(self.outcome)


@frozen(kw_only=True, slots=False, eq=False)
class CheckedCase:
    """A case that fits its ruleset.

    *facts* holds the known ones only, yes/no as 1 and 0, with those that *fed* gives; *left_out*
    the keys that the case names; *provenance* is by JSON Pointer, *fed* by the fact's id.
    *record* is what it says of the procedure, which bears on no points and no outcome.
    *as_if* is true when the ruleset does not cover *year* and the caller asked for it all the same.
    """

    unit: Unit
    year: int
    as_if: bool = False
    facts: Mapping[str, int]
    self_assessed: Column | None = None
    appraised: Column | None = None
    left_out: frozenset[str] = frozenset()
    fed: Mapping[str, Feed] = field(factory=lambda: MappingProxyType({}))
    provenance: Mapping[str, Provenance] = field(factory=lambda: MappingProxyType({}))
    decision: Decision | None = None
    record: Record = NO_RECORD
    case: Case = field(factory=lambda: Case(MappingProxyType({})), repr=False)

    def __reduce__(self) -> tuple[object, ...]:
        return reduced(self)

    @cached_property
    def content_hash(self) -> str:
        """SHA-256, in hexadecimal, of all that is evaluated: equal for equal meanings.

        Unlike `Case.content_hash` it does not depend on how the case was written.
        """
        unit = {name: text for name, text in asdict(self.unit).items() if text}
        columns = {"self_assessed": self.self_assessed, "appraised": self.appraised}
        return content_hash.of_checked(
            {
                "unit": unit,
                "year": self.year,
                "facts": self.facts,
                "left_out": tuple(sorted(self.left_out)),
                **{name: _content(column) for name, column in columns.items() if column},
            }
        )

    @property
    def provenance_hash(self) -> str:
        """The hash of what is not evaluated; see `Case.provenance_hash`."""
        return self.case.provenance_hash

    @cached_property
    def record_hash(self) -> str:
        """SHA-256, in hexadecimal, of the record of the procedure: equal for equal meanings."""
        return content_hash.of_checked(content_of(self.record))


def _content(column: Column) -> Mapping[str, object]:
    return {
        "points": {key: astuple(entry) for key, entry in column.entries.items()},
        "tallies": {key: astuple(tally) for key, tally in column.tallies.items()},
        "conditions": column.conditions,
    }
