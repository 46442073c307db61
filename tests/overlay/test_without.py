"""A case without what belongs to an overlay."""

from __future__ import annotations

from tcpl_rules.assessment.case import Case
from tcpl_rules.overlay.without import without_local
from tests.overlay.laying import case, laid

OVER = laid(
    """
    fact local: yes/no { vi "Có kế hoạch" asks vi "Có kế hoạch không?" can rise }
    qualifies when {
      condition local_plan vi "Có kế hoạch" { require local }
      condition agreed vi "Được đồng thuận" { met by hand }
    }
    """
).overlay


def _without(**changes: object) -> Case:
    return without_local(Case.from_mapping(case(**changes)), OVER)


def test_its_facts_and_conditions_go() -> None:
    column = {"points": {"1.2": 0}, "conditions": {"agreed": True}}
    left = _without(facts={"late": 0, "local": True}, appraised=column)

    assert left.document["facts"] == {"late": 0}
    assert left.document["appraised"] == {"points": {"1.2": 0}, "conditions": {}}


def test_the_record_goes() -> None:
    """It decides nothing, and may name papers of the place."""
    left = _without(steps={"send": {"done": True}}, documents=[], events={}, calendar={})

    assert left.document.keys() == case().keys()


def test_so_does_the_provenance_of_what_went() -> None:
    said = {"note": "…"}
    left = _without(
        facts={"late": 0, "local": True},
        steps={"send": {"done": True}},
        provenance={"/facts/late": said, "/facts/local": said, "/steps/send/done": said},
    )

    assert left.document["provenance"] == {"/facts/late": said}


def test_what_is_no_table_is_left_to_the_check_of_the_case() -> None:
    assert _without(facts=3).document["facts"] == 3


def test_a_case_without_anything_local_stays_as_it_is() -> None:
    assert _without() == Case.from_mapping(case())
