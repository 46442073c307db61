"""Who answers for a part or a step, as an overlay assigns it."""

from __future__ import annotations

from tcpl_rules.model.overlay import About, Answering, Overlay


def answering_for(overlay: Overlay, about: About) -> Answering | None:
    """Who leads, cooperates and advises on *about*; None where *overlay* assigns it to nobody.

    A part takes from the parts above it what is not said of itself: the nearest wins, for each of
    the three apart.
    """
    named = {assignment.about: assignment.answering for assignment in overlay.assignments}
    near = [named[place] for place in around(about) if place in named]
    if not near:
        return None
    return Answering(
        led_by=next((a.led_by for a in near if a.led_by), ()),
        together_with=next((a.together_with for a in near if a.together_with), ()),
        advised_by=next((a.advised_by for a in near if a.advised_by), ()),
    )


def around(about: About) -> tuple[About, ...]:
    """*about* and the parts above it, nearest first."""
    if about.step:
        return (about,)
    labels = about.key.split(".")
    return tuple(About(key=".".join(labels[:count])) for count in range(len(labels), 0, -1))
