"""The header of a completion: which text it completes, which papers it cites, who read them."""

from __future__ import annotations

from tcpl_rules.completion.draft import Completing
from tcpl_rules.completion.remarks import check_remarks
from tcpl_rules.completion.words import bare
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.revision.stamps import end_of_line
from tcpl_rules.syntax.tree import Branch

_PAPERS = {"instrument": "INSTRUMENT_ID", "source": "SLUG"}


def header_of(tree: Branch, findings: Findings) -> Branch | None:
    """The header of the completion in *tree*; that it is no completion is a finding."""
    header = tree.branch("completion")
    if header is None:
        findings.add(
            "TCPL1042",
            "this file is no completion",
            tree.children[0].span,
            "no `completion` header follows",
        )
    return header


def check_header(header: Branch, base: Branch, findings: Findings) -> None:
    """Report a completion of another text than *base*, and one that nobody is said to have read."""
    name, meant = header.leaves("SLUG")
    edition, current = header.word("NUMBER"), base.word("NUMBER")
    there = base.word("SLUG")
    if meant.text != there.text:
        findings.add(
            "TCPL1030",
            f"`{name.text}` completes `{meant.text}`, and is applied to `{there.text}`",
            meant.span,
            "another ruleset",
            cause=(there.span, "this is what it is applied to"),
        )
    elif edition.text != current.text:
        findings.add(
            "TCPL1030",
            f"`{name.text}` completes edition `{edition.text}` of `{meant.text}`, "
            f"and this is edition `{current.text}`",
            edition.span,
            "another edition",
            cause=(current.span, "this is what it is applied to"),
            hint="read the new edition, and write its number here when all still fits",
        )
    if header.branch("read_by") is None:
        findings.add(
            "TCPL1031",
            f"`{name.text}` does not say who read the text of the law",
            name.span,
            'add `read by vi "…" 2026-01-31`, with the role of whoever read it',
        )
    check_remarks(header.branches("cite"), findings)


def declare_papers(draft: Completing, base: Branch) -> None:
    """Put the instruments and sources of the header that *base* lacks into it."""
    for rule, word in _PAPERS.items():
        there = {paper.word(word).text: paper for paper in base.branches(rule)}
        last = next(reversed(there.values()), None)
        end = base.word("RBRACE").span
        for paper in draft.header.branches(rule):
            same = there.get(paper.word(word).text)
            if same is None:
                offset = end.start if last is None else last.span.end
                offset = end_of_line(end.source.text, offset)
                draft.insert(offset, f"\n{paper.span.text}\n", base, paper)
            elif bare(same) != bare(paper):
                draft.findings.add(
                    "TCPL1041",
                    f"`{paper.word(word).text}` is another {rule} in the ruleset",
                    paper.span,
                    "declared otherwise",
                    cause=(same.span, "as the ruleset has it"),
                    hint="leave it out: what the ruleset declares need not be declared again",
                )
