"""What a result rests on, as tables."""

from __future__ import annotations

from attrs import evolve

from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.html.cited import citing
from tcpl_rules.report.explanation.html.sources import SourceDrawing
from tcpl_rules.report.grounds import listed_grounds
from tests.report.html_pages import Element, read, shipped
from tests.shipped import ruleset

_NAME = "qd-25-2021/dong-huong-2024"
_MODEL = ruleset("qd-25-2021").model


def _drawing(name: str = _NAME, lang: Language = "vi") -> SourceDrawing:
    explanation = shipped(name)
    model = ruleset(name.partition("/")[0]).model
    return SourceDrawing(
        explanation.assessment, model, lang, citing(explanation, model, lang, None)
    )


def _grounds(name: str = _NAME, lang: Language = "vi") -> Element:
    return read(_drawing(name, lang).grounds().text)


def test_every_clause_has_a_row_with_a_badge() -> None:
    rows = _grounds().one("tbody").all("tr")
    grounds = listed_grounds(shipped(_NAME).assessment.clauses, _MODEL, "vi")

    assert [row.one("th").text for row in rows] == [ground.citation for ground in grounds]
    assert all(len(row.all(class_="badge")) == 1 for row in rows)


def test_the_table_has_a_caption_and_heads() -> None:
    table = _grounds().one("table")

    assert table.one("caption").text
    assert [head.text for head in table.one("thead").all("th")] == [
        "Quy định",
        "Biết từ đâu",
        "Áp dụng cho",
    ]


def test_sources_lead_to_their_pages() -> None:
    listed = _grounds().one("ol", class_="sources")
    addresses = {source.address for source in _MODEL.sources if source.address}

    assert {link.attributes["href"] for link in listed.all("a")} <= addresses
    assert listed.all("a")


def test_a_number_leads_to_the_source_that_reports_the_clause_in_both_languages() -> None:
    for lang in ("vi", "en"):
        drawn = _grounds(lang=lang)
        targets = {one.attributes["href"][1:] for one in drawn.all("a", class_="ref")}

        assert targets
        assert targets <= {one.attributes["id"] for one in drawn.all("li") if one.attributes}


def test_instruments_in_full() -> None:
    text = _grounds().text

    assert all(instrument.title.vi in text for instrument in _MODEL.instruments)


def test_readings_and_questions_fold() -> None:
    summaries = [one.text for one in _grounds().all("summary")]

    assert [summary[:8] for summary in summaries] == ["Cách hiể", "Chưa biế"]


def test_readings_of_what_is_left_out_go_with_it() -> None:
    name = "tt-01-2018-vpcp/grade-good"
    drawing = _drawing(name)
    document = drawing.assessment.case.case.document
    without = ruleset("tt-01-2018-vpcp").assess({**document, "left_out": ["8"]})

    assert "8: Từ 90%" in _grounds(name).text.replace(" :", ":")
    assert "Từ 90% trở lên của điểm b gồm" not in evolve(drawing, assessment=without).grounds().text


def test_the_receipt() -> None:
    drawing = _drawing()
    receipt = drawing.assessment.receipt
    drawn = read(drawing.receipt().text)

    assert "qd-25-2021, bản 1" in drawn.text
    assert [code.text for code in drawn.all("code")] == [
        receipt.content_hash[:12],
        receipt.case_hash[:12],
        receipt.provenance_hash[:12],
    ]


def test_the_receipt_is_stamped() -> None:
    explanation = shipped("qd-27-2025/invented-facts-and-hand", accept_hearsay=True)
    model = ruleset("qd-27-2025").model
    cites = citing(explanation, model, "vi", None)
    drawing = SourceDrawing(explanation.assessment, model, "vi", cites)

    assert "áp dụng cả quy định theo nguồn chưa kiểm chứng được" in drawing.receipt().text
    assert "chấp nhận" not in _drawing().receipt().text
