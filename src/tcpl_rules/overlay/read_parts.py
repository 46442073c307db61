"""What an overlay assigns: parts and steps, tasks, remedies, times, days off."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from tcpl_rules.model.overlay import (
    About,
    Answering,
    Assignment,
    InYear,
    Local,
    LocalDay,
    Placing,
    Recurring,
    Remedy,
    Since,
    Task,
    Time,
)
from tcpl_rules.model.procedure import DueBefore
from tcpl_rules.model.read_procedure import read_due
from tcpl_rules.model.scope import Scope, read_date, read_text, read_whole
from tcpl_rules.model.standing import Standing
from tcpl_rules.revision.targets import address_of, find_target, report_no_such_clause
from tcpl_rules.syntax.tree import Branch, Leaf

_PLACINGS = ("each_year", "years_apart", "in_year", "since")


@frozen
class PartReader:
    """Reads the statements of one overlay; *trees* are the files of the ruleset below it."""

    scope: Scope
    trees: tuple[Branch, ...]

    def assignment(self, branch: Branch, inherited: Standing) -> Assignment:
        """An `assign`."""
        standing = self.scope.body_standing(branch, inherited)
        due = self.scope.only_one(branch.branches("due_date"), "due before")
        local = read_due(due, standing, self.scope) if due else None
        return Assignment(
            about=self._about(branch.part("assigned")),
            answering=self._answering(branch),
            due=(local,) if isinstance(local, DueBefore) else (),
            standing=standing,
            span=branch.part("assigned").span,
        )

    def task(self, branch: Branch, inherited: Standing) -> Task:
        """A `task`."""
        standing = self.scope.body_standing(branch, inherited)
        return Task(
            id=self._declared(branch, "task"),
            text=read_text(branch.part("text")),
            about=self._abouts(branch),
            answering=self._answering(branch),
            times=self._times(branch, standing),
            documents=self._documents(branch),
            standing=standing,
        )

    def remedy(self, branch: Branch, inherited: Standing) -> Remedy:
        """A `remedy`."""
        standing = self.scope.body_standing(branch, inherited)
        return Remedy(
            id=self._declared(branch, "remedy"),
            text=read_text(branch.part("text")),
            about=self._abouts(branch),
            answering=self._answering(branch),
            causes=self._local(branch.branches("cause"), standing),
            actions=self._local(branch.branches("action"), standing),
            times=self._times(branch, standing),
            documents=self._documents(branch),
            standing=standing,
        )

    def day(self, branch: Branch, inherited: Standing) -> LocalDay | None:
        """A `day_off` or a `day_worked`; None where the calendar has no such day."""
        day = read_date(branch.word("DATE"), self.scope)
        if day is None:
            return None
        off = branch.rule == "day_off"
        return LocalDay(day=day, off=off, standing=self.scope.standing(branch, inherited))

    # -- what they are made of --------------------------------------------------------------------

    def _declared(self, branch: Branch, table: str) -> str:
        name = branch.word("NAME")
        self.scope.names.declare(table, name.text, name.span)
        return name.text

    def _abouts(self, branch: Branch) -> tuple[About, ...]:
        named = branch.branches("about")
        self.scope.each_once(named, lambda about: f"about {about.part('assigned').span.text}")
        return tuple(self._about(about.part("assigned")) for about in named)

    def _about(self, assigned: Branch) -> About:
        """The part or the step; that the ruleset has none of that name is a finding."""
        path = assigned.branch("path")
        if path is None:
            return About(step=self.scope.names.use("step", assigned.word("NAME")))
        if find_target(self.trees, address_of(assigned)) is None:
            report_no_such_clause(self.trees, assigned, self.scope.findings)
        return About(key=".".join(label.text for label in path.leaves("LABEL")))

    def _answering(self, branch: Branch) -> Answering:
        """The three lists of roles; a role that is named twice in them is a finding."""
        led, helping, advising = (
            [leaf for part in branch.branches(rule) for leaf in part.leaves("NAME")]
            for rule in ("led_by", "together_with", "advised_by")
        )
        self._each_once([*led, *helping, *advising])
        return Answering(
            led_by=self._roles(led),
            together_with=self._roles(helping),
            advised_by=self._roles(advising),
        )

    def _roles(self, named: Sequence[Leaf]) -> tuple[str, ...]:
        return tuple(self.scope.names.use("role", leaf) for leaf in named)

    def _each_once(self, roles: Sequence[Leaf]) -> None:
        first: dict[str, Leaf] = {}
        for leaf in roles:
            if leaf.text in first:
                self.scope.findings.add(
                    "TCPL1109",
                    f"the role `{leaf.text}` is named twice for one piece of work",
                    leaf.span,
                    "named again here",
                    cause=(first[leaf.text].span, "named here already"),
                )
            first.setdefault(leaf.text, leaf)

    def _documents(self, branch: Branch) -> tuple[str, ...]:
        names = [leaf for part in branch.branches("proved_by") for leaf in part.leaves("NAME")]
        for part in branch.branches("proved_by"):
            if part.leaf("UNREAD"):
                self.scope.findings.add(
                    "TCPL1103",
                    "an overlay names the documents that it asks for",
                    part.span,
                    "leave it out where the document names none",
                )
        return tuple(self.scope.names.use("document", leaf) for leaf in names)

    def _local(self, branches: Sequence[Branch], inherited: Standing) -> tuple[Local, ...]:
        return tuple(
            Local(text=read_text(b.part("text")), standing=self.scope.standing(b, inherited))
            for b in branches
        )

    def _times(self, branch: Branch, inherited: Standing) -> tuple[Time, ...]:
        return tuple(self._time(time, inherited) for time in branch.branches("time"))

    def _time(self, branch: Branch, inherited: Standing) -> Time:
        return Time(
            said=read_text(branch.part("text")),
            placings=tuple(
                placing
                for said in branch.branches(*_PLACINGS)
                if (placing := self._placing(said)) is not None
            ),
            standing=self.scope.body_standing(branch, inherited),
        )

    def _placing(self, branch: Branch) -> Placing | None:
        """What *branch* places; None where it names a day that there is not."""
        if branch.rule == "each_year":
            return Recurring(years=1)
        day = branch.leaf("DATE")
        if day is not None:
            found = read_date(day, self.scope)
            return None if found is None else Since(year=found.year, day=found)
        numbers = [read_whole(leaf, self.scope) for leaf in branch.leaves("NUMBER")]
        if branch.rule == "in_year":
            return InYear(year=numbers[0])
        if branch.rule == "since":
            return Since(year=numbers[0])
        if numbers[0] < 1:
            self.scope.findings.add(
                "TCPL0302", f"`{branch.span.text}` is no number of years", branch.span
            )
        return Recurring(years=max(numbers[0], 1), first=numbers[1] if numbers[1:] else None)
