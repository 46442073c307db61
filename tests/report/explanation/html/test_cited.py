"""Clauses with their badge, and sources by their number."""

from __future__ import annotations

import pytest

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.model.standing import Basis, Citation, Standing, Text
from tcpl_rules.report.explanation.html.cited import Citing, citing
from tests.report.build import MODEL
from tests.report.html_pages import read, shipped
from tests.shipped import ruleset

_SOURCE = MODEL.sources[0]


def _clause(basis: Basis, source: str = "", place: str = "Điều 4") -> ClauseUsed:
    return ClauseUsed(part="", citation=Text(place), basis=basis, source=source)


@pytest.mark.parametrize(
    ("basis", "word"),
    [
        (Basis.READ, "đã đọc"),
        (Basis.DERIVED, "tính ra"),
        (Basis.HEARSAY, "chưa kiểm chứng"),
        (Basis.UNREAD, "chưa đọc"),
        (Basis.SILENT, "không quy định"),
    ],
)
def test_how_well_a_clause_is_known(basis: Basis, word: str) -> None:
    drawn = read(Citing(ruleset=MODEL, lang="vi").clause(_clause(basis)).text)

    assert drawn.one("p").text == f"Điều 4 {word}"
    assert drawn.one("span").attributes["title"] != ""


def test_nothing_is_cited_where_no_place_is_named() -> None:
    cites = Citing(ruleset=MODEL, lang="vi")

    assert cites.clause(_clause(Basis.READ, place="")).text == ""
    assert read(cites.clause(_clause(Basis.UNREAD, place="")).text).one("p").text == "chưa đọc"


def test_a_source_is_named_by_a_number_that_leads_to_it() -> None:
    cites = Citing(ruleset=MODEL, lang="vi", sources=(_SOURCE,))
    drawn = read(cites.clause(_clause(Basis.REPORTED, _SOURCE.title.vi)).text)

    assert drawn.one("a").text == "[1]"
    assert drawn.one("a").attributes["href"] == "#source-1"
    assert read(cites.listed().text).one(id="source-1").text.startswith(_SOURCE.title.vi)


def test_a_place_leads_to_the_page_of_its_part_where_there_is_a_site() -> None:
    clause = ClauseUsed(
        part="", citation=Text("Điều 4"), basis=Basis.READ, address="x/outcome.html#total"
    )

    assert read(Citing(ruleset=MODEL, lang="vi").clause(clause).text).all("a") == []

    cites = Citing(ruleset=MODEL, lang="vi", site="../reference/")
    led = read(cites.clause(clause).text).one("a")
    assert (led.text, led.attributes["href"]) == ("Điều 4", "../reference/x/outcome.html#total")


def test_without_sources_there_is_no_list() -> None:
    cites = Citing(ruleset=MODEL, lang="vi")

    assert cites.listed().text == ""
    assert cites.number("chưa từng nghe").text == ""


def test_a_standing_is_cited_like_a_clause() -> None:
    instrument = MODEL.instruments[0].id
    standing = Standing(citations=(Citation(instrument=instrument, article="3", clause="1"),))
    drawn = read(Citing(ruleset=MODEL, lang="vi").standing(standing).text)

    assert drawn.one("p").text.startswith("khoản 1 Điều 3 Quyết định số 25/2021/QĐ-TTg")


@pytest.mark.parametrize(
    "name", ["qd-25-2021/dong-huong-2024", "qd-27-2025/invented-facts-and-hand"]
)
def test_every_source_that_is_named_is_listed_and_no_other(name: str) -> None:
    explanation, model = shipped(name), ruleset(name.partition("/")[0]).model
    cites = citing(explanation, model, "vi", None)
    named = {clause.source for clause in explanation.assessment.clauses if clause.source}
    named |= {one.clause.source for one in explanation.root.walk() if one.clause is not None}

    assert {source.title.vi for source in cites.sources} >= named - {""}
    assert set(cites.sources) < set(model.sources)
