"""A plan: the least that would make a unit qualify, and why nothing cheaper does."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from attrs import field, frozen

from tcpl_rules.assessment.assessment import Assessment, ClauseUsed
from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.model.standing import Text

Answer = Literal["qualifies", "changes", "never", "open"]
"""It qualifies as it is; these changes would do it; nothing can any more; facts are missing."""


@frozen(kw_only=True)
class FactChange:
    """A fact to move: *now* and *to* in its unit, yes/no as 1 and 0; *pointer* is its place."""

    fact: str
    label: Text
    unit: Text
    yes_no: bool
    now: int
    to: int
    pointer: str


@frozen(kw_only=True)
class Mend:
    """One clause to mend: a part of the ruleset, its penalty, or a condition (*about* says which).

    *now* and *to* are its points (contents, without points; what a penalty takes, below 0; 1 and 0
    for a condition). A part that the moving of a fact makes worse is named too: what it costs is
    counted. *enough* is the least that still qualifies when all else is done as planned; None for
    a condition. *facts* are the facts to move for it; without any, a person's entry at *pointer*
    has to become *to*.
    """

    about: Literal["node", "penalty", "condition"]
    key: str
    title: Text
    now: Fraction
    to: Fraction
    enough: Fraction | None
    cost: Fraction
    facts: tuple[FactChange, ...] = ()
    pointer: str = ""
    clauses: tuple[ClauseUsed, ...] = ()


@frozen(kw_only=True)
class Asked:
    """Points that a condition or grade asks of the node *key*, the total's being ``""``.

    More than them are asked where *above*: a grade may begin above a number.
    """

    condition: str
    key: str
    points: Fraction
    above: bool = False


@frozen(kw_only=True)
class Offer:
    """One way to change a group: its cost, the clauses that it touches, and what that gives.

    *gains* are points by the key of each node that is asked about; *conditions* the ids of the
    conditions on facts that hold then, among those that the group bears on.
    """

    cost: Fraction
    parts: tuple[str, ...]
    gains: tuple[tuple[str, Fraction], ...]
    conditions: tuple[str, ...] = ()


@frozen(kw_only=True)
class Group:
    """Clauses that hang together: those of different groups can be changed apart.

    *offers* are the ways to change it that no other beats, the first being to change nothing.
    *conditions* are, by id, the conditions on facts that it bears on.
    """

    offers: tuple[Offer, ...]
    conditions: tuple[str, ...] = ()


@frozen(kw_only=True)
class Reach:
    """The most points of the total that changes costing at most *cost* can reach.

    Only ways in which every other condition holds count; *most* is None where there is none.
    """

    cost: Fraction
    most: Fraction | None


@frozen(kw_only=True)
class Certificate:
    """Why nothing cheaper qualifies: what each group can give, and the most at each lower cost.

    *start* are the points of each node asked about when nothing is changed. Anyone can check it:
    no choice of one offer for each group, together cheaper than the plan, gives all that is asked.
    """

    asked: tuple[Asked, ...]
    conditions: tuple[str, ...]
    start: tuple[tuple[str, Fraction], ...]
    groups: tuple[Group, ...]
    reached: tuple[Reach, ...]


@frozen(kw_only=True)
class Barred:
    """A condition that nothing can meet any more: what bars it, and on which clause.

    *facts* are known facts that nothing may move and that settle it. Where it asks for points, the
    node *key* (the total's is ``""``) has *most* at best and is *asked* for more; *key* is None
    where each of its nodes could have enough, but not all together.
    """

    condition: str
    text: Text
    clause: ClauseUsed
    key: str | None = None
    asked: Fraction | None = None
    most: Fraction | None = None
    facts: tuple[str, ...] = ()


@frozen(kw_only=True)
class Plan:
    """What qualifies a unit at least cost.

    *result* is the case assessed as the plan leaves it, and *case* that case, ready to be assessed
    again. *barred* says why, where *answer* is ``never``: conditions that cannot be met, none of
    them where each can be met but not all together. *needed* is what has to be found out first,
    where it is ``open``. *unmoved* are the keys and ids of what was left as it is because a value
    is missing there, *locked* those that the caller wants left so.
    """

    answer: Answer
    before: Assessment
    mends: tuple[Mend, ...] = ()
    cost: Fraction | None = None
    certificate: Certificate | None = None
    result: Assessment | None = None
    case: dict[str, object] | None = field(default=None, hash=False)
    barred: tuple[Barred, ...] = ()
    needed: tuple[Needed, ...] = ()
    unmoved: tuple[str, ...] = ()
    locked: tuple[str, ...] = ()
    grade: str = ""
