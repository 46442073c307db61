"""What every reader of the tree needs, and the small things that all of them read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from attrs import evolve, frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.names import Names
from tcpl_rules.model.standing import Basis, Citation, Question, Standing, Text
from tcpl_rules.quantities import exact
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch, Leaf

_ANNOTATIONS = ("cite", "narrower", "basis", "reading", "note")


@frozen
class Scope:
    """The declared names, where findings go, and the stretches that could not be read.

    *by_points* is whether the ruleset gives points; without them contents are met or not met.
    """

    names: Names
    findings: Findings
    lost: tuple[Span, ...] = ()
    by_points: bool = True

    @property
    def troubles(self) -> int:
        """How much has been found wrong so far, names that only may be wrong included."""
        return len(self.findings) + self.names.unresolved

    def has_lost(self, branch: Branch) -> bool:
        """Whether a statement inside *branch* could not be read."""
        span = branch.span
        return any(
            lost.source is span.source and span.start <= lost.start and lost.end <= span.end
            for lost in self.lost
        )

    def standing(self, branch: Branch, inherited: Standing) -> Standing:
        """The standing of a part: what its own annotations say, over what is handed down."""
        annotations = branch.branch("annotations")
        if annotations is None:
            return evolve(handed_down(inherited), span=branch.span)
        return self.body_standing(annotations, inherited)

    def body_standing(self, body: Branch, inherited: Standing) -> Standing:
        """The standing that the annotations directly in *body* give."""
        standing = evolve(handed_down(inherited), span=body.span)
        cites = body.branches("cite")
        if cites:
            citations = tuple(self._citation(cite) for cite in cites)
            standing = evolve(standing, citations=citations, basis=Basis.READ, source="")
        for narrower in body.branches("narrower"):
            standing = self._narrowed(standing, narrower)
        bases = body.branches("basis")
        for basis in bases:
            standing = evolve(standing, basis=_basis(basis), source=self._source(basis))
        self.only_one(bases, "basis")
        amended = tuple(self._citation(branch) for branch in body.branches("amended_by"))
        return evolve(
            standing,
            amended_by=amended or standing.amended_by,
            readings=tuple(read_text(b) for b in body.branches("reading")),
            notes=tuple(read_text(b) for b in body.branches("note")),
        )

    def only_one(self, branches: tuple[Branch, ...], what: str) -> Branch | None:
        """The one branch of its sort, or None; a second one is a finding."""
        for again in branches[1:]:
            self.findings.add(
                "TCPL0204",
                f"`{what}` is said twice",
                again.span,
                "said again here",
                cause=(branches[0].span, "first said here"),
            )
        return branches[0] if branches else None

    def each_once(self, branches: tuple[Branch, ...], what: Callable[[Branch], str]) -> None:
        """Report every one of *branches* that says *what* an earlier one says."""
        said: dict[str, list[Branch]] = {}
        for branch in branches:
            said.setdefault(what(branch), []).append(branch)
        for words, again in said.items():
            self.only_one(tuple(again), words)

    def question(self, branch: Branch, inherited: Standing) -> Question:
        """A `question`."""
        name = branch.word("NAME")
        self.names.declare("question", name.text, name.span)
        return Question(
            id=name.text,
            text=read_text(branch),
            standing=self.standing(branch, inherited),
        )

    def _citation(self, cite: Branch) -> Citation:
        instrument = self.names.use("instrument", cite.word("INSTRUMENT_ID"))
        places: dict[str, Leaf] = {}
        for place in cite.branches("place"):
            kind = place.children[0]
            assert isinstance(kind, Leaf)  # noqa: S101 - INVARIANT: of the grammar
            if kind.text in places:
                self.findings.add(
                    "TCPL0701",
                    f"the citation names a second {kind.text}",
                    place.span,
                    cause=(places[kind.text].span, "the first one"),
                )
            places[kind.text] = place.word("LABEL")
        labels = {kind: label.text for kind, label in places.items()}
        return Citation(instrument=instrument, span=cite.span, **labels)

    def _narrowed(self, standing: Standing, narrower: Branch) -> Standing:
        if not standing.citations:
            self.findings.add(
                "TCPL0702", "`at` narrows a citation, and none is given here", narrower.span
            )
            return standing
        labels = [leaf.text for leaf in narrower.leaves("LABEL")]
        last = standing.citations[-1]
        if narrower.leaf("CLAUSE"):
            last = evolve(last, clause=labels[0], point="".join(labels[1:]), span=narrower.span)
        else:
            last = evolve(last, point=labels[0], span=narrower.span)
        return evolve(standing, citations=(*standing.citations[:-1], last))

    def _source(self, basis: Branch) -> str:
        slug = basis.leaf("SLUG")
        return self.names.use("source", slug) if slug else ""


def handed_down(standing: Standing) -> Standing:
    """What a block hands to the parts in it: citations, basis and amendments, not its remarks."""
    return evolve(standing, readings=(), notes=())


def read_text(branch: Branch) -> Text:
    """The wording that *branch* carries."""
    text = branch.branch("text") or branch
    words = {"vi": "", "en": ""}
    lang = "vi"
    for leaf in text.leaves("VI", "EN", "STRING"):
        if leaf.kind == "STRING":
            words[lang] = leaf.text[1:-1]
        else:
            lang = leaf.text
    return Text(words["vi"], words["en"])


def read_number(leaf: Leaf) -> Fraction:
    """The number, or the bare share of a percentage."""
    return exact(leaf.text[:-1]) / 100 if leaf.kind == "PERCENT" else exact(leaf.text)


def read_whole(leaf: Leaf, scope: Scope) -> int:
    """The whole number; another number is a finding."""
    value = exact(leaf.text)
    if value.denominator != 1:
        scope.findings.add("TCPL0302", f"`{leaf.text}` is not a whole number", leaf.span)
    return int(value)


def read_date(leaf: Leaf, scope: Scope) -> date | None:
    """The date; one that the calendar does not have is a finding."""
    try:
        return date.fromisoformat(leaf.text)
    except ValueError:
        scope.findings.add("TCPL0112", f"the calendar has no day `{leaf.text}`", leaf.span)
        return None


def _basis(branch: Branch) -> Basis:
    return Basis(branch.leaves()[1].text)
