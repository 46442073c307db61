"""Official titles, which a node has in its heading and a header in a statement."""

from __future__ import annotations

from tcpl_rules.completion.draft import Completing
from tcpl_rules.completion.gap_parts import Part
from tcpl_rules.completion.remarks import Remarks, report_no_place
from tcpl_rules.completion.words import quoted
from tcpl_rules.model.scope import read_text
from tcpl_rules.model.standing import Text
from tcpl_rules.revision.stamps import end_of_line
from tcpl_rules.syntax.tree import Branch


def retitle(draft: Completing, part: Part, title: Branch, remarks: Remarks) -> None:
    """The clause of *part* is called what *title* says, which was read where *remarks* say.

    An English gloss stays where *title* gives none.
    """
    target = part.target.branch
    heading = target.branch("text") if target.rule == "node" else None
    statement = target.branch("title")
    if not remarks.cites:
        report_no_place(title, draft.findings)
    text = _title(title, heading, statement)
    said = "" if heading is not None else f"{quoted(text)} "
    remark = f"title {said}{{ {remarks.text} }}"
    if heading is not None:
        draft.put(heading.span, quoted(text), title)
    if statement is not None:
        draft.put(statement.span, remark, title)
    else:
        opening = target.word("LBRACE").span
        draft.insert(end_of_line(opening.source.text, opening.end), f"\n{remark}\n", target, title)


def _title(title: Branch, *before: Branch | None) -> Text:
    new = read_text(title)
    glosses = (read_text(branch).en for branch in before if branch is not None)
    return Text(new.vi, new.en or next((gloss for gloss in glosses if gloss), ""))
