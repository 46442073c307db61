"""`repeal`: a clause goes, and a remark says by which instrument."""

from __future__ import annotations

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.standing import Citation
from tcpl_rules.quantities import Language
from tcpl_rules.revision.edits import Edit, spelling_of
from tcpl_rules.revision.operation import (
    Met,
    Operation,
    edit_of,
    is_amended,
    report_instrument,
    target_of,
)
from tcpl_rules.revision.quotes import in_short
from tcpl_rules.revision.stamps import end_of_line, on_its_line, written
from tcpl_rules.source import Span
from tcpl_rules.syntax.keywords import keywords
from tcpl_rules.syntax.tree import Branch

_REPEALED = {"vi": "bị bãi bỏ theo", "en": "repealed by"}


def repealed(operation: Operation, met: Met, findings: Findings) -> list[Edit] | None:
    """What takes the clause out, or None with findings."""
    said = operation.targets[0]
    target = target_of(said, met, findings)
    if target is None:
        return None
    if target.branch.rule == "ruleset":
        message = "the header of a ruleset cannot be repealed"
        findings.add("TCPL1013", message, said.span, "`replace` what it says")
        return None
    standing = met.standings.at(target.around, target.branch)
    if not is_amended(operation, standing):
        report_instrument(operation, said, standing, findings)
        return None
    return [edit_of(operation, *removal(operation, target.branch, target.around[0]))]


def removal(operation: Operation, statement: Branch, file: Branch) -> tuple[Span, str]:
    """The piece to take out with *statement*, and the remark that comes in its place.

    The comments on the lines right above belong to the statement.
    """
    source = statement.span.source
    start = start_with_comments(source.text, statement.span.start)
    end = end_of_line(source.text, statement.span.end)
    spelling = spelling_of(file)
    cited = ", ".join(_spelled(citation, spelling) for citation in operation.by.citations)
    # A blank line after it: it does not belong to what follows.
    remark = f"# {_REPEALED[spelling]} {cited}: {in_short(statement)}\n"
    return Span(source, start, end), on_its_line(source.text, start, remark, end)


def whole_line(span: Span) -> Span:
    """The line that *span* stands on, where nothing else does, else *span*."""
    text = span.source.text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end) + 1 or len(text)
    alone = not (text[start : span.start] + text[span.end : end]).strip()
    return Span(span.source, start, end) if alone else span


def start_with_comments(text: str, offset: int) -> int:
    """The start of the comments on the lines right above *offset*, else *offset*."""
    start = offset
    line = text.rfind("\n", 0, offset) + 1
    while line and not text[line:start].strip():
        above = text.rfind("\n", 0, line - 1) + 1
        if not text[above:line].lstrip().startswith("#"):
            break
        start = line = above
    return start


def _spelled(citation: Citation, spelling: Language) -> str:
    table = {keyword.en: keyword.spelling(spelling) for keyword in keywords().values()}
    instrument, *places = written(citation).split()
    return " ".join([instrument, *(table.get(word, word) for word in places)])
