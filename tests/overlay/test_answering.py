from __future__ import annotations

from datetime import date

from tcpl_rules.model.overlay import About, Answering, Assignment, Overlay, Territory
from tcpl_rules.model.ruleset import Years
from tcpl_rules.model.standing import UNSAID, Text
from tcpl_rules.overlay.answering import answering_for

WHOLE = Answering(led_by=("justice",), together_with=("police", "front"))
PART = Answering(led_by=("office",), advised_by=("inspectorate",))
MEETING = Answering(led_by=("chair",))


def _overlay(*assigned: tuple[About, Answering]) -> Overlay:
    return Overlay(
        id="somewhere",
        edition=1,
        ruleset="r",
        title=Text("Kế hoạch"),
        territory=Territory(province="Nơi nào đó", standing=UNSAID),
        years=Years(first=date.min.year, last=None, standing=UNSAID),
        assignments=tuple(
            Assignment(about=about, answering=answering, standing=UNSAID)
            for about, answering in assigned
        ),
        content_hash="",
        standing=UNSAID,
    )


OVERLAY = _overlay(
    (About(key="1"), WHOLE), (About(key="1.2"), PART), (About(step="meeting"), MEETING)
)


def test_what_is_assigned_to_the_part_itself() -> None:
    assert answering_for(OVERLAY, About(key="1")) == WHOLE


def test_a_part_takes_what_is_not_said_of_it_from_above() -> None:
    found = answering_for(OVERLAY, About(key="1.2.1"))

    assert found == Answering(
        led_by=("office",), together_with=("police", "front"), advised_by=("inspectorate",)
    )


def test_a_label_that_begins_the_same_is_another_part() -> None:
    assert answering_for(OVERLAY, About(key="12")) is None


def test_a_step() -> None:
    assert answering_for(OVERLAY, About(step="meeting")) == MEETING
    assert answering_for(OVERLAY, About(step="decide")) is None
