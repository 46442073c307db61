"""Pieces of the pictures: bars of stretches, which read the same in light and dark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from attrs import frozen

from tcpl_rules.model.standing import Basis
from tcpl_rules.quantities import ZERO
from tcpl_rules.report.explanation.html.bars import percent
from tcpl_rules.report.explanation.html.markup import Markup, element, joined

HEIGHT: Final = 26
"""The height of a bar, in pixels; its width is that of what it stands in."""

_ROOM: Final = Fraction(6, 100)
"""Below this share of the bar a stretch has no room for its name."""

_LETTER: Final = Fraction(26, 1000)
"""What a letter takes of the bar on a narrow screen, where a name without room is left out."""

_ABOVE: Final = 16
_NEAR: Final = Fraction(1, 5)
_EDGE: Final = Fraction(1, 50)
_SHORT: Final = 4
"""How close to an end of a bar a text no longer has room on both sides, by its length."""


@frozen(kw_only=True)
class Stretch:
    """A piece of a bar, *share* of its length long, in the colour *shade*, with its *name*.

    A shade is the value of a `Basis`, or ``above`` or ``below`` a threshold.
    """

    share: Fraction
    shade: str
    name: str = ""


@frozen(kw_only=True)
class Mark:
    """A line across a bar at *share* of its length, with what is written above it."""

    share: Fraction
    text: str = ""


def bar(
    stretches: Iterable[Stretch], title: str, told: str = "", marks: Sequence[Mark] = ()
) -> Markup:
    """One bar; *title* and *told* are for those who do not see it."""
    above = _ABOVE if any(mark.text for mark in marks) else 2
    shapes, start = [], ZERO
    for stretch in stretches:
        shapes.append(_drawn(stretch, start, above))
        start += stretch.share
    shapes += [_marked(mark, above) for mark in marks]
    spoken = [element("title", title), element("desc", told) if told else None]
    return element(
        "svg", *spoken, *shapes, class_="tcpl-bar", role="img", height=str(above + HEIGHT + 4)
    )


def figure(*content: Markup, caption: str, kind: str = "") -> str:
    """A picture with what is said of it, as a block of a page; *kind* is one more CSS class."""
    classes = f"tcpl-chart {kind}".rstrip()
    return element("figure", *content, element("figcaption", caption), class_=classes).text


def row(name: str, worth: str, drawn: Markup, remark: str = "") -> Markup:
    """A bar with its name and how much it stands for before it."""
    said = element("span", remark, class_="tcpl-small") if remark else None
    label = element("div", name, " ", element("b", worth), said, class_="tcpl-label")
    return element("div", label, drawn, class_="tcpl-row")


def legend(items: Iterable[tuple[Basis, str]]) -> Markup:
    """What the colours mean."""
    entries = (
        element("li", element("i", Markup(""), class_=f"tcpl-swatch tcpl-{basis.value}"), text)
        for basis, text in items
    )
    return element("ul", *entries, class_="tcpl-legend")


def _drawn(stretch: Stretch, start: Fraction, above: int) -> Markup:
    shape = _rect(start, stretch.share, above, f"tcpl-fill tcpl-{stretch.shade}")
    if not stretch.name or stretch.share < _ROOM:
        return shape
    middle = {"x": percent(start + stretch.share / 2), "y": str(above + HEIGHT // 2 + 5)}
    tight = " tcpl-tight" if stretch.share < len(stretch.name) * _LETTER else ""
    class_ = f"tcpl-name tcpl-on-{stretch.shade}{tight}"
    text = element("text", stretch.name, class_=class_, text_anchor="middle", **middle)
    return joined([shape, text])


def _rect(start: Fraction, share: Fraction, above: int, class_: str) -> Markup:
    place = {"x": percent(start), "y": str(above), "width": percent(share)}
    return element("rect", class_=class_, height=str(HEIGHT), **place)


def _marked(mark: Mark, above: int) -> Markup:
    ends = {"y1": str(above - 3), "y2": str(above + HEIGHT + 3)}
    x = percent(mark.share)
    line = element("line", class_="tcpl-mark", x1=x, x2=x, **ends)
    near = _NEAR if len(mark.text) > _SHORT else _EDGE
    side = "start" if mark.share < near else "end" if mark.share > 1 - near else "middle"
    text = element("text", mark.text, class_="tcpl-told", x=x, y=str(above - 5), text_anchor=side)
    return joined([line, text if mark.text else None])
