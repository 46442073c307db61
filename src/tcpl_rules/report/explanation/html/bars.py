"""Bars: what is certain, what is still possible, and where a threshold lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from attrs import frozen

from tcpl_rules.assessment.case import Tally
from tcpl_rules.assessment.range import Range
from tcpl_rules.quantities import ONE, ZERO, Language, Rounding, plain, round_to
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.markup import EMPTY, Markup, each, element, joined
from tcpl_rules.report.explanation.html.words import State

SIGNS: Final[dict[State, str]] = {
    "met": "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM6.9 11.3 3.9 8.3l1.3-1.3 1.7 1.7 3.9-3.9 1.3 1.3z",
    "failed": (
        "M5 1h6l4 4v6l-4 4H5l-4-4V5zM5.1 6.4 6.7 8l-1.6 1.6 1.3 1.3L8 9.3l1.6 1.6 1.3-1.3L9.3 8"
        "l1.6-1.6-1.3-1.3L8 6.7 6.4 5.1z"
    ),
    "open": (
        "M4 1h8a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V4a3 3 0 0 1 3-3zm0 1.6A1.4 1.4 0 0 0 "
        "2.6 4v8A1.4 1.4 0 0 0 4 13.4h8a1.4 1.4 0 0 0 1.4-1.4V4A1.4 1.4 0 0 0 12 2.6zM7.2 9.4h1.7"
        "c0-1.2 1.9-1.5 1.9-3.3C10.8 4.7 9.6 3.8 8.1 3.8 6.7 3.8 5.7 4.5 5.2 5.7"
        "L6.7 6.3c.2-.6.7-.9 1.3-.9.7 0 1.1.3 1.1.9 0 1-1.9 1.3-1.9 3.1z"
        "M7.2 10.4h1.7v1.8H7.2z"
    ),
    "nothing": (
        "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 8 2.8z"
        "M5 7.1h6v1.8H5z"
    ),
    "left_out": "M2.5 7h11v2h-11z",
    "part": "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.8v10.4A5.2 5.2 0 0 1 8 2.8z",
}
"""The outline of each sign, 16 by 16; no two states share a shape."""

_NEAR: Final = Fraction(1, 4)
_SHORT: Final = 4
"""How close to an end of a bar a text no longer has room on both sides, unless it is short."""


@frozen(kw_only=True)
class Bar:
    """A bar from 0 to *maximum*; *found* is drawn solid to its least, hatched to its most.

    *to* is where a plan would bring it. *marks* are thresholds, each with what is written above
    it, and *spoken* is what the bar says to those who do not see it, if the text beside it does
    not.
    """

    maximum: Fraction | None
    found: Range | None
    marks: tuple[tuple[Fraction, str], ...] = ()
    state: State
    to: Fraction | None = None
    spoken: str = ""
    large: bool = False

    def drawn(self) -> Markup:
        """The bar, as wide as what it stands in."""
        height, above = (30, 22) if self.large else (14, 4)
        shapes = [_rect("track" if self.maximum else "track unread", ZERO, ONE, above, height)]
        if self.maximum and self.found is not None:
            least, most = (_share(end, self.maximum) for end in (self.found.least, self.found.most))
            shapes += _filled(least, most, self.state, above, height)
            if self.to is not None:
                shapes.append(_rect("gain", least, _share(self.to, self.maximum), above, height))
            shapes += [
                _mark(_share(at, self.maximum), text, above, height) for at, text in self.marks
            ]
        return element(
            "svg", *shapes, class_="bar", height=str(above + height + 4), **_told(self.spoken)
        )


def _told(spoken: str) -> dict[str, str]:
    return {"role": "img", "aria_label": spoken} if spoken else {"aria_hidden": "true"}


def _filled(
    least: Fraction, most: Fraction, state: State, above: int, height: int
) -> Iterator[Markup]:
    if most > least:
        yield _rect("may", least, most, above, height)
    if least:
        yield _rect(f"sure {state}", ZERO, least, above, height)


def stacked(parts: Sequence[tuple[State, int]], spoken: str) -> Markup:
    """One bar of as many pieces as there are *parts*, each as long as its count."""
    whole = sum(count for _, count in parts) or 1
    shapes, start = [_rect("track", ZERO, ONE, 4, 30)], ZERO
    for state, count in parts:
        end = start + Fraction(count, whole)
        if count:
            shapes.append(_rect(f"piece {state}", start, end, 4, 30))
        start = end
    return element("svg", *shapes, class_="bar", role="img", aria_label=spoken, height="38")


def legend(state: State, lang: Language) -> Markup:
    """What solid, in the colour of *state*, and hatched mean."""
    swatches = ((f"sure {state}", words.SURE), ("may", words.MAY))
    items = (joined([_swatch(class_), " ", text.in_language(lang)]) for class_, text in swatches)
    return element("ul", each("li", items), class_="legend quiet")


def _swatch(class_: str) -> Markup:
    shape = element("rect", class_=class_, x="1", y="1", width="22", height="12", rx="2")
    return element("svg", shape, class_="swatch", viewBox="0 0 24 14", aria_hidden="true")


def sign(state: State) -> Markup:
    """The sign of *state*; the word for it stands beside it."""
    drawn = element("use", href=f"#sign-{state}")
    return element("svg", drawn, class_=f"sign {state}", viewBox="0 0 16 16", aria_hidden="true")


def lost(share: Fraction) -> Markup:
    """How much a part loses against the one that loses most; the points stand beside it."""
    shape = _rect("loss", ZERO, share, 0, 8)
    return element("svg", shape, class_="bar lost", height="8", aria_hidden="true")


def pips(tally: Tally) -> Markup:
    """A square for each part: full, half, empty; the numbers stand beside it."""
    kinds = ("full",) * tally.full + ("half",) * tally.half + ("zero",) * tally.zero
    squares = joined(element("i", EMPTY, class_=kind) for kind in kinds)
    return element("span", squares, class_="pips", aria_hidden="true")


def definitions() -> Markup:
    """The hatching and the signs, which the page draws by name."""
    line = element("path", d="M-2 2 2-2M0 8 8 0M6 10 10 6", class_="hatching")
    ground = element("rect", width="8", height="8", class_="hatched")
    pattern = element(
        "pattern",
        ground,
        line,
        id="hatch",
        width="8",
        height="8",
        patternUnits="userSpaceOnUse",
    )
    signs = (_symbol(f"sign-{state}", outline) for state, outline in SIGNS.items())
    return element(
        "svg",
        element("defs", pattern, *signs),
        class_="definitions",
        width="0",
        height="0",
        aria_hidden="true",
    )


def _symbol(name: str, outline: str) -> Markup:
    path = element("path", d=outline, fill_rule="evenodd")
    return element("symbol", path, id=name, viewBox="0 0 16 16")


def _rect(class_: str, start: Fraction, end: Fraction, above: int, height: int) -> Markup:
    place = {"x": percent(start), "y": str(above), "width": percent(end - start)}
    return element("rect", class_=class_, rx="2", height=str(height), **place)


def _mark(at: Fraction, text: str, above: int, height: int) -> Markup:
    top, bottom = str(above - 4), str(above + height + 4)
    place = {"x1": percent(at), "x2": percent(at), "y1": top, "y2": bottom}
    lines = [element("line", class_=name, **place) for name in ("halo", "mark")]
    written = None
    if text:
        room = _NEAR if len(text) > _SHORT else ZERO
        side = "start" if at < room else "end" if at > ONE - room else "middle"
        at_top = {"x": percent(at), "y": str(above - 8), "text_anchor": side}
        written = element("text", text, class_="told", **at_top)
    return joined([*lines, written])


def percent(share: Fraction) -> str:
    """*share* as a length, cut to a thousandth of a percent."""
    return plain(round_to(share * 100, 3, Rounding.DOWN)) + "%"


def _share(points: Fraction, maximum: Fraction) -> Fraction:
    """Where *points* lie on a bar up to *maximum*; nothing is drawn beyond its ends."""
    return max(ZERO, min(ONE, points / maximum))
