"""What was found between two versions: data, for whoever draws it or reasons on it."""

from __future__ import annotations

import enum
from fractions import Fraction
from typing import Literal

from attrs import field, frozen

from tcpl_rules.assessment.range import Range
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis, Text


class Status(enum.Enum):
    """What became of a clause.

    Stricter is what gives fewer points, or is met in fewer cases. *mixed* is stricter in some
    cases and laxer in others; *changed* is what has no stricter and laxer, such as a deadline.
    """

    SAME = "same"
    MOVED = "moved"
    STRICTER = "stricter"
    LAXER = "laxer"
    MIXED = "mixed"
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"
    NOT_COMPARABLE = "not_comparable"


NUMBERED = frozenset({"criterion", "indicator", "item", "index"})
"""The kinds of clause whose key is their number in the law; other keys are names."""

Found = Range | bool | None
"""What a case gets under one version: points, met or not, or None where it is refused."""

Side = Literal["old", "new"]


@frozen(kw_only=True)
class Entered:
    """Points (met and not met are 1 and 0) entered for a clause, under its key in each version."""

    old_key: str
    new_key: str
    points: Fraction


@frozen(kw_only=True)
class Witness:
    """A case that both versions can be asked about, and what each says of the clause.

    *facts* are known under both, yes/no as 1 and 0; *kind* and *class_* are the unit's, the class
    empty where neither version sorts units. *of_kind* is true where a unit of another kind may not
    show the same. *with_hearsay* is true where the two differ only
    once hearsay is accepted.
    """

    kind: str
    of_kind: bool = False
    class_: str = ""
    facts: tuple[tuple[str, int], ...] = ()
    entered: tuple[Entered, ...] = ()
    old: Found
    new: Found
    with_hearsay: bool = False


@frozen(kw_only=True)
class Clause:
    """A clause as one version has it; *part* is what the model holds of it.

    *key* is the key of a node, or the id of anything else.
    """

    key: str
    title: Text
    citation: Text
    basis: Basis
    part: object = field(eq=False, repr=False, hash=False)


@frozen(kw_only=True)
class ClauseChange:
    """One part of one clause, under both versions.

    *kind* says what the clause is (``criterion``, ``condition``, ``step`` …), *part* which part of
    it (``rule``, ``maximum``, ``full_marks`` …). *witnesses* prove stricter first, then laxer.
    *open_case* is a case in which the two cannot be compared, beside those that can be; *why* says
    why nothing can be claimed. *reworded* is true where the law's words changed as well.
    """

    kind: str
    part: str
    status: Status
    old: Clause | None = None
    new: Clause | None = None
    witnesses: tuple[Witness, ...] = ()
    open_case: Witness | None = None
    why: Text | None = None
    reworded: bool = False

    @property
    def moved(self) -> bool:
        """Whether the clause stands under another number, whatever else became of it."""
        if self.old is None or self.new is None or self.kind not in NUMBERED:
            return False
        return self.old.key != self.new.key

    @property
    def known_otherwise(self) -> bool:
        """Whether the clause, or the part of it that both have, is known better or worse."""
        if self.old is None or self.new is None or not (self.old.part and self.new.part):
            return False
        return self.old.basis is not self.new.basis


@frozen(kw_only=True)
class Version:
    """One of the two rulesets."""

    id: str
    edition: int
    content_hash: str
    title: Text


@frozen(kw_only=True)
class Comparison:
    """Two versions, clause by clause: first the header, then what is scored, in the new order.

    *clauses* has every part of every clause, those that stayed the same too.
    """

    old: Version
    new: Version
    clauses: tuple[ClauseChange, ...]
    old_model: Ruleset = field(eq=False, repr=False, hash=False)
    new_model: Ruleset = field(eq=False, repr=False, hash=False)

    @property
    def changes(self) -> tuple[ClauseChange, ...]:
        """What does not mean the same, or stands elsewhere."""
        return tuple(change for change in self.clauses if change.status is not Status.SAME)

    @property
    def reworded(self) -> tuple[ClauseChange, ...]:
        """What means the same in other words."""
        return tuple(c for c in self.clauses if c.status is Status.SAME and c.reworded)

    @property
    def known_otherwise(self) -> tuple[ClauseChange, ...]:
        """What means the same and is known better, or worse, than before."""
        return tuple(c for c in self.clauses if c.status is Status.SAME and c.known_otherwise)
