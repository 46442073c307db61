"""What results is a ruleset like any other; where it is wrong, the finding says who did it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from tcpl_rules.diagnostics.diagnostic import Diagnostic, Label
from tcpl_rules.errors import RulesetError
from tcpl_rules.pipeline import Checked, check_sources
from tcpl_rules.quantities import Language
from tcpl_rules.revision.edits import Draft, laid_out, origin_of
from tcpl_rules.revision.targets import Address, every_target
from tcpl_rules.source import SourceText, Span
from tcpl_rules.syntax.keywords import keywords

_WHY = "what results fails a check"


@frozen
class Done:
    """An operation *by* these words changed the clause at *address*; *gone* is what it took out."""

    address: Address
    by: Span
    gone: str = ""


def checked_result(
    base: Sequence[SourceText],
    files: Sequence[Draft],
    done: Sequence[Done],
    spelling: Language | None = None,
) -> tuple[tuple[SourceText, ...], Checked]:
    """The texts of *files*, laid out, and what they mean; they were made of *base*.

    Raises:
        RulesetError: The result fails a check: each finding begins with the operation that did it.
            Or the base itself does; then these are its own findings.
    """
    final = [laid_out(evolve(file, name=_name(file, files)), spelling) for file in files]
    sources = tuple(file.source for file in final)
    try:
        return sources, check_sources(sources)
    except RulesetError as refusal:
        check_sources(base)
        moved = [_moved(found, final, done) for found in refusal.diagnostics]
        moved.sort(key=lambda found: (found.span.source.name, found.span.start, found.code))
        raise RulesetError(tuple(moved)) from refusal


def _name(file: Draft, files: Sequence[Draft]) -> str:
    """The file in the folder that the result would have: its id."""
    headers = [header for one in files for header in one.tree.branches("ruleset")]
    return f"{headers[0].word('SLUG').text}/{file.name.rpartition('/')[2]}"


def _moved(found: Diagnostic, files: Sequence[Draft], done: Sequence[Done]) -> Diagnostic:
    """*found*, beginning with the operation that put there what is wrong, if one can be told."""
    own = _asked_by(found, files)
    by = own or _nearest(found, files, done)
    if by is None:
        return found
    left_over = own is None and found.code == "TCPL0203"
    hint = "`repeal` it where nothing needs it" if left_over else found.hint
    return evolve(found, labels=(Label(span=by, text=_WHY), *found.labels), hint=hint)


def _asked_by(found: Diagnostic, files: Sequence[Draft]) -> Span | None:
    for label in found.labels:
        for file in files:
            by = origin_of(file, label.span) if file.source == label.span.source else None
            if by is not None:
                return by
    return None


def _nearest(found: Diagnostic, files: Sequence[Draft], done: Sequence[Done]) -> Span | None:
    """The last of the operations that changed something nearest to what is wrong.

    It took out what is missed, or changed a clause with which the faulty one has steps in common;
    without any such it is the only operation there was, else the first that was done, the header.
    """
    place = found.span
    around: Address = ()
    for target in every_target([file.tree for file in files]):
        span = target.branch.span
        if span.source == place.source and span.start <= place.start < span.end:
            around = target.address
    missed = _missed(found)
    near = [
        (bool(missed and missed.search(one.gone)), _shared(one.address, around), place)
        for place, one in enumerate(done)
    ]
    operations = [rank for rank in near if done[rank[2]].address]
    only = operations if len(operations) == 1 else near[:1]
    likely = [rank for rank in near if rank[0] or rank[1]] or only
    return done[max(likely)[2]].by if likely else None


def _missed(found: Diagnostic) -> re.Pattern[str] | None:
    """What would have kept the finding away had it stayed, if that can be told."""
    if found.code in ("TCPL0201", "TCPL0203"):
        return re.compile(rf"\b{re.escape(found.span.text)}\b")
    return re.compile(keywords()["MAX"].pattern) if found.code == "TCPL0603" else None


def _shared(address: Address, other: Address) -> int:
    """How many steps the two have in common from the top."""
    pairs = enumerate(zip(address, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(address), len(other)))
