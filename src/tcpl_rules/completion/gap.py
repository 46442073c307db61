"""What is not read of a ruleset, part by part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from attrs import field, frozen

from tcpl_rules.completion.gap_parts import RULES, Part, Parts
from tcpl_rules.completion.words import quoted, written
from tcpl_rules.model.scope import read_text
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import Language
from tcpl_rules.revision.targets import Target
from tcpl_rules.syntax.keywords import keywords
from tcpl_rules.syntax.tree import Branch

Sort = Literal[
    "title",
    "maximum",
    "threshold",
    "rule",
    "row",
    "documents",
    "deadline",
    "period",
    "question",
    "definition",
    "part",
]
"""What a gap is a gap of; ``part`` is any statement that no other word fits."""

Operation = Literal["fill", "answer", "confirm"]
"""What a completion does about it."""

_UNREAD_BY_FORM: Final = {"due_unread": "deadline", "question": "question"}
_UNREAD_BY_WORD: Final = {"proved_by": "documents", "period": "period"}
_NAMED: Final[dict[str, Sort]] = {
    "max": "maximum",
    "by_hand": "rule",
    "met_by_hand": "rule",
    "row": "row",
    "tier": "row",
    "proved_by": "documents",
    "due_date": "deadline",
    "due_within": "deadline",
    "due_ahead": "deadline",
    "due_unread": "deadline",
    "period": "period",
    "question": "question",
    "title": "title",
}


@frozen(kw_only=True)
class Gap:
    """One part that nobody here has read, or that is known only from others.

    *title* is the official one of its clause, or the clause's text; empty for a header.
    """

    operation: Operation
    sort: Sort
    title: Text
    part: Part = field(repr=False)

    @property
    def basis(self) -> Basis:
        """How well the part is known now."""
        return self.part.standing.basis

    def address(self, lang: Language = "en") -> str:
        """Its clause as a completion names it, such as ``criterion 2 indicator 6``."""
        return address_in(self.part.target, lang)

    def statement(self, lang: Language = "en") -> str:
        """What stands there, as a completion restates it: without remarks."""
        return statement_of(self.part, lang)


def gaps_of(trees: Sequence[Branch]) -> tuple[Gap, ...]:
    """The gaps of the ruleset that *trees* write: what is unread, and then what may be confirmed.

    Each in the order of the text.
    """
    found = [_gap(part) for part in Parts(trees) if is_gap(part)]
    return tuple(sorted(found, key=lambda gap: gap.operation == "confirm"))


def is_gap(part: Part) -> bool:
    """Whether *part* can be filled, answered or confirmed."""
    if part.statement.rule in RULES and part.statement.rule != "average":
        return False  # Its rows are.
    if part.statement.rule == "formerly":
        return False  # It says which clause we compare with, and nothing that law says.
    return is_unread(part) or may_be_confirmed(part)


def is_unread(part: Part) -> bool:
    """Whether the law has something here that nobody has read, or nobody knows whether it has."""
    return part.standing.basis is Basis.UNREAD or says_unread(part.statement)


def says_unread(statement: Branch) -> bool:
    """Whether *statement* gives nothing of what it is about, but says that it is unread."""
    if statement.rule in _UNREAD_BY_FORM:
        return True
    if statement.rule in _UNREAD_BY_WORD:
        return statement.leaf("UNREAD") is not None
    return has_unread_value(statement)


def has_unread_value(statement: Branch) -> bool:
    """Whether *statement* says ``unread`` in place of points, a maximum or a threshold."""
    if statement.branch("max_unread", "require_unread") is not None:
        return True
    result = statement.branch("row_result")
    return result is not None and result.leaf("UNREAD") is not None


def may_be_confirmed(part: Part) -> bool:
    """Whether *part* is known, but only from what others say of the law."""
    return part.standing.basis in (Basis.HEARSAY, Basis.REPORTED) and not is_unread(part)


def sort_of(statement: Branch) -> Sort:
    """What *statement* is the gap of, where it is one."""
    if statement.rule == "node":
        return "title"
    if statement.branch("require_unread") is not None:
        return "threshold"
    if statement.rule in _NAMED:
        return _NAMED[statement.rule]
    if statement.rule in ("fact", "role", "event", "document", "dossier", "step", "grade"):
        return "definition"
    return "part"


def title_of(target: Target) -> Text:
    """The official title of the clause, or its text; that of a header is the ruleset's."""
    branch = target.branch
    if branch.rule in ("qualifies", "grades"):
        return Text("")
    label = branch.branch("label") if branch.rule == "fact" else branch.branch("text")
    title = branch.branch("title")
    own = read_text(label) if label is not None else Text("")
    return own if own.vi or title is None else read_text(title)


def _gap(part: Part) -> Gap:
    sort = sort_of(part.statement)
    operation: Operation = "confirm"
    if is_unread(part):
        operation = "answer" if sort == "question" else "fill"
    return Gap(operation=operation, sort=sort, title=title_of(part.target), part=part)


def address_in(target: Target, lang: Language) -> str:
    """The address of *target* with its keywords spelled in *lang*."""
    spellings = {keyword.en: keyword.spelling(lang) for keyword in keywords().values()}
    address = ((spellings[kind], label) for kind, label in target.address)
    return " ".join(f"{kind} {label}".rstrip() for kind, label in address)


def statement_of(part: Part, lang: Language = "en") -> str:
    """What stands there, as a completion restates it; of a definition its text."""
    branch = part.target.branch
    if part.statement.rule == "title" or (part.is_definition and branch.rule == "node"):
        return f"{keywords()['TITLE'].spelling(lang)} {quoted(title_of(part.target))}"
    if not part.is_definition:
        return written(part.statement, lang)
    return quoted(title_of(part.target))
