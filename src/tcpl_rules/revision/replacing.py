"""`replace` and `correct`: what is quoted makes way for what is new."""

from __future__ import annotations

from collections.abc import Sequence

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.standing import Standing
from tcpl_rules.revision.edits import Edit
from tcpl_rules.revision.operation import (
    Met,
    Operation,
    edit_of,
    holder_of,
    is_amended,
    report_instrument,
    stamps_on,
    target_of,
)
from tcpl_rules.revision.quotes import Found, found_in, in_short, nearest_in
from tcpl_rules.revision.removing import removal, whole_line
from tcpl_rules.revision.stamps import (
    end_of_line,
    on_its_line,
    remarked,
    stamp_of_new,
    takes_remarks,
    with_insertions,
)
from tcpl_rules.revision.targets import Target, spoken
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch


def replaced(operation: Operation, met: Met, findings: Findings) -> list[Edit] | None:
    """What replaces the quoted statements by the new ones, or None with findings."""
    target = target_of(operation.targets[0], met, findings)
    if target is None:
        return None
    quoted, new = operation.branch.branches("quoted")
    quotes, news = quoted.branches(), new.branches()
    if not quotes:
        findings.add("TCPL1002", "nothing is quoted", quoted.span, "quote what stood there")
        return None
    if quotes == news:
        findings.add("TCPL1012", "the operation changes nothing", new.span, "the same as quoted")
        return None
    found = [place for quote in quotes if (place := _found(target, quote, findings))]
    if len(found) < len(quotes) or not _apart(found, quotes, findings):
        return None
    if not _in_the_instrument(operation, met, list(zip(quotes, found, strict=True)), findings):
        return None
    edits = [
        edit
        for quote, there, own in zip(quotes, found, _shared_out(news, quotes), strict=True)
        if own != [quote]
        for edit in _in_place(operation, met, there, own)
    ]
    # A block that says twice that it changed says it once.
    return list(dict.fromkeys(edits))


def _found(target: Target, quote: Branch, findings: Findings) -> Found | None:
    found = found_in(target, quote)
    if len(found) == 1:
        return found[0]
    clause = spoken(target.address)
    if found:
        findings.add(
            "TCPL1014",
            f"`{in_short(quote)}` stands in `{clause}` more than once",
            quote.span,
            "which one",
            cause=(found[1].branch.span, "here as well"),
        )
        return None
    there = nearest_in(target, quote)
    findings.add(
        "TCPL1002",
        f"`{in_short(quote)}` does not stand in `{clause}`",
        quote.span,
        "not what stands there",
        cause=(there.span, f"`{in_short(there)}` does")
        if there is not None
        else (target.branch.children[0].span, "the clause"),
    )
    return None


def _apart(found: Sequence[Found], quotes: Sequence[Branch], findings: Findings) -> bool:
    """Whether each piece of the text is quoted once; otherwise that is a finding."""
    for place, there in enumerate(found):
        for earlier in found[:place]:
            span, other = there.branch.span, earlier.branch.span
            if span.start < other.end and other.start < span.end and span.source is other.source:
                findings.add(
                    "TCPL1014",
                    f"`{in_short(quotes[place])}` is quoted twice",
                    quotes[place].span,
                    "quoted again here",
                    cause=(quotes[found.index(earlier)].span, "first quoted here"),
                )
                return False
    return True


def _in_the_instrument(
    operation: Operation,
    met: Met,
    found: Sequence[tuple[Branch, Found]],
    findings: Findings,
) -> bool:
    """Whether all that is quoted stands in the amended instrument; what does not is a finding."""
    outside = [
        (quote, standing)
        for quote, there in found
        if not is_amended(operation, standing := _standing(met, there))
    ]
    for quote, standing in outside:
        report_instrument(operation, quote, standing, findings)
    return not outside


def _standing(met: Met, there: Found) -> Standing:
    if there.in_heading:
        return met.standings.at(there.around[:-1], there.around[-1])
    return met.standings.at(there.around, there.branch)


def _shared_out(news: Sequence[Branch], quotes: Sequence[Branch]) -> list[list[Branch]]:
    """Which new statements come in the place of each quoted one.

    One each where they are as many. Else what is the same stays, and the others go by their sort.
    """
    if len(news) == len(quotes):
        return [[new] for new in news]
    places: list[list[Branch]] = [[quote] if quote in news else [] for quote in quotes]
    current = 0
    for new in news:
        if new in quotes:
            current = quotes.index(new)
            continue
        same = (i for i, quote in enumerate(quotes) if quote.rule == new.rule)
        current = next((i for i in same if not places[i]), current)
        places[current].append(new)
    return places


def _in_place(operation: Operation, met: Met, there: Found, news: Sequence[Branch]) -> list[Edit]:
    """What puts *news* where *there* is."""
    texts = [_written(operation, met, there, new) for new in news]
    if there.in_heading:
        top = _top_of(there.around[-1])
        added = on_its_line(top.source.text, top.start, "\n".join(texts))
        return [edit_of(operation, there.branch.span, ""), edit_of(operation, top, added)]
    if not texts and operation.branch.branches("quoted")[1].branches():
        # What is replaced by something elsewhere is not repealed.
        return [edit_of(operation, whole_line(there.branch.span), "")]
    if not texts:
        return [edit_of(operation, *removal(operation, there.branch, there.around[0]))]
    edits = [edit_of(operation, there.branch.span, "\n".join(texts))]
    holder = holder_of(there.around)
    if holder is not None and not all(takes_remarks(new) for new in news):
        edits += stamps_on(operation, there.around[holder])
    return edits


def _written(operation: Operation, met: Met, there: Found, new: Branch) -> str:
    """The text of *new*, saying which clause put it there."""
    stamp = stamp_of_new(
        new,
        None if there.in_heading else there.branch,
        by=operation.by,
        stood=_standing(met, there),
        inherited=met.standings.within(there.around),
    )
    return with_insertions(new, remarked(new, stamp))


def _top_of(block: Branch) -> Span:
    source = block.span.source
    offset = end_of_line(source.text, block.word("LBRACE").span.end)
    return Span(source, offset, offset)
