"""Pages of explanations to look at, and what a reader of their markup sees."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from html.parser import HTMLParser
from typing import Any

from attrs import define, field

from tcpl_rules.assessment.case import Case
from tcpl_rules.explanation.explanation import Explanation
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.html.page import explanation_html
from tests.shipped import RULESETS, ruleset

ON = date(2026, 11, 22)
_VOID = frozenset({"br", "hr", "meta"})

AT_79_5: dict[str, Any] = {
    "ruleset": "qd-25-2021",
    "year": 2024,
    "unit": {"name": "Xã <Ví & \"Dụ'>", "kind": "commune"},
    "facts": {"heads_disciplined": 0, "heads_prosecuted": 0},
    "self_assessed": {
        "points": {
            "1": 8,
            "2": 24,
            "3": "12.5",
            "4": 16,
            **{
                key: {"points": points, "of": most}
                for key, points, most in (
                    ("5.1", 6, 7),
                    ("5.2", 7, 9),
                    ("5.3", 3, 4),
                    ("5.4", 3, 5),
                )
            },
        }
    },
}
"""A commune half a point short, whose name has all that has to be escaped."""

RECORDED: dict[str, Any] = {
    **AT_79_5,
    "steps": {
        "draft": {"done": "2024-12-18", "sent": ["assessment_report", "score_summary"]},
        "post_draft": {"done": False},
        "commune_meeting": {"done": "2024-12-27", "absent": ["village_heads"]},
    },
    "documents": [
        {"name": "Danh mục <quyết định>", "proves": ["1.2"], "missing": True},
        {"name": "Biên bản họp", "number": "05/BB-UBND"},
    ],
}
"""The same with a record: one step not done, one without the village heads."""

SHIPPED = (
    "qd-25-2021/dong-huong-2024",
    "qd-25-2021/invented-head-disciplined",
    "qd-25-2021/invented-heads-unknown",
    "qd-27-2025/invented-facts-and-hand",
    "qd-27-2025/invented-none-issued",
    "qd-619-2017/invented-penalty-decides",
    "tt-01-2018-vpcp/grade-good",
    "tt-01-2018-vpcp/silence-9-no-file",
    "tt-124-2021-bca/invented-one-event",
)
"""Shipped cases of every outcome, with points and without, with grades, classes, penalties."""


@cache
def shipped(name: str, *, accept_hearsay: bool = False) -> Explanation:
    """The explanation of the shipped case *name*, ``ruleset/case``."""
    version, _, case = name.partition("/")
    read = Case.read(RULESETS / version / "cases" / f"{case}.toml")
    return ruleset(version).explain(read, on=ON, accept_hearsay=accept_hearsay)


def explained(document: dict[str, Any]) -> Explanation:
    """The explanation of the case that *document* is, by the rules it names."""
    return ruleset(document["ruleset"]).explain(document, on=ON)


def page_of(explanation: Explanation, lang: Language = "vi", **more: Any) -> str:
    """The page of *explanation*."""
    model = ruleset(explanation.assessment.receipt.ruleset).model
    return explanation_html(explanation, model, lang, **more)


@define
class Element:
    """An element of a page, with the elements and texts in it."""

    name: str
    attributes: dict[str, str]
    inside: list[Element | str] = field(factory=list)

    @property
    def text(self) -> str:
        """All text in it, spaces put together."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.inside:
            yield child if isinstance(child, str) else child.text + " "

    def walk(self) -> Iterator[Element]:
        """It, and every element in it."""
        yield self
        for child in self.inside:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, name: str = "", **attributes: str) -> list[Element]:
        """The elements called *name* (any, without) that have *attributes* and perhaps more."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [
            one
            for one in self.walk()
            if name in ("", one.name)
            and all(
                set(value.split()) <= set(one.attributes.get(key, "").split())
                for key, value in wanted.items()
            )
        ]

    def one(self, name: str = "", **attributes: str) -> Element:
        """The only one of them."""
        (found,) = self.all(name, **attributes)
        return found


class _Reader(HTMLParser):
    """Builds elements; an end tag has to close what was opened last."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.opened = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), f"{tag} has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.opened[-1].inside.append(element)
        if tag not in _VOID:
            self.opened.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.opened[-1].inside.append(data)


def read(markup: str) -> Element:
    """The elements of *markup*, all of which have to be closed in their order."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    assert reader.opened == [reader.root]
    return reader.root
