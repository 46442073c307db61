"""The columns that a table of cases may have: the format of a case, its keys joined by dots."""

from __future__ import annotations

import enum
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from attrs import frozen

from tcpl_rules.model.condition import AboutPoints
from tcpl_rules.model.fact import Fact, FactKind
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text


class Wanted(enum.Enum):
    """What stands in the cells of a column."""

    TEXT = "text"
    CODE = "code"
    YEAR = "year"
    COUNT = "count"
    YES_NO = "yes/no"
    POINTS = "points"
    KEYS = "keys"
    DATE = "date"
    REMARK = "remark"


@frozen(kw_only=True)
class Column:
    """A column by the *name* that this library gives it; *keys* lead to its value in a case."""

    name: str
    keys: tuple[str, ...]
    wanted: Wanted


_IDENTITY = {
    "unit.name": Wanted.TEXT,
    "unit.kind": Wanted.TEXT,
    "unit.code": Wanted.CODE,
    "unit.district": Wanted.TEXT,
    "unit.province": Wanted.TEXT,
    "unit.class": Wanted.TEXT,
    "year": Wanted.YEAR,
    "ruleset": Wanted.TEXT,
    "standard": Wanted.TEXT,
    "left_out": Wanted.KEYS,
    "decision.number": Wanted.TEXT,
    "decision.date": Wanted.DATE,
    "decision.authority": Wanted.TEXT,
    "decision.recognised": Wanted.YES_NO,
    "note": Wanted.REMARK,
}
NEEDED = ("unit.name", "unit.kind", "year")
"""The columns without which no row is a case."""

_ALSO = {
    "unit.name": ("Tên đơn vị", "Tên xã", "Xã, phường", "Xã, phường, thị trấn"),
    "unit.kind": ("Loại đơn vị",),
    "unit.code": ("Mã đơn vị", "Mã đơn vị hành chính"),
    "unit.district": ("Huyện", "Cấp huyện", "Tên huyện"),
    "unit.province": ("Tỉnh", "Tỉnh, thành phố", "Cấp tỉnh", "Tên tỉnh"),
    "unit.class": ("Phân loại", "Phân loại đơn vị"),
    "year": ("Năm", "Năm đánh giá"),
    "left_out": ("Mục không đánh giá",),
    "decision.number": ("Số quyết định",),
    "decision.date": ("Ngày quyết định",),
    "decision.authority": ("Cơ quan quyết định",),
    "decision.recognised": ("Được công nhận",),
    "note": ("Ghi chú", "STT", "TT", "Số thứ tự"),
}
"""Other heads for the columns of every ruleset."""

_SAID: Mapping[str, Text] = {
    "self_assessed": Text("tự chấm", "self-assessed"),
    "appraised": Text("thẩm định", "appraised"),
}
_TALLIED = ("full", "half", "zero")
_DECISION = {
    "number": Wanted.TEXT,
    "date": Wanted.DATE,
    "authority": Wanted.TEXT,
    "recognised": Wanted.YES_NO,
}


@frozen
class Columns:
    """The columns that may stand in a table, by name and by every other head for them."""

    known: Mapping[str, Column]
    heads: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, rulesets: Sequence[Ruleset]) -> Columns:
        """The columns that at least one of *rulesets* gives a meaning.

        A fact that two of them ask in different units is read in that of the first.
        """
        known: dict[str, Column] = {}
        heads: dict[str, set[str]] = {}
        for column, also in _all(rulesets):
            known.setdefault(column.name, column)
            for head in (column.name, *also):
                heads.setdefault(folded(head), set()).add(column.name)
        for name in known:
            heads[folded(name)] = {name}
        listed = {head: tuple(sorted(names)) for head, names in heads.items()}
        return cls(MappingProxyType(known), MappingProxyType(listed))

    def meant_by(self, head: str) -> tuple[Column, ...]:
        """The columns that *head* can mean: one, or none, or several where it is not clear."""
        return tuple(self.known[name] for name in self.heads.get(folded(head), ()))


def folded(head: str) -> str:
    """*head* as heads are compared: composed letters, small, single spaces."""
    return " ".join(unicodedata.normalize("NFC", head).casefold().split())


def _all(rulesets: Sequence[Ruleset]) -> Iterator[tuple[Column, tuple[str, ...]]]:
    """Every column with its other heads."""
    for name, wanted in _IDENTITY.items():
        yield Column(name=name, keys=tuple(name.split(".")), wanted=wanted), _ALSO.get(name, ())
    for ruleset in rulesets:
        for fact in ruleset.facts:
            wanted = Wanted.YES_NO if fact.kind is FactKind.YES_NO else Wanted.COUNT
            labels = tuple(label for label in (fact.label.vi, fact.label.en) if label)
            yield _column(("facts", fact.id), wanted), labels
            yield from ((column, ()) for column in _fed(fact))
        for side in _SAID:
            yield from _entries(ruleset, side)


def _column(keys: Iterable[str], wanted: Wanted) -> Column:
    listed = tuple(keys)
    return Column(name=".".join(listed), keys=listed, wanted=wanted)


def _fed(fact: Fact) -> Iterator[Column]:
    if fact.fed is None:
        return
    yield _column(("fed", fact.id, "outcome"), Wanted.TEXT)
    yield _column(("fed", fact.id, "ruleset"), Wanted.TEXT)
    for name, wanted in _DECISION.items():
        yield _column(("fed", fact.id, "decision", name), wanted)


def _entries(ruleset: Ruleset, side: str) -> Iterator[tuple[Column, tuple[str, ...]]]:
    part, wanted = ("points", Wanted.POINTS) if ruleset.by_points else ("met", Wanted.YES_NO)
    said = _SAID[side]
    for node in ruleset.walk():
        also = (f"{said.vi} {node.key}", f"điểm {said.vi} {node.key}", f"{said.en} {node.key}")
        yield _column((side, part, node.key), wanted), also
        if ruleset.by_points:
            yield _column((side, part, node.key, "of"), wanted), ()
            if node.children:
                for name in _TALLIED:
                    yield _column((side, "tallies", node.key, name), Wanted.COUNT), ()
    for condition in ruleset.conditions:
        if not isinstance(condition.requirement, AboutPoints):
            yield _column((side, "conditions", condition.id), Wanted.YES_NO), ()
