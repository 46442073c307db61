"""Whether what an overlay says fits together, and asks for more than the law and never for less."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.diagnostics.suggest import fold
from tcpl_rules.model.overlay import (
    About,
    Answering,
    Assignment,
    InYear,
    LocalDay,
    Overlay,
    Recurring,
    Time,
)
from tcpl_rules.model.places import place
from tcpl_rules.model.procedure import DueBefore
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.overlay.placing import contradict


def check_overlay(overlay: Overlay, base: Ruleset, findings: Findings) -> None:
    """Report what is wrong in *overlay*, over *base*, beyond its names."""
    check = _Check(overlay, base, findings)
    check.years()
    check.roles()
    check.facts()
    check.conditions()
    check.assignments()
    for time in _times(overlay):
        check.time(time)
    check.days()


def _times(overlay: Overlay) -> Iterator[Time]:
    yield from (time for task in overlay.tasks for time in task.times)
    yield from (time for remedy in overlay.remedies for time in remedy.times)


@frozen
class _Check:
    """An overlay as it is looked at, with the law below it."""

    overlay: Overlay
    base: Ruleset
    findings: Findings

    def years(self) -> None:
        """Some year of the overlay is one of the ruleset."""
        own, law = self.overlay.years, self.base.years
        if law is None:
            return
        begins_late = law.last is not None and own.first > law.last
        ends_early = own.last is not None and own.last < law.first
        if begins_late or ends_early:
            self.findings.add(
                "TCPL1104",
                f"`{self.base.id}` governs no year of the overlay `{self.overlay.id}`",
                place(own, self.overlay),
                "other years",
                cause=(law.span, "the years of the ruleset") if law.span else None,
            )

    def roles(self) -> None:
        """No role is one that the ruleset has under another name."""
        there = {fold(role.text.vi): role for role in self.base.roles}
        for role in self.overlay.roles:
            same = there.get(fold(role.text.vi))
            if same is not None and same.id != role.id:
                self.findings.add(
                    "TCPL1110",
                    f"the ruleset has this role already: it calls it `{same.id}`",
                    place(role.standing, self.overlay),
                    "declared there",
                    cause=(place(same.standing, self.base), f"this is `{same.id}`"),
                    hint=f"leave it out and write `{same.id}`",
                )

    def facts(self) -> None:
        """No fact limits one of the law: its value would tell what the law's own is."""
        law = {fact.id for fact in self.base.facts}
        for fact in self.overlay.facts:
            if fact.at_most_fact in law:
                self.findings.add(
                    "TCPL1103",
                    f"the fact `{fact.id}` limits `{fact.at_most_fact}`, a fact of the law",
                    place(fact, self.overlay),
                    "belongs to the law",
                    hint="ask for it in a condition: `require` compares the two",
                )

    def conditions(self) -> None:
        """A ruleset with grades has no conditions to add to."""
        for condition in self.overlay.conditions if self.base.grades else ():
            self.findings.add(
                "TCPL1103",
                f"condition `{condition.id}` is added to a ruleset that gives grades",
                place(condition, self.overlay),
                "nothing qualifies here",
            )

    def assignments(self) -> None:
        first: dict[About, Assignment] = {}
        for assignment in self.overlay.assignments:
            where = place(assignment, self.overlay)
            earlier = first.setdefault(assignment.about, assignment)
            if earlier is not assignment:
                self.findings.add(
                    "TCPL1107",
                    f"`{where.text}` is assigned twice",
                    where,
                    "assigned again here",
                    cause=(place(earlier, self.overlay), "first assigned here"),
                )
            elif assignment.answering == Answering() and not assignment.due:
                self.findings.add(
                    "TCPL1108", f"`{where.text}` is assigned to nobody", where, "add `led by`"
                )
            for due in assignment.due:
                if assignment.about.step:
                    self._deadline(assignment.about.step, due)
                else:
                    self._deadline_of_a_part(due)

    def _deadline_of_a_part(self, due: DueBefore) -> None:
        """A part is no step that somebody takes by a day."""
        self.findings.add(
            "TCPL1103",
            "a deadline is set for a part; only a step is done by a day",
            place(due.standing, self.overlay),
            "no step",
            hint="assign it to the step, or write a task with its time",
        )

    def _deadline(self, step: str, due: DueBefore) -> None:
        """A local deadline for a *step* is no later than any fixed day that the law sets for it."""
        for law in (d for one in self.base.steps if one.id == step for d in one.due):
            if isinstance(law, DueBefore) and in_order(due) > in_order(law):
                self.findings.add(
                    "TCPL1105",
                    f"the deadline for `{step}` is later than that of the law",
                    place(due.standing, self.overlay),
                    "asks for less than the law",
                    cause=(place(law.standing, self.base), "this is the law's"),
                )

    def time(self, time: Time) -> None:
        where = place(time.standing, self.overlay)
        if contradict(time.placings):
            self.findings.add(
                "TCPL1112",
                "what places this time in years contradicts itself",
                where,
                "cannot all be meant",
                hint="a time recurs in one way, or names years; `since` says from when on",
            )
        for year in (year for year in _named(time) if not self._reaches(year, time)):
            self.findings.add(
                "TCPL1113",
                f"`{year}` is no year of the overlay `{self.overlay.id}`",
                where,
                "outside its years",
                cause=(place(self.overlay.years, self.overlay), "its years"),
            )

    def _reaches(self, year: int, time: Time) -> bool:
        """Whether *year* is one of the overlay, or one before it with which *time* only begins."""
        if InYear(year=year) in time.placings:
            return year in self.overlay.years
        last = self.overlay.years.last
        return last is None or year <= last

    def days(self) -> None:
        first: dict[object, LocalDay] = {}
        for day in self.overlay.days:
            earlier = first.setdefault(day.day, day)
            if earlier is day:
                continue
            both = "off and worked" if earlier.off != day.off else "corrected twice"
            self.findings.add(
                "TCPL1111",
                f"`{day.day.isoformat()}` is {both}",
                place(day.standing, self.overlay),
                "said again here",
                cause=(place(earlier.standing, self.overlay), "first said here"),
            )


def in_order(due: DueBefore) -> tuple[bool, int, int]:
    """What puts deadlines of one assessed year in the order in which they fall."""
    return due.next_year, due.month, due.day


def _named(time: Time) -> Iterator[int]:
    """The years that *time* names."""
    for placing in time.placings:
        year = placing.first if isinstance(placing, Recurring) else placing.year
        if year is not None:
            yield year
