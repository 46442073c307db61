"""The nearest citation is where a clause stands, in the text as in the model."""

from __future__ import annotations

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.standing import Basis
from tcpl_rules.pipeline import check_sources
from tcpl_rules.revision.edits import drafts
from tcpl_rules.revision.standings import Standings
from tests.revision.amending import BASE, amendment, clause, trees


def test_what_stands_there_is_what_the_model_says() -> None:
    model = check_sources(BASE).model
    standings = Standings(trees())
    one = clause(("criterion", "1"))

    assert standings.at(one.around, one.branch) == model.nodes[0].standing
    most = standings.at((*one.around, one.branch), one.branch.part("max"))
    assert most == model.nodes[0].maximum.standing
    assert (most.basis, most.source) == (Basis.REPORTED, "portal")


def test_what_a_block_hands_down() -> None:
    standings = Standings(trees())
    posted, two = clause(("fact", "posted")), clause(("criterion", "2"))
    inside = standings.within((*two.around, two.branch))

    assert [c.instrument for c in standings.within(posted.around).citations] == ["LAW"]
    assert [c.clause for c in inside.citations] == ["2"]


def test_the_place_of_an_operation() -> None:
    (text,) = amendment("amend LAW { cite NEW article 2 repeal criterion 1 { at clause 3 } }")
    (tree,) = (file.tree for file in drafts([text], Findings()))
    block = tree.part("amend")
    (citation,) = Standings([tree]).at((tree, block), block.part("repealed")).citations

    assert (citation.instrument, citation.article, citation.clause) == ("NEW", "2", "3")
    assert [c.article for c in Standings([tree]).within(()).citations] == ["1"]
