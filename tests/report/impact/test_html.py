"""A page that is well formed, and in which nothing runs."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from tcpl_rules.report.impact.html import impact_html
from tests.report.impacts import drawn_impact

_PAGE = impact_html(drawn_impact(), "vi")


def _parsed() -> ET.Element:
    text = _PAGE.removeprefix("<!DOCTYPE html>\n").replace('<meta charset="utf-8">', "")
    return ET.fromstring(text)  # noqa: S314 - our own page


def test_it_is_well_formed() -> None:
    page = _parsed()

    assert page.get("lang") == "vi"
    assert len(page.findall(".//table")) == 4
    assert {len(row) for row in page.findall(".//table[1]/tr")} >= {5}


def test_names_are_text() -> None:
    assert "Xã &lt;b&gt;Một&lt;/b&gt;" in _PAGE
    assert _parsed().find(".//b") is None
