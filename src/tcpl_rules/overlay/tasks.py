"""Which of an overlay's tasks fall to a year, and which cannot be placed."""

from __future__ import annotations

from attrs import frozen

from tcpl_rules.assessment.check_identity import years_covered
from tcpl_rules.errors import OutsideYearsError
from tcpl_rules.model.overlay import Overlay, Task, Time
from tcpl_rules.model.standing import Text
from tcpl_rules.overlay.placing import Why, why_not_in


@frozen(kw_only=True)
class Placed:
    """A task in a year, for the *time* that places it there."""

    task: Task
    time: Time


@frozen(kw_only=True)
class NotPlaced:
    """A task that a year does not have, *why*, and the *time* that was asked, if any is said."""

    task: Task
    time: Time | None
    why: Why


@frozen(kw_only=True)
class TasksOfYear:
    """The tasks of an overlay as they lie to *year*, each in the order of the document."""

    year: int
    placed: tuple[Placed, ...]
    not_placed: tuple[NotPlaced, ...]


def tasks_in(overlay: Overlay, year: int) -> TasksOfYear:
    """The tasks of *overlay* in *year*; a task of several times is asked for each of them.

    Raises:
        OutsideYearsError: The overlay does not hold in *year*.
    """
    if year not in overlay.years:
        raise OutsideYearsError(_outside(overlay, year))
    placed: list[Placed] = []
    left: list[NotPlaced] = []
    for task in overlay.tasks:
        if not task.times:
            left.append(NotPlaced(task=task, time=None, why="no time"))
        for time in task.times:
            why = why_not_in(time, year)
            if why is None:
                placed.append(Placed(task=task, time=time))
            else:
                left.append(NotPlaced(task=task, time=time, why=why))
    return TasksOfYear(year=year, placed=tuple(placed), not_placed=tuple(left))


def _outside(overlay: Overlay, year: int) -> Text:
    covered = years_covered(overlay.years)
    return Text(
        f"Quy định riêng {overlay.id} không áp dụng cho năm {year}; áp dụng cho: {covered.vi}",
        f"The overlay {overlay.id} does not hold in {year}; it holds in {covered.en}",
    )
