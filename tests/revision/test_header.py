"""The header of the result is the base's, with what the amendment says of years and papers."""

from __future__ import annotations

import pytest

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.revision.amend import amend
from tcpl_rules.revision.edits import drafts
from tcpl_rules.revision.header import last_year_of
from tcpl_rules.source import SourceText
from tests.prelude import completed
from tests.revision.amending import BASE, amendment, refused

_FULL = """amendment changed edition 3 of ruleset base {
  title vi "Thông tư sửa đổi"
  instrument NEW vi "Thông tư sửa đổi" { issued 2029-10-01 }
  instrument LAW vi "Quyết định" { issued 2023-12-01 }
  source paper vi "Báo" {}
  years 2030 to 2035 { at clause 1 note vi "Ghi chú" }
  no assessment 2031 { basis reported paper }
  transition vi "Chuyển tiếp."
  cite NEW article 9
}
"""
_CHANGE = 'amend LAW { replace phrase "xã" with "phường" in criterion 1 }'


def _header(text: str) -> str:
    return amend(BASE, amendment(_CHANGE, text)).sources[0].text


def test_the_whole_header() -> None:
    assert (
        _header(_FULL)
        == """language 1

ruleset changed edition 3 {
  standard example
  subject {
    commune vi "xã"
    ward vi "phường"
  }
  title vi "Chuẩn thử"
  instrument LAW vi "Quyết định" { issued 2023-12-01 }
  instrument GUIDE vi "Thông tư" { issued 2023-12-02 }
  instrument NEW vi "Thông tư sửa đổi" { issued 2029-10-01 }
  source portal vi "Cổng thông tin" { published 2024-02-01 }
  source paper vi "Báo" { }
  years 2030 to 2035 { cite NEW article 9 clause 1 note vi "Ghi chú" }
  period 1 Jan to 31 Dec
  score 10 points
  cite LAW article 1
  no assessment 2031 { cite NEW article 9 basis reported paper }
  transition vi "Chuyển tiếp." { cite NEW article 9 }
}
"""
    )


def test_a_base_without_years_and_papers_gets_them() -> None:
    bare = completed("base.tcpl", "")
    papers = """amendment changed edition 1 of ruleset example {
      instrument NEW vi "Thông tư sửa đổi" {}
      source paper vi "Báo" {}
      years 2030 to { cite NEW article 9 }
    }"""
    model = amend(bare, amendment("", papers)).checked.model

    assert [paper.id for paper in model.instruments] == ["LAW", "NEW"]
    assert [paper.id for paper in model.sources] == ["portal", "paper"]
    assert model.years is not None
    assert (model.years.first, model.years.last) == (2030, None)


@pytest.mark.parametrize(
    ("base", "result", "until"),
    [
        ("years 2024 to", "years 2030 to", 2029),
        ("years 2024 to 2031", "years 2030 to", 2029),
        ("years 2024 to 2029", "years 2030 to", None),
        ("years 2024", "years 2030 to", None),
        ("years 2024", "years 2024 to", 2023),
        ("", "years 2030 to", None),
    ],
)
def test_the_last_year_of_the_base(base: str, result: str, until: int | None) -> None:
    headers = [
        drafts([SourceText("x", f"language 1 ruleset a edition 1 {{ {years} }}")], Findings())
        for years in (base, result)
    ]
    old, new = (files[0].tree.part("ruleset") for files in headers)

    assert last_year_of(old, new) == until


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (
            "amendment changed edition 1 of ruleset bass { years 2030 to { cite NEW article 1 } }",
            [("TCPL1009", "bass")],
        ),
        (
            "amendment base edition 1 of ruleset base { years 2030 to { cite NEW article 1 } }",
            [("TCPL1009", "base")],
        ),
        (
            "amendment changed edition 1 of ruleset base { years 2023 to { cite NEW article 1 } }",
            [("TCPL1010", "2023")],
        ),
        ("amendment changed edition 1 of ruleset base {}", [("TCPL1008", "changed")]),
        (
            "amendment changed edition 1 of ruleset base { years 2030 }",
            [("TCPL1008", "years 2030")],
        ),
    ],
)
def test_refused(header: str, found: list[tuple[str, str]]) -> None:
    assert refused("", header) == found
