"""Amendments apply in the order given, and say all that is wrong."""

from __future__ import annotations

import pytest

from tcpl_rules.errors import RulesetError
from tcpl_rules.pipeline import check_sources
from tcpl_rules.revision.amend import amend
from tcpl_rules.source import SourceText
from tests.revision.amending import BASE, CHANGED, PARTS, amended, amendment, parts, refused

_LATER = """amendment later edition 1 of ruleset changed {
  instrument NEWER vi "Thông tư sau" {}
  years 2032 to { cite NEWER article 9 }
  cite NEWER article 1
}
"""


def _most(points: int, of: int) -> str:
    return f"amend GUIDE {{ replace criterion 1 {{ max {of} }} with {{ max {points} }} }}"


def _award(points: int, of: int) -> str:
    return f"""amend LAW {{
      replace criterion 1 {{ award {of} when planned }} with {{ award {points} when planned }}
      replace ruleset {{ score {of + 4} points }} with {{ score {points + 4} points }}
    }}"""


def test_each_amends_the_result_of_the_one_before() -> None:
    first = amendment(_most(7, 6) + _award(7, 6))
    second = amendment(_most(8, 7) + _award(8, 7), _LATER)
    result = amend(BASE, first, second)
    text = parts(result)

    assert result.checked.model.id == "later"
    assert "max 8 { cite GUIDE article 3 amended by NEWER article 1 }" in text
    assert "award 8 when planned { amended by NEWER article 1 }" in text


def test_one_after_the_other_is_both_at_once() -> None:
    first = amendment(_most(7, 6) + _award(7, 6))
    second = amendment(_most(8, 7) + _award(8, 7), _LATER)

    assert amend(amend(BASE, first).sources, second).sources == amend(BASE, first, second).sources


def test_only_the_last_result_is_checked() -> None:
    result = amend(BASE, amendment(_most(7, 6)), amendment(_award(7, 6), _LATER))

    assert result.checked.model.maximum.value == 11


def test_the_other_order_is_refused() -> None:
    first, second = amendment(_most(7, 6)), amendment(_award(7, 6), _LATER)
    with pytest.raises(RulesetError) as refusal:
        amend(BASE, second, first)

    assert {found.code for found in refusal.value.diagnostics} == {"TCPL1009"}


def test_the_base_governs_up_to_the_first_year_of_the_result() -> None:
    assert amended(_most(7, 6), _award(7, 6)).base_until == 2029
    assert amend(BASE).base_until is None


def test_no_amendment_lays_out_what_is_there() -> None:
    result = amend(BASE)

    assert result.checked.content_hash == check_sources(BASE).content_hash


def test_an_amendment_may_have_several_files() -> None:
    (header,) = amendment("")
    (rest,) = amendment(_most(7, 6), "")
    other = SourceText("b.tcpl", amendment(_award(7, 6), "")[0].text)

    assert amend(BASE, [header, rest, other]).sources == amended(_most(7, 6), _award(7, 6)).sources


def test_both_spellings() -> None:
    vietnamese = """ngôn ngữ 1
sửa đổi changed ấn bản 1 của bộ quy tắc base {
  văn bản NEW vi "Thông tư sửa đổi" {}
  các năm 2030 đến { căn cứ NEW điều 9 }
  căn cứ NEW điều 1
}
sửa LAW { thay cụm từ "xã" bằng "phường" ở tiêu chí 1 }
"""
    english = amendment('amend LAW { replace phrase "xã" with "phường" in criterion 1 }')
    result = amend(BASE, [SourceText("vi.tcpl", vietnamese)])

    assert result.sources == amend(BASE, english).sources
    assert parts(amend(BASE, english, spelling="vi")).startswith("ngôn ngữ 1\n")


def test_what_no_operation_names_stays_to_the_letter() -> None:
    plain = amend(BASE).sources[1].text.splitlines()
    changed = parts(amended('amend LAW { replace phrase "xã" with "phường" in criterion 1 }'))
    new = [line for line in changed.splitlines() if line not in plain]

    assert new == ['criterion 1 "Kế hoạch của phường" {', "  title { amended by NEW article 1 }"]


def test_the_model_says_who_put_it_there() -> None:
    node = amended(_most(7, 6), _award(7, 6)).checked.model.nodes[0]
    (by,) = node.maximum.standing.amended_by

    assert (by.instrument, by.article) == ("NEW", "1")
    assert [c.instrument for c in node.maximum.standing.citations] == ["GUIDE"]
    assert node.standing.amended_by == ()


def test_every_fault_is_found_and_what_follows_from_one_is_not() -> None:
    found = refused(
        """amend LAW {
          replace criterion 1 { max 9 } with { max 8 }
          replace criterion 1 { max 8 } with { max 7 }
          insert after criterion 7 { criterion 8 "A" { max 1 score by hand } fact a: yes/no {} }
          replace criterion 8 { max 1 } with { max 2 }
          repeal fact a
          repeal criterion 5
        }
        amend LOW { repeal criterion 1 }"""
    )

    assert found == [
        ("TCPL1002", "max 9"),
        ("TCPL1003", "criterion 7"),
        ("TCPL1003", "criterion 5"),
        ("TCPL0201", "LOW"),
    ]


def test_what_is_inserted_again_is_there_again() -> None:
    result = amended(
        """amend LAW {
          repeal criterion 2
          insert after criterion 1 {
            criterion 2 "Niêm yết" {
              max 4
              award 4 when posted >= 1 days
              award 0 when posted = 0 days
            }
          }
          replace phrase "Niêm yết" with "Công khai" in criterion 2
        }"""
    )

    assert 'criterion 2 "Công khai" {' in parts(result)


def test_an_operation_has_a_place_in_the_amending_instrument() -> None:
    header = CHANGED.replace("  cite NEW article 1\n", "")
    operation = 'replace phrase "xã" with "phường" in criterion 1'

    assert refused(f"amend LAW {{ {operation} }}", header) == [
        ("TCPL1011", 'replace phrase "xã" with "phường" in criterion 1')
    ]
    assert refused(f"amend LAW {{ {operation} {{ cite NEW article 3 }} }}", header) == []


def test_texts_that_do_not_parse_are_refused_together() -> None:
    with pytest.raises(RulesetError) as refusal:
        amend([SourceText("a", "language 1 x")], [SourceText("b", "language 1 y")])

    assert [found.span.source.name for found in refusal.value.diagnostics] == ["a", "b"]


@pytest.mark.parametrize(
    "operation", ["repeal condition enough", 'replace phrase "xã" with "phường" in criterion 1']
)
@pytest.mark.parametrize(
    ("cited", "code"),
    [("NOPE", "TCPL0201"), ("LAW", "TCPL1011")],
)
def test_an_operation_cites_an_instrument_that_can_amend(
    operation: str, cited: str, code: str
) -> None:
    wrong = f"amend LAW {{ {operation} {{ cite {cited} article 1 }} }}"

    assert refused(wrong) == [(code, f"cite {cited} article 1")]


@pytest.mark.parametrize(
    "operation",
    [
        """insert after criterion 1 {
          criterion 1a vi "Mới" { cite LAW article 2 max 0 { cite GUIDE article 3 } }
        }""",
        "replace condition enough { require total >= 6 } with { max 0 { cite GUIDE article 3 } }",
    ],
)
def test_no_new_part_stands_in_another_instrument(operation: str) -> None:
    assert refused(f"amend LAW {{ {operation} }}") == [
        ("TCPL1005", "max 0 { cite GUIDE article 3 }")
    ]


def test_a_part_of_another_instrument_that_is_quoted_stays() -> None:
    base = (
        BASE[0],
        SourceText(
            "base/1.tcpl",
            PARTS.replace("cite GUIDE article 3 basis reported portal", "cite GUIDE article 3"),
        ),
    )
    whole = PARTS[PARTS.index('criterion 1 "') : PARTS.index("# What it posts")].replace(
        "basis reported portal", ""
    )
    new = whole.replace("Kế hoạch của xã", "Kế hoạch của phường")
    result = amend(
        base, amendment(f"amend LAW {{ replace criterion 1 {{ {whole} }} with {{ {new} }} }}")
    )

    assert "max 6 { cite GUIDE article 3" in parts(result)
