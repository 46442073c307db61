"""The header of what an amendment makes of a ruleset: its id, its years, its papers."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.standing import Basis, Standing
from tcpl_rules.quantities import exact
from tcpl_rules.revision.edits import Edit
from tcpl_rules.revision.stamps import basis_written, end_of_line, on_its_line, written
from tcpl_rules.revision.standings import Standings
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch

_PAPERS = ("instrument", "source")


@frozen
class Headers:
    """The header of a ruleset, and that of the amendment that is applied to it."""

    base: Branch
    amendment: Branch
    standings: Standings


def check_headers(headers: Headers, findings: Findings) -> None:
    """Report an amendment of another ruleset, and one that does not say from which year on."""
    own, meant = headers.amendment.leaves("SLUG")
    base = headers.base.word("SLUG")
    if meant.text != base.text:
        findings.add(
            "TCPL1009",
            f"`{own.text}` amends `{meant.text}`, and is applied to `{base.text}`",
            meant.span,
            "another ruleset",
            cause=(base.span, "this is what it is applied to"),
        )
    elif own.text == base.text:
        findings.add(
            "TCPL1009",
            f"the amendment has the id of the ruleset that it amends, `{own.text}`",
            own.span,
            "the result needs an id of its own",
        )
    _check_years(headers, findings)


def header_edits(headers: Headers) -> Iterator[Edit]:
    """What makes the base's header that of the result: id, edition, years, papers, transition."""
    base, amendment = headers.base, headers.amendment
    for kind in ("SLUG", "NUMBER"):
        yield _edit(headers, base.word(kind).span, amendment.word(kind).text)
    years = amendment.branch("years")
    if years is not None:
        old = base.branch("years")
        place = old.span if old else _end(base)
        yield _edit(headers, place, _restated(headers, years))
    for rule in _PAPERS:
        yield from _papers(headers, rule)
    for rule in ("no_assessment", "transition"):
        for branch in amendment.branches(rule):
            yield _edit(headers, _end(base), _restated(headers, branch))


def last_year_of(base: Branch, result: Branch) -> int | None:
    """The year before *result* begins, where *base* goes on beyond it; None where it does not."""
    years, begins = base.branch("years"), result.branch("years")
    if years is None or begins is None:
        return None
    first = int(exact(begins.word("NUMBER").text))
    numbers = [int(exact(leaf.text)) for leaf in years.leaves("NUMBER")]
    ends = years.leaf("TO") is None or len(numbers) > 1
    return None if ends and numbers[-1] < first else first - 1


def _check_years(headers: Headers, findings: Findings) -> None:
    years = headers.amendment.branch("years")
    if years is None or not _standing(headers, years).citations:
        name = headers.amendment.word("SLUG")
        what = "from which year on it governs" if years is None else "which clause sets its years"
        findings.add(
            "TCPL1008",
            f"the amendment `{name.text}` does not say {what}",
            name.span if years is None else years.span,
            "add `years … { cite … }`" if years is None else "`cite` the clause that says so",
        )
        return
    old = headers.base.branch("years")
    first, before = years.word("NUMBER"), old.word("NUMBER") if old else None
    if before is not None and exact(first.text) < exact(before.text):
        findings.add(
            "TCPL1010",
            f"the amendment governs from `{first.text}`, before what it amends, `{before.text}`",
            first.span,
            "earlier than the ruleset that it amends",
            cause=(before.span, "the first year of that"),
        )


def _papers(headers: Headers, rule: str) -> Iterator[Edit]:
    """The instruments or sources that the base does not have yet, after the last that it has."""
    there = headers.base.branches(rule)
    last = there[-1].span if there else None
    place = _after(last) if last else _end(headers.base)
    for paper in headers.amendment.branches(rule):
        if paper not in there:
            yield _edit(headers, place, paper.span.text, by=paper.span)


def _restated(headers: Headers, branch: Branch) -> str:
    """*branch* with what the amendment's header hands down to it written out."""
    annotations = branch.branch("annotations")
    end = annotations.span.start if annotations else branch.span.end
    standing = _standing(headers, branch)
    remarks = [f"cite {written(citation)}" for citation in standing.citations]
    if standing.basis is not Basis.READ:
        remarks.append(basis_written(standing))
    if annotations:
        remarks += (said.span.text for said in annotations.branches("reading", "note"))
    statement = branch.span.source.text[branch.span.start : end].strip()
    return f"{statement} {{ {' '.join(remarks)} }}" if remarks else statement


def _standing(headers: Headers, branch: Branch) -> Standing:
    return headers.standings.at((), branch)


def _edit(headers: Headers, span: Span, text: str, by: Span | None = None) -> Edit:
    """*text* in place of *span*; what only adds stands on lines of its own."""
    if span.start == span.end:
        text = on_its_line(span.source.text, span.start, text)
    return Edit(span=span, text=text, by=by or headers.amendment.word("SLUG").span)


def _end(base: Branch) -> Span:
    closing = base.word("RBRACE").span
    return Span(closing.source, closing.start, closing.start)


def _after(span: Span) -> Span:
    offset = end_of_line(span.source.text, span.end)
    return Span(span.source, offset, offset)
