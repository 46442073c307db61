"""Where a part stands in law, and how well that is known."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from attrs import evolve, field, frozen

from tcpl_rules.quantities import Language
from tcpl_rules.source import Span

T = TypeVar("T")


@frozen
class Text:
    """A wording in Vietnamese and, where there is one, in English."""

    vi: str
    en: str = ""

    def in_language(self, lang: Language) -> str:
        """The wording in *lang*; Vietnamese where no English one is given."""
        return self.en if lang == "en" and self.en else self.vi


class Basis(enum.Enum):
    """How well a part of the law is known here, from the best."""

    READ = "read"
    DERIVED = "derived"
    REPORTED = "reported"
    HEARSAY = "hearsay"
    UNREAD = "unread"
    SILENT = "silent"

    @property
    def decides(self) -> bool:
        """Whether a part so known may decide an outcome."""
        return self in (Basis.READ, Basis.DERIVED, Basis.REPORTED)


@frozen(kw_only=True)
class Citation:
    """A place in an instrument; the labels are the law's own, such as ``1a`` or ``đ``.

    Laws have articles; plans, reports and letters have sections, such as ``II``.
    """

    instrument: str
    article: str = ""
    clause: str = ""
    point: str = ""
    annex: str = ""
    page: str = ""
    section: str = ""
    span: Span | None = field(default=None, eq=False, repr=False)

    @property
    def is_placed(self) -> bool:
        """Whether it names an article, a section, or a place in an annex."""
        in_annex = self.annex and (self.clause or self.point or self.page)
        return bool(self.article or self.section or in_annex)


@frozen(kw_only=True)
class Standing:
    """The citations of a part, how well it is known, and how we read it.

    *source* names the document that reports the part, for `Basis.REPORTED` and `Basis.HEARSAY`;
    *amended_by* the clauses of amending instruments that put the part there as it is.
    """

    citations: tuple[Citation, ...] = ()
    basis: Basis = Basis.READ
    source: str = ""
    amended_by: tuple[Citation, ...] = ()
    readings: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    span: Span | None = field(default=None, eq=False, repr=False)


UNSAID = Standing()
"""The standing of a part for which the author gave none."""


def together(standings: Sequence[Standing]) -> Standing:
    """The standing of a part that rests on all of *standings*, of which there is one at least.

    It is known as well as the one that is known least; it cites and says what any of them does.
    """
    order = list(Basis)
    return evolve(
        max(standings, key=lambda standing: order.index(standing.basis)),
        citations=_each_once(standing.citations for standing in standings),
        amended_by=_each_once(standing.amended_by for standing in standings),
        readings=_each_once(standing.readings for standing in standings),
        notes=_each_once(standing.notes for standing in standings),
    )


def _each_once(listed: Iterable[Iterable[T]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(one for some in listed for one in some))


@frozen(kw_only=True)
class Instrument:
    """A legal instrument that the ruleset cites."""

    id: str
    title: Text
    issued: date | None = None
    in_force: date | None = None


@frozen(kw_only=True)
class SourceDocument:
    """A document, not itself law, that reports what the law says."""

    id: str
    title: Text
    published: date | None = None
    address: str = ""


@frozen(kw_only=True)
class Question:
    """A rule of which nobody here knows whether the law has it; it decides nothing."""

    id: str
    text: Text
    standing: Standing
