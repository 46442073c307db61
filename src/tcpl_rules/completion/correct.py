"""`correct`: what stands there is quoted, and makes way for what the law says."""

from __future__ import annotations

from collections.abc import Sequence

from tcpl_rules.completion.draft import Completing
from tcpl_rules.completion.gap_parts import Part
from tcpl_rules.completion.remarks import Remarks, report_no_place, statements_of
from tcpl_rules.completion.title import retitle
from tcpl_rules.completion.words import bare
from tcpl_rules.revision.quotes import Found, found_in, in_short, nearest_in
from tcpl_rules.revision.targets import Target, spoken
from tcpl_rules.syntax.tree import Branch


def correct(draft: Completing, operation: Branch) -> None:
    """Work a `correct` into *draft*; a quote that does not match is a finding."""
    target = draft.target(operation)
    if target is None:
        return
    remarks = draft.remarks(operation)
    quotes, news = (statements_of(quoted) for quoted in operation.branches("quoted"))
    if not quotes:
        draft.findings.add(
            "TCPL1002",
            "nothing is quoted",
            operation.branches("quoted")[0].span,
            "quote what stands there",
        )
        return
    if not remarks.cites:
        report_no_place(operation, draft.findings)
    found = [_found(draft, target, quote) for quote in quotes]
    there = [place for place in found if place is not None]
    if len(there) == len(found):
        _exchange(draft, target, list(zip(quotes, there, strict=True)), news, remarks)


def _exchange(
    draft: Completing,
    target: Target,
    quoted: Sequence[tuple[Branch, Found]],
    news: Sequence[Branch],
    remarks: Remarks,
) -> None:
    texts = "\n".join(remarks.on(new) for new in news)
    for place, (quote, there) in enumerate(quoted):
        part = Part(target=target, statement=there.branch, standing=draft.standing(target))
        if not draft.touch(part, quote):
            continue
        draft.quoted.append(there.branch.span)
        if there.in_heading:
            draft.touch_branch(target.branch, quote)
        if there.in_heading and place == 0 and len(news) == 1:
            retitle(draft, part, news[0], remarks)
        else:
            # What is new comes once, in the place of the first quote.
            draft.put(there.branch.span, texts if place == 0 else "", quote)


def _found(draft: Completing, target: Target, quote: Branch) -> Found | None:
    found = found_in(target, bare(quote))
    if len(found) == 1:
        return found[0]
    clause = spoken(target.address)
    if found:
        draft.findings.add(
            "TCPL1014",
            f"`{in_short(quote)}` stands in `{clause}` more than once",
            quote.span,
            "which one",
            cause=(found[1].branch.span, "here as well"),
        )
        return None
    there = nearest_in(target, quote)
    draft.findings.add(
        "TCPL1002",
        f"`{in_short(quote)}` does not stand in `{clause}`",
        quote.span,
        "not what stands there",
        cause=(there.span, f"`{in_short(there)}` does")
        if there is not None
        else (target.branch.children[0].span, "the clause"),
    )
    return None
