"""Every part of an overlay says where it stands in the document of the place."""

from __future__ import annotations

from collections.abc import Iterator

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.overlay import Overlay, Remedy, Task
from tcpl_rules.model.places import place
from tcpl_rules.model.standing import Basis, Standing


def check_cited(overlay: Overlay, findings: Findings) -> None:
    """Report parts without citation, and those that were read at no named place.

    What is added to the ruleset itself (roles, documents, facts, conditions, deadlines of steps)
    is checked as any part of it.
    """
    for name, standing in _parts(overlay):
        if not standing.citations and standing.basis is not Basis.DERIVED:
            findings.add(
                "TCPL0703",
                f"{name} has no citation",
                place(standing, overlay),
                "stands nowhere",
                hint="`cite` the place in the document of the province or commune",
            )
        # The title of a document names its territory, and stands in no section.
        if standing.basis is not Basis.READ or standing is overlay.territory.standing:
            continue
        for citation in standing.citations:
            if not citation.is_placed:
                findings.add(
                    "TCPL0704",
                    f"`{citation.instrument}` is cited without a place, but {name} says it was "
                    "read",
                    place(citation, standing, overlay),
                    "which section",
                    hint="name the section or article; or how else the part is known with `basis`",
                )


def _parts(overlay: Overlay) -> Iterator[tuple[str, Standing]]:
    yield "the territory", overlay.territory.standing
    yield "the years of the overlay", overlay.years.standing
    for assignment in overlay.assignments:
        yield "an assignment", assignment.standing
        yield from (("a deadline", due.standing) for due in assignment.due)
    for task in overlay.tasks:
        yield from _work(f"task `{task.id}`", task)
    for remedy in overlay.remedies:
        yield from _work(f"remedy `{remedy.id}`", remedy)
        for said in (*remedy.causes, *remedy.actions):
            yield f"remedy `{remedy.id}`", said.standing
    for day in overlay.days:
        yield f"`{day.day.isoformat()}`", day.standing


def _work(name: str, work: Task | Remedy) -> Iterator[tuple[str, Standing]]:
    yield name, work.standing
    for time in work.times:
        yield f"the time of {name}", time.standing
