"""Circular 01/2018 article 13: without our declarations the checker finds every hole it has.

The enacted text is silent in some cases and gives two results in others. The ruleset declares
each silence with `silent`, each overlap with `highest of`. Here the declarations are taken out of
the text, and every finding comes with a case that shows it when it is evaluated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.check_rows import check_rows
from tcpl_rules.model.constraints import Formula, domain, holds, lower
from tcpl_rules.model.rule import Average, Open, Row, Rows
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.pipeline import read_model
from tcpl_rules.shelf import shipped_sources
from tcpl_rules.source import SourceText, Span
from tcpl_rules.syntax.parse import parse
from tcpl_rules.syntax.tree import Branch
from tests import shipped
from tests.model.build import values

NAME = "tt-01-2018-vpcp"
MISSING = {"TCPL0502", "TCPL0503", "TCPL0507"}
OVERLAP = "TCPL0501"


def every_branch(tree: Branch) -> Iterator[Branch]:
    """*tree* and every branch below it."""
    yield tree
    for branch in tree.branches():
        yield from every_branch(branch)


def without(source: SourceText, pieces: list[tuple[int, int]]) -> SourceText:
    """*source* with blanks in place of *pieces*, so that all places stay."""
    text = source.text
    for start, end in pieces:
        blank = "".join("\n" if letter == "\n" else " " for letter in text[start:end])
        text = text[:start] + blank + text[end:]
    return SourceText(source.name, text)


def silences(tree: Branch) -> list[tuple[int, int]]:
    """Where the rows stand that declare a silence."""
    rows = (branch for branch in every_branch(tree) if branch.rule == "row")
    return [(r.span.start, r.span.end) for r in rows if r.part("row_result").leaf("SILENT")]


def highest(tree: Branch) -> list[tuple[int, int]]:
    """Where ``highest of {`` and its ``}`` stand; the rows between them stay."""
    blocks = [b.span for b in every_branch(tree) if b.rule == "highest"]
    return [piece for span in blocks for piece in (_opening(span), (span.end - 1, span.end))]


def _opening(span: Span) -> tuple[int, int]:
    return span.start, span.start + span.text.index("{") + 1


DECLARATIONS: Mapping[str, Callable[[Branch], list[tuple[int, int]]]] = {
    "nothing": lambda _: [],
    "silences": silences,
    "overlaps": highest,
}


@cache
def stripped(what: str) -> tuple[Ruleset, tuple[Diagnostic, ...]]:
    """The ruleset without its declarations of one sort, and what the checker finds."""
    sources = []
    for source in shipped_sources(NAME):
        tree = parse(source, Findings())
        assert tree is not None
        sources.append(without(source, DECLARATIONS[what](tree)))
    findings = Findings()
    model, _ = read_model(sources, findings)
    check_rows(model, findings)
    return model, findings.listed()


def rows_of(node: Node) -> tuple[Row, ...]:
    """The rows of a node that has a rule with rows."""
    assert isinstance(node.rule, Rows | Average)
    return node.rule.rows


def node_at(model: Ruleset, finding: Diagnostic) -> Node:
    """The index that *finding* is about."""
    return next(node for node in model.walk() if f"index `{node.key}`" in finding.message)


def guards(model: Ruleset, rows: tuple[Row, ...]) -> list[Formula]:
    return [lower(row.guard, model.kinds) for row in rows]


def declared(key: str) -> list[Row]:
    """The silent rows that the shipped text declares for the index *key*."""
    node = next(n for n in shipped.ruleset(NAME).model.walk() if n.key == key)
    return [row for row in rows_of(node) if isinstance(row.result, Open)]


def test_with_its_declarations_the_text_has_no_finding() -> None:
    assert stripped("nothing")[1] == ()


class TestSilences:
    """Without the `silent` rows."""

    def test_every_silence_is_found_and_no_other(self) -> None:
        """Each index with a hole, and of which sort: no row, no ratio, an average over nothing."""
        model, found = stripped("silences")
        holes = sorted({(node_at(model, d).key, d.code) for d in found})

        assert holes == [
            ("1", "TCPL0507"),
            ("2", "TCPL0507"),
            *[("3", "TCPL0502"), ("3", "TCPL0507")],
            *[("4", "TCPL0502"), ("4", "TCPL0507")],
            ("5", "TCPL0503"),
            ("6", "TCPL0502"),
            *[("7", "TCPL0502"), ("7", "TCPL0507")],
            *[("9", "TCPL0502"), ("9", "TCPL0503")],
        ]

    def test_as_many_findings_as_declarations(self) -> None:
        model, found = stripped("silences")
        rows = [row for node in model.walk() for row in declared(node.key)]

        assert len(found) == len(rows)

    def test_each_declaration_answers_one_witness(self) -> None:
        """Every witness lies in a declared silence, and every silence has its witness."""
        model, found = stripped("silences")
        answered = set()
        for finding in found:
            witness = values(finding, model)
            for row in declared(node_at(model, finding).key):
                if holds(lower(row.guard, model.kinds), witness) is not False:
                    answered.add(id(row))

        assert answered == {id(row) for node in model.walk() for row in declared(node.key)}

    def test_no_row_applies_to_the_witness(self) -> None:
        """Evaluated, the case that a finding shows is in no row that is left."""
        model, found = stripped("silences")
        for finding in found:
            witness = values(finding, model)
            applying = [holds(g, witness) for g in guards(model, rows_of(node_at(model, finding)))]

            assert finding.code in MISSING
            assert finding.witness
            assert True not in applying
            assert None not in applying

    def test_the_witness_could_be_a_unit(self) -> None:
        """It breaks no bound and no relation of the facts."""
        model, found = stripped("silences")
        for witness in (values(finding, model) for finding in found):
            assert False not in [holds(constraint, witness) for constraint in domain(model)]

    def test_an_average_has_nothing_to_be_taken_over(self) -> None:
        """Where the finding says so, every count that the average weighs is 0."""
        model, found = stripped("silences")
        for finding in (d for d in found if d.code == "TCPL0507"):
            rule = node_at(model, finding).rule
            assert isinstance(rule, Average)
            witness = values(finding, model)
            assert [witness[name] for name, _ in rule.weights] == [0] * len(rule.weights)


class TestOverlaps:
    """Without `highest of`."""

    def test_every_overlap_is_found_and_no_other(self) -> None:
        """Index 5: a and b, a and c. Index 6: a and b. Index 8: a and b."""
        _, found = stripped("overlaps")

        assert {d.code for d in found} == {OVERLAP}
        assert [d.message.partition(" both apply")[0] for d in found] == [
            "rows `award 2` and `award 1` of index `5`",
            "rows `award 2` and `award 0` of index `5`",
            "rows `award 2` and `award 1` of index `6`",
            "rows `award 2` and `award 1` of index `8`",
        ]

    def test_two_rows_apply_to_the_witness(self) -> None:
        """Evaluated, the case that a finding shows is in just the two rows that it names."""
        model, found = stripped("overlaps")
        for finding in found:
            rows = rows_of(node_at(model, finding))
            witness = values(finding, model)
            applying = [row for row in rows if holds(lower(row.guard, model.kinds), witness)]

            assert {row.span for row in applying} == {label.span for label in finding.labels}
            assert len(applying) == 2

    def test_the_findings_stand_where_the_rows_do(self) -> None:
        """Blanks took the place of the declarations, so places are those of the shipped text."""
        _, found = stripped("overlaps")
        texts = {source.name: source for source in shipped_sources(NAME)}

        for finding in found:
            source = texts[finding.span.source.name]
            assert source.text[finding.span.start :].startswith("award")
