"""Which documents were handed in; those if any are never missing."""

from __future__ import annotations

from tcpl_rules.model.standing import Basis
from tests.procedure.forms import FORMS, Record
from tests.procedure.made import found, judged, step_of


class TestPapers:
    def test_those_at_fault_are_named_with_their_clause(self) -> None:
        finding = found(judged(**FORMS["sends a dossier"].broken), "send", "dossier")

        assert finding.documents == ("letter",)
        assert [c.article for c in finding.standing.citations] == ["1", "5"]

    def test_those_if_any_are_never_missing(self) -> None:
        record: Record = {"steps": {"send": {"sent": ["report", "letter"], "not_sent": ["extras"]}}}

        assert found(judged(**record), "send", "dossier").state == "kept"

    def test_a_dossier_that_was_not_sent(self) -> None:
        record: Record = {"steps": {"send": {"not_sent": ["request"], "sent": ["letter"]}}}

        assert found(judged(**record), "send", "dossier").documents == ("report",)

    def test_a_document_that_does_not_exist_was_not_sent(self) -> None:
        record: Record = {"documents": [{"document": "letter", "missing": True}]}

        assert found(judged(**record), "send", "dossier").documents == ("letter",)
        assert [paper.name for paper in judged(**record).missing] == ["Văn bản đề nghị"]

    def test_evidence_of_a_part_is_missing_there_alone(self) -> None:
        paper: Record = {"document": "letter", "missing": True, "proves": ["1"]}

        assert found(judged(documents=[paper]), "send", "dossier").state == "open"

    def test_one_that_only_hearsay_asks_for_breaks_nothing(self) -> None:
        record: Record = {"steps": {"send_gossip": {"sent": ["report"], "not_sent": ["gossip"]}}}
        read, heard = (
            f for f in step_of(judged(**record), "send_gossip").findings if f.part == "dossier"
        )

        assert read.state == "kept"
        assert (heard.state, heard.documents) == ("open", ("gossip",))
        assert heard.standing.basis is Basis.HEARSAY

    def test_a_dossier_whose_papers_are_unread(self) -> None:
        finding = found(judged(), "send_unknown", "dossier")

        assert (finding.state, finding.standing.basis) == ("unread", Basis.UNREAD)
