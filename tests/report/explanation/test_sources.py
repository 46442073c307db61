"""The sources at the end of a page."""

from __future__ import annotations

from tcpl_rules.model.standing import Basis
from tcpl_rules.report.explanation.sources import in_short, sources_section
from tests.report.explained import MODEL, clause


def _texts(*clauses: object) -> list[str]:
    section = sources_section(clauses, MODEL, "vi")  # type: ignore[arg-type]
    return [item.text for one in section.items for item in one.walk()]


def test_places_of_one_article_stand_together() -> None:
    one, two = "khoản 1 Điều 4 Luật", "điểm a khoản 2 Điều 4 Luật; Điều 5 Luật"

    assert in_short([one, two, one], "vi") == "khoản 1, điểm a khoản 2 Điều 4 Luật; Điều 5 Luật"
    assert in_short(["Law, article 4, clause 1", "Law, article 4, clause 2"], "en") == (
        "Law, article 4, clause 1 and clause 2"
    )


def test_the_instruments_in_full_come_last() -> None:
    title = MODEL.instruments[0].title.vi
    used = clause()
    whole = type(used)(
        part="", citation=type(used.citation)(f"khoản 1 Điều 4 {title}"), basis=used.basis
    )

    assert _texts(whole) == [
        "Đã đọc trong văn bản: khoản 1 Điều 4 Quyết định số 25/2021/QĐ-TTg",
        "Tên đầy đủ của văn bản",
        title,
    ]


def test_who_reports_it() -> None:
    assert _texts(clause(Basis.HEARSAY, "Tin đồn")) == [
        "Theo nguồn chưa kiểm chứng được",
        "khoản 1 Điều 4 Quyết định số 25/2021/QĐ-TTg, theo “Tin đồn”",
    ]


def test_without_clauses_there_are_none() -> None:
    assert not sources_section((), MODEL, "vi")
