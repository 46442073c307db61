"""`answer`: a question whether the law has a rule is answered, with the rule if it has one."""

from __future__ import annotations

from collections.abc import Sequence

from tcpl_rules.completion.draft import Completing
from tcpl_rules.completion.remarks import report_no_place, statements_of
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.revision.quotes import in_short
from tcpl_rules.revision.targets import Target, every_target, find_target
from tcpl_rules.syntax.tree import Branch

_AT_THE_TOP = frozenset(
    {"fact", "relation", "role", "event", "document", "dossier", "step", "node"}
)
_IN_BLOCK = {"condition": "qualifies", "grade": "grades"}
_IN_HEADER = frozenset({"years", "period", "no_assessment", "transition"})


def answer(draft: Completing, operation: Branch) -> list[str]:
    """Work an `answer` into *draft*; the declarations that it adds at the top of the text.

    The question goes. Its rule stands in the part that asked, or where rules of its sort stand.
    """
    question = _question(draft, operation)
    if question is None:
        return []
    remarks = draft.remarks(operation)
    if not remarks.cites:
        report_no_place(operation, draft.findings)
    rules = [rule for quoted in operation.branches("quoted") for rule in statements_of(quoted)]
    draft.put(question.branch.span, "", operation)
    outer = question.around[-1]
    at_top: list[str] = []
    inside: list[str] = []
    for rule in rules:
        text = remarks.on(rule)
        if rule.rule in _AT_THE_TOP and (outer.rule == "file" or rule.rule != "node"):
            at_top.append(text)
        elif rule.rule in _IN_BLOCK or rule.rule in _IN_HEADER:
            _into_block(draft, rule, text)
        elif outer.rule == "node":
            inside.append(text)
        else:
            _report_misplaced(draft, rule)
    if inside:
        draft.insert(question.branch.span.end, "\n".join(["", *inside, ""]), outer, operation)
    return at_top


def _question(draft: Completing, operation: Branch) -> Target | None:
    name = operation.word("NAME")
    found = find_target(draft.trees, (("question", name.text),))
    if found is None:
        asked = [t.address[0][1] for t in every_target(draft.trees) if t.branch.rule == "question"]
        meant = nearest(name.text, asked)
        draft.findings.add(
            "TCPL1003",
            f"there is no `question {name.text}`",
            name.span,
            "no such clause",
            hint=f"did you mean `{meant}`?" if meant else None,
        )
        return None
    return found if draft.touch_branch(found.branch, operation) else None


def _into_block(draft: Completing, rule: Branch, text: str) -> None:
    wanted = _IN_BLOCK.get(rule.rule, "ruleset")
    blocks: Sequence[Branch] = [b for tree in draft.trees for b in tree.branches(wanted)]
    if blocks:
        draft.insert(blocks[0].word("RBRACE").span.start, f"\n{text}\n", blocks[0], rule)
    else:
        _report_misplaced(draft, rule)


def _report_misplaced(draft: Completing, rule: Branch) -> None:
    draft.findings.add(
        "TCPL1039",
        f"`{in_short(rule)}` has no place in the answer to this question",
        rule.span,
        "belongs to no part",
        hint="`fill` the part that it belongs to, and answer the question `with {}`",
    )
