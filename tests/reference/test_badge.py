"""A part is cited with its place, a badge, and the number of who reports it."""

from __future__ import annotations

from attrs import evolve

from tcpl_rules.model.standing import Basis, Citation, Standing
from tcpl_rules.report.explanation.html.words import BADGES
from tests.reference.section import citing
from tests.shipped import ruleset

_MODEL = ruleset("qd-25-2021").model
_READ = Standing(citations=(Citation(instrument="QD25", article="4", clause="1"),))


def test_a_place_is_short_and_has_its_badge() -> None:
    cited = citing(_MODEL).cited(_READ)

    assert "khoản 1 Điều 4 Quyết định số 25/2021/QĐ-TTg" in cited
    assert 'class="tcpl-badge tcpl-read"' in cited
    assert ">đã đọc<" in cited


def test_what_was_read_and_has_no_place_needs_no_words() -> None:
    assert citing(_MODEL).cited(Standing()) == ""


def test_who_reports_it_is_a_number_that_leads_to_its_title() -> None:
    reported = evolve(_READ, basis=Basis.REPORTED, source="tuyen-quang-2024")
    page = citing(_MODEL)
    cited = page.cited(reported)
    sources = page.sources(cited)

    assert cited.endswith("[\\[3\\]](#source-3)</span>")
    assert '<span id="source-3"></span>**[3]**' in sources
    assert "Tuyên Quang" in sources
    assert "đăng ngày 15/05/2024" in sources
    assert sources.count("<span id=") == 1


def test_a_page_that_names_no_source_lists_none() -> None:
    assert citing(_MODEL).sources("text") == ""


def test_every_basis_has_a_badge_of_its_own() -> None:
    page = citing(_MODEL, "en")
    badges = {page.badge(basis) for basis in Basis}

    assert len(badges) == len(Basis)
    assert all(any(text.en in badge for badge in badges) for text in BADGES.values())


def test_places_of_one_article_are_put_together() -> None:
    both = evolve(
        _READ,
        citations=(*_READ.citations, Citation(instrument="QD25", article="4", clause="2")),
    )

    assert citing(_MODEL).place(both) == "khoản 1, khoản 2 Điều 4 Quyết định số 25/2021/QĐ-TTg"
