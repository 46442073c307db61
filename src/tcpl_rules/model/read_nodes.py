"""Criteria, indicators, items and indices."""

from __future__ import annotations

from attrs import evolve

from tcpl_rules.model.read_guard import read_guard
from tcpl_rules.model.read_rules import fits_scoring, read_rule
from tcpl_rules.model.rule import ByHand, FullMarks, Penalty
from tcpl_rules.model.ruleset import Formerly, Maximum, MaxOf, Node, ProvedBy
from tcpl_rules.model.scope import Scope, read_number, read_text
from tcpl_rules.model.standing import UNSAID, Standing, Text
from tcpl_rules.quantities import ONE, ZERO
from tcpl_rules.syntax.tree import Branch

_STANDS_IN = {
    "criterion": ("",),
    "index": ("",),
    "indicator": ("criterion",),
    "item": ("indicator", "criterion", "index"),
}


def read_node(branch: Branch, parents: tuple[Node, ...], inherited: Standing, scope: Scope) -> Node:
    """A node and all below it; *parents* are the nodes around it, outermost first.

    A derived maximum has its terms, and no value yet.
    """
    standing = scope.body_standing(branch, inherited)
    title = scope.only_one(branch.branches("title"), "title")
    left_out = scope.only_one(branch.branches("left_out"), "may be left out")
    maximum = scope.only_one(branch.branches("max"), "max")
    past = scope.only_one(branch.branches("past"), "cannot be made up")
    kind, label, key = _address(branch, parents, scope)
    bare = Node(
        kind=kind,
        label=label,
        key=key,
        title=_title(branch, title),
        title_standing=scope.standing(title, standing) if title else standing,
        maximum=Maximum(value=None, standing=standing, span=branch.part("node_kind").span),
        left_out=scope.standing(left_out, standing) if left_out else None,
        past=scope.standing(past, standing) if past else None,
        questions=tuple(scope.question(q, standing) for q in branch.branches("question")),
        standing=standing,
        span=branch.word("LABEL").span,
    )
    inside = (*parents, bare)
    fits_scoring(branch, scope)
    if maximum is None and scope.by_points and not scope.has_lost(branch):
        scope.findings.add(
            "TCPL0113", f"{kind} {label} has no maximum", branch.part("node_kind").span, "add `max`"
        )
    children = tuple(read_node(b, inside, standing, scope) for b in branch.branches("node"))
    return _completed(branch, bare, inside, maximum, children, scope)


def _completed(
    branch: Branch,
    bare: Node,
    inside: tuple[Node, ...],
    maximum: Branch | None,
    children: tuple[Node, ...],
    scope: Scope,
) -> Node:
    before = scope.troubles
    full_marks = _full_marks(branch, bare.standing, scope)
    penalties = _penalties(branch, bare.standing, scope)
    rule = read_rule(branch, bare.standing, scope)
    if scope.troubles > before or scope.has_lost(branch):
        # Nothing more can be judged of it: what is wrong or missing has its finding.
        full_marks, penalties = (), ()
        rule = None if children else ByHand(standing=bare.standing)
    return evolve(
        bare,
        full_marks=full_marks,
        penalties=penalties,
        rule=rule,
        proved_by=_proved_by(branch, bare.standing, scope),
        formerly=_formerly(branch, bare.standing, scope),
        children=children,
        maximum=_most(maximum, inside, children, scope),
    )


def _most(
    maximum: Branch | None, inside: tuple[Node, ...], children: tuple[Node, ...], scope: Scope
) -> Maximum:
    """What the text gives; without points, the number of leaves."""
    bare = inside[-1]
    if scope.by_points:
        return _maximum(maximum, inside, bare.standing, scope) if maximum else bare.maximum
    most = counted(children) if children else Maximum(value=ONE, standing=UNSAID)
    return evolve(most, span=bare.maximum.span)


def counted(nodes: tuple[Node, ...]) -> Maximum:
    """The number of contents in *nodes*, of a ruleset without points."""
    leaves = sum((node.maximum.value or ZERO for node in nodes), ZERO)
    return Maximum(value=leaves, standing=UNSAID)


def _address(branch: Branch, parents: tuple[Node, ...], scope: Scope) -> tuple[str, str, str]:
    kind_tree, label = branch.part("node_kind"), branch.word("LABEL")
    kind = kind_tree.word("CRITERION", "INDICATOR", "ITEM", "INDEX").text
    around = parents[-1].kind if parents else ""
    if around not in _STANDS_IN[kind]:
        places = ", ".join(f"in {_article(p)} {p}" if p else "at the top" for p in _STANDS_IN[kind])
        found = f"in {_article(around)} {around}" if around else "at the top"
        message = f"{_article(kind)} {kind} cannot stand {found}"
        scope.findings.add("TCPL0109", message, kind_tree.span, f"it stands {places}")
    prefix = f"{parents[-1].key}." if parents else ""
    key = prefix + label.text
    scope.names.declare("part", key, label.span)
    return kind, label.text, key


def _article(word: str) -> str:
    return "an" if word[:1] in "aeiou" else "a"


def _title(branch: Branch, title: Branch | None) -> Text:
    own = read_text(branch.part("text")) if branch.branch("text") else Text("")
    extra = read_text(title) if title else Text("")
    return Text(own.vi or extra.vi, own.en or extra.en)


def _full_marks(branch: Branch, standing: Standing, scope: Scope) -> tuple[FullMarks, ...]:
    return tuple(
        FullMarks(
            guard=read_guard(clause.branches()[0], scope),
            standing=scope.standing(clause, standing),
            span=clause.span,
        )
        for clause in branch.branches("full_marks", "met_when")
    )


def _penalties(branch: Branch, standing: Standing, scope: Scope) -> tuple[Penalty, ...]:
    return tuple(
        Penalty(
            points=read_number(clause.word("NUMBER")),
            guard=read_guard(clause.branches()[0], scope),
            standing=scope.standing(clause, standing),
            span=clause.span,
        )
        for clause in branch.branches("penalty")
    )


def _proved_by(branch: Branch, inherited: Standing, scope: Scope) -> ProvedBy | None:
    found = scope.only_one(branch.branches("proved_by"), "proved by")
    if found is None:
        return None
    names = tuple(scope.names.use("document", leaf) for leaf in found.leaves("NAME"))
    return ProvedBy(
        documents=None if found.leaf("UNREAD") else names,
        standing=scope.standing(found, inherited),
    )


def _formerly(branch: Branch, inherited: Standing, scope: Scope) -> tuple[Formerly, ...]:
    return tuple(
        Formerly(
            ruleset=found.word("SLUG").text,
            key=".".join(label.text for label in found.part("path").leaves("LABEL")),
            standing=scope.standing(found, inherited),
            span=found.span,
        )
        for found in branch.branches("formerly")
    )


def _maximum(
    branch: Branch, inside: tuple[Node, ...], inherited: Standing, scope: Scope
) -> Maximum:
    standing = scope.standing(branch, inherited)
    unread = branch.branch("max_unread")
    if unread is not None:
        bound = unread.leaf("NUMBER")
        return Maximum(
            value=None,
            more_than=read_number(bound) if bound else None,
            standing=standing,
            span=branch.span,
        )
    total = branch.part("max_sum")
    signs = [1, *(1 if sign.text == "+" else -1 for sign in total.leaves("SIGN"))]
    constant, terms = ZERO, []
    for term, sign in zip(total.branches("max_term"), signs, strict=True):
        number = term.leaf("NUMBER")
        if number is not None:
            constant += sign * read_number(number)
        else:
            key = _term_key(term, inside, scope)
            terms.append(MaxOf(key=key, sign=sign))
    return Maximum(
        value=None if terms else constant,
        terms=tuple(terms),
        constant=constant,
        standing=standing,
        span=branch.span,
    )


def _term_key(term: Branch, inside: tuple[Node, ...], scope: Scope) -> str:
    """The key of the node that ``indicator 1.max`` or ``criterion.max`` means here."""
    kind = term.part("node_kind").leaves()[0].text
    label = term.leaf("LABEL")
    for depth in range(len(inside) - 1, -1, -1):
        if label is None and inside[depth].kind == kind:
            return inside[depth].key
        if label is not None and kind in _kinds_below(inside[depth].kind):
            return f"{inside[depth].key}.{label.text}"
    if label is not None and "" in _STANDS_IN[kind]:
        return label.text
    scope.findings.add("TCPL0201", f"no {kind} stands around this", term.span)
    return ""


def _kinds_below(kind: str) -> tuple[str, ...]:
    return tuple(below for below, around in _STANDS_IN.items() if kind in around)
