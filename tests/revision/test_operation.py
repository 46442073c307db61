"""What every operation does with the text that it meets."""

from __future__ import annotations

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.standing import Citation, Standing
from tcpl_rules.revision.edits import drafts
from tcpl_rules.revision.operation import (
    Met,
    Operation,
    edit_of,
    holder_of,
    inserted,
    is_amended,
    report_instrument,
    stamps_on,
    target_of,
)
from tcpl_rules.revision.stamps import Insertion
from tests.revision.amending import amendment, clause, files

_GUIDE = Standing(citations=(Citation(instrument="GUIDE", article="3"),))


def _operation(words: str = "repeal criterion 2") -> Operation:
    (file,) = drafts(amendment(f"amend LAW {{ {words} }}"), Findings())
    block = file.tree.part("amend")
    by = Standing(citations=(Citation(instrument="NEW", article="1"),))
    return Operation(branch=block.branches()[0], instrument=block.word("INSTRUMENT_ID"), by=by)


def test_its_head_is_the_keyword_and_the_clause() -> None:
    assert _operation().head.text == "repeal criterion 2"
    assert _operation("insert { score 5 points }").head.text == "insert"


def test_its_clause() -> None:
    operation, met = _operation(), Met.of(files(), {})
    target = target_of(operation.targets[0], met, Findings())

    assert target is not None
    assert target.branch in met.trees[1].branches("node")


def test_a_clause_below_a_repealed_one_is_repealed() -> None:
    operation, findings = _operation("repeal criterion 5 item 1"), Findings()
    met = Met.of(files(), {(("criterion", "5"),): operation.head})

    assert target_of(operation.targets[0], met, findings) is None
    assert [found.message for found in findings.listed()] == ["`criterion 5` is repealed already"]


def test_a_part_is_of_the_amended_instrument_if_it_cites_it_or_nothing() -> None:
    law = Standing(citations=(*_GUIDE.citations, Citation(instrument="LAW", article="1")))

    assert is_amended(_operation(), Standing())
    assert is_amended(_operation(), law)
    assert not is_amended(_operation(), _GUIDE)


def test_the_other_instrument_is_named() -> None:
    operation, findings = _operation(), Findings()
    report_instrument(operation, operation.targets[0], _GUIDE, findings)
    (found,) = findings.listed()

    assert found.message == "`criterion 2` stands in `GUIDE`, not in `LAW`"
    assert found.hint == "an instrument is amended by itself: `amend GUIDE { … }`"


def test_edits_are_asked_for_by_the_operation() -> None:
    operation, two = _operation(), clause(("criterion", "2"))
    edits = [
        edit_of(operation, two.branch.span, ""),
        *inserted(operation, two.branch, [Insertion(two.branch.span.start, "x")]),
        *stamps_on(operation, two.branch.part("max")),
    ]

    assert {edit.by for edit in edits} == {operation.head}
    assert [edit.text for edit in edits] == ["", "x", " { amended by NEW article 1 }"]


def test_the_nearest_that_can_say_what_changed() -> None:
    two = clause(("criterion", "2"))
    tiers = two.branch.part("tiers")

    assert holder_of((*two.around, two.branch, tiers, tiers.part("measure"))) == 2
    assert holder_of(clause(("ruleset", "")).around) is None
