"""A total is proved when all its parts are known, and only then."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from tcpl_rules.reference.totals import Total, totals, totals_proof
from tests.model.build import HEARSAY, award, node, ruleset, yes
from tests.reference.section import citing
from tests.shipped import ruleset as shipped


@pytest.mark.parametrize(
    ("stated", "parts", "unread", "verdict"),
    [
        (10, (3, 7), 0, "equal"),
        (10, (3, 6), 0, "differs"),
        (10, (3,), 1, "open"),
        (10, (11,), 1, "differs"),
        (None, (3, 7), 0, "unstated"),
    ],
)
def test_verdicts(stated: int | None, parts: tuple[int, ...], unread: int, verdict: str) -> None:
    total = Total(
        key="",
        stated=None if stated is None else Fraction(stated),
        parts=tuple(map(Fraction, parts)),
        unread=unread,
        derived=False,
    )

    assert total.verdict == verdict


def test_the_whole_and_every_part_with_parts_has_one() -> None:
    found = {total.key: total.verdict for total in totals(shipped("qd-25-2021").model)}

    assert found == {
        "": "equal",
        "1": "equal",
        "1.1": "equal",
        "2": "open",
        "3": "open",
        "4": "open",
        "5": "open",
    }


def test_a_maximum_from_hearsay_proves_nothing() -> None:
    rumoured = node("1", 10, award(10, yes("a")))
    rumoured = evolve(rumoured, maximum=evolve(rumoured.maximum, standing=HEARSAY))

    assert totals(ruleset(rumoured))[0].unread == 1


def test_one_that_was_derived_from_its_total_is_said_to_be() -> None:
    said = totals_proof(citing(shipped("qd-25-2021").model))

    assert "| [Tiêu chí 1](#1) | **10** | 3 + 7 = 10 | Đã chứng minh: bằng nhau (có phần" in said
    assert "| Toàn bộ | **100** | 10 + 30 + 15 + 20 + 25 = 100 | Đã chứng minh: bằng nhau |" in said
    assert "Chưa chứng minh được: 6 phần chưa đọc, còn lại 30 điểm" in said


def test_without_points_contents_are_counted() -> None:
    assert "5 + 8 + 2 + 2 = 17 nội dung" in totals_proof(citing(shipped("tt-124-2021-bca").model))
