"""What a new or changed part says of itself: which clause of which instrument put it there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from attrs import frozen

from tcpl_rules.model.standing import Basis, Citation, Standing
from tcpl_rules.syntax.tree import Branch

ANNOTATIONS = ("cite", "narrower", "basis", "amended_by", "reading", "note")
"""Rules of the remarks that a part makes on itself."""

_PLACES = ("article", "section", "clause", "point", "annex", "page")
# Statements that take remarks in braces at their end.
_TRAILING = frozenset(
    {"title", "years", "period", "no_assessment", "score", "transition", "question", "relation"}
    | {"max", "full_marks", "left_out", "by_hand", "penalty", "met_when", "met_by_hand", "row"}
    | {"tier", "weight", "proved_by", "formerly", "require", "grade", "counts", "during"}
    | {"role", "event", "document", "includes", "quorum", "members", "fed", "past"}
    | {"due_unread", "due_date", "due_within", "due_ahead"}
    | {"follows", "applies", "in_writing", "consequence"}
)
# Blocks that take remarks among their statements: at their beginning, or at their end.
_FROM_THE_TOP = frozenset(
    {"node", "highest", "tiers", "average", "condition", "qualifies", "grades"}
)
_FROM_THE_END = frozenset({"fact", "step", "dossier"})


@frozen
class Insertion:
    """*text* that comes in at *offset* of a source."""

    offset: int
    text: str


def remarks_of(branch: Branch) -> tuple[Branch, ...]:
    """What *branch* says of itself: its annotations, at its end or among its statements."""
    annotations = branch.branch("annotations")
    return annotations.branches() if annotations else branch.branches(*ANNOTATIONS)


def takes_remarks(branch: Branch) -> bool:
    """Whether *branch* may say where it stands in law."""
    return branch.rule in _TRAILING | _FROM_THE_TOP | _FROM_THE_END


def stamp_of_new(
    new: Branch, old: Branch | None, *, by: Standing, stood: Standing, inherited: Standing
) -> list[str]:
    """The remarks that make *new* say that it came *by* an operation of that standing.

    *old* is what it replaces, and *stood* its standing; *inherited* is what its block hands down.
    A place in the amended instrument is kept where *new* names none; what the operation says was
    read was read.
    """
    own = {remark.rule for remark in remarks_of(new)}
    kept = old is not None and bool({"cite", "narrower"} & {r.rule for r in remarks_of(old)})
    places = stood.citations if kept and not own & {"cite", "narrower"} else ()
    remarks = [f"cite {written(citation)}" for citation in places]
    # Where a part cites, what is known of it starts afresh.
    basis = Standing() if places or "cite" in own else inherited
    if "basis" not in own and (basis.basis, basis.source) != (by.basis, by.source):
        remarks.append(basis_written(by))
    return [*remarks, *stamp_of_changed(by)] if "amended_by" not in own else remarks


def stamp_of_changed(by: Standing) -> list[str]:
    """The remarks that make a changed part say that it changed *by* an operation."""
    return [
        *(f"amended by {written(citation)}" for citation in by.citations),
        *(f'reading vi "{text.vi}"{_gloss(text.en)}' for text in by.readings),
        *(f'note vi "{text.vi}"{_gloss(text.en)}' for text in by.notes),
    ]


def written(citation: Citation) -> str:
    """*citation* as a text writes it, keywords in English."""
    labels = ((place, getattr(citation, place)) for place in _PLACES)
    return " ".join(
        [citation.instrument, *(f"{place} {label}" for place, label in labels if label)]
    )


def basis_written(standing: Standing) -> str:
    """How well a part is known, as a text writes it."""
    named = standing.basis in (Basis.REPORTED, Basis.HEARSAY)
    return f"basis {standing.basis.value}" + (f" {standing.source}" if named else "")


def remarked(branch: Branch, remarks: Sequence[str]) -> list[Insertion]:
    """What comes into the text of *branch* so that it makes these *remarks* too."""
    if not remarks or not takes_remarks(branch):
        return []
    text = " ".join(remarks)
    if branch.rule in _TRAILING:
        closing = (branch.branch("annotations") or branch).leaf("RBRACE")
        if closing is None:
            return [Insertion(branch.span.end, f" {{ {text} }}")]
        return [Insertion(closing.span.start, f" {text} ")]
    source, offset = branch.span.source, _place_in_block(branch)
    return [Insertion(offset, on_its_line(source.text, offset, text))]


def with_insertions(branch: Branch, insertions: Iterable[Insertion]) -> str:
    """The text of *branch* with *insertions* into it made, each of which stands in it."""
    text, start = branch.span.source.text, branch.span.start
    ordered = sorted(insertions, key=lambda insertion: insertion.offset)
    offsets = [start, *(insertion.offset for insertion in ordered), branch.span.end]
    pieces = (text[a:b] for a, b in pairwise(offsets))
    new = [*(insertion.text for insertion in ordered), ""]
    return "".join(chain.from_iterable(zip(pieces, new, strict=True)))


def on_its_line(text: str, offset: int, added: str, end: int | None = None) -> str:
    """*added* with the line ends that set it apart from what stands around *offset* in *text*.

    It comes in place of what stands there up to *end*, if that is given.
    """
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    after, _, _ = text[offset if end is None else end :].partition("\n")
    return ("\n" if before.strip() else "") + added + ("\n" if after.strip() else "")


def end_of_line(text: str, offset: int) -> int:
    """The end of the line after *offset* where only a comment follows on it, else *offset*."""
    end = text.find("\n", offset)
    rest = text[offset : end if end >= 0 else len(text)]
    return offset + len(rest) if rest.lstrip()[:1] in ("", "#") else offset


def _place_in_block(branch: Branch) -> int:
    text = branch.span.source.text
    remarks = branch.branches(*ANNOTATIONS)
    if remarks:
        return end_of_line(text, remarks[-1].span.end)
    if branch.rule in _FROM_THE_END:
        return branch.word("RBRACE").span.start
    return end_of_line(text, branch.word("LBRACE").span.end)


def _gloss(en: str) -> str:
    return f' en "{en}"' if en else ""
