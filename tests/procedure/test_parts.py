"""Who was there, what holds, how many, and after what; those at fault are named."""

from __future__ import annotations

from typing import ClassVar

from tcpl_rules.model.guard import Comparison
from tcpl_rules.model.standing import Basis
from tests.procedure.forms import FORMS, NOT_CALM, UNKNOWN, Record
from tests.procedure.made import found, judged, parts


class TestWhatIsAtFault:
    def test_who_has_to_do_it(self) -> None:
        assert found(judged(**FORMS["by"].broken), "bare", "done").roles == ("committee",)
        assert found(judged(**FORMS["by"].kept), "bare", "done").roles == ()

    def test_who_was_not_there(self) -> None:
        form = FORMS["present"]

        assert found(judged(**form.broken), "meet", "presence").roles == ("heads",)
        assert found(judged(**form.open), "meet", "presence").roles == ("heads",)
        assert found(judged(**form.kept), "meet", "presence").roles == ()

    def test_what_must_hold(self) -> None:
        finding = found(judged(facts={"posted": 2}), "post", "requirement")

        assert isinstance(finding.requirement, Comparison)

    def test_a_requirement_on_the_kind_of_unit(self) -> None:
        ward: Record = {"unit": {"name": "Phường Thử", "kind": "ward"}}

        assert found(judged(), "ward_only", "requirement").state == "broken"
        assert found(judged(**ward), "ward_only", "requirement").state == "kept"

    def test_how_many_were_asked_for(self) -> None:
        quorum = found(judged(**FORMS["quorum"].broken), "vote", "quorum")
        members = found(judged(**FORMS["members"].broken), "council", "members")

        assert (quorum.asked, quorum.found) == (7, 6)
        assert (members.asked, members.found) == (15, 16)

    def test_after_which_step(self) -> None:
        assert found(judged(), "second", "order").after == "bare"


class TestOrder:
    def test_what_must_come_before_was_not_done(self) -> None:
        record: Record = {"steps": {"bare": {"done": False}, "second": {"done": True}}}

        assert found(judged(**record), "second", "order").state == "broken"

    def test_a_step_that_is_not_taken_is_no_hindrance(self) -> None:
        record: Record = {"steps": {"if_met": {"done": False}, "after_met": {"done": True}}}

        assert parts(judged(**NOT_CALM, **record), "after_met") == ["done"]
        assert found(judged(**record), "after_met", "order").state == "broken"
        assert found(judged(**UNKNOWN, **record), "after_met", "order").state == "open"


class TestInWriting:
    RECORD: ClassVar[Record] = {
        "in_writing": True,
        "absent": ["front"],
        "members": 10,
        "attended": 0,
    }

    def test_nobody_need_be_there(self) -> None:
        procedure = judged(steps={"appraise": self.RECORD})

        assert parts(procedure, "appraise") == ["done", "dossier"]

    def test_where_only_hearsay_allows_it_nothing_is_found(self) -> None:
        procedure = judged(steps={"heard_writing": self.RECORD})

        for part in ("presence", "quorum"):
            finding = found(procedure, "heard_writing", part)
            assert (finding.state, finding.standing.basis) == ("open", Basis.HEARSAY)
