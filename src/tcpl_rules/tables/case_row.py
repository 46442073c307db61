"""One row of a table, or one file of a folder, as a case."""

from __future__ import annotations

from attrs import frozen

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import Problem


@frozen(kw_only=True)
class CaseRow:
    """A case and where it was read: *row*, from 1, counts the head of a table too.

    *case* is None where the row could not be read at all. It may have *problems* and still a
    case: then the values that are wrong are missing from it.
    """

    file: str
    row: int | None = None
    case: Case | None
    problems: tuple[Problem, ...] = ()
