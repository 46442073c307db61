"""What was found of a case can be listed and kept, and says what follows."""

from __future__ import annotations

from tests.pickled import pickled
from tests.procedure.forms import ASKED
from tests.procedure.made import judged, step_of


class TestConsequence:
    def test_what_the_law_states(self) -> None:
        consequence = step_of(judged(), "stated").consequence

        assert consequence is not None
        assert consequence.text.vi == "Không được xét trong năm."
        assert consequence.standing.citations[0].article == "8"

    def test_it_is_silent_otherwise(self) -> None:
        assert step_of(judged(), "late").consequence is None


def test_it_goes_from_process_to_process() -> None:
    procedure = judged(**ASKED)

    assert pickled(procedure) == procedure
