"""Whether a unit lies in a territory."""

from __future__ import annotations

import unicodedata

import pytest

from tcpl_rules.model.overlay import Territory
from tcpl_rules.model.standing import UNSAID
from tcpl_rules.overlay.territory import problems_of_place, same_place, territory_in_words

NARROW = Territory(province="Thanh Hóa", district="Như Thanh", unit="Xã Xuân Phúc", standing=UNSAID)
HERE = {"name": "Xã Xuân Phúc", "district": "Huyện Như Thanh", "province": "Tỉnh Thanh Hóa"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tỉnh Sóc Trăng", "Sóc Trăng"),
        ("tỉnh  sóc trăng ", "SÓC TRĂNG"),
        (unicodedata.normalize("NFD", "Tỉnh Sóc Trăng"), "Sóc Trăng"),
        ("TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("TP.Thanh Hóa", "Thanh Hóa"),
        ("Thanh Hoá", "Thanh Hóa"),
        ("Quận 1", "1"),
        ("Thị xã Hồng Ngự", "thị xã Hồng Ngự"),
        ("Đặc khu Phú Quốc", "Phú Quốc"),
    ],
)
def test_one_place_under_two_names(one: str, other: str) -> None:
    assert same_place(one, other)
    assert same_place(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sóc Trăng", "Soc Trang"),
        ("Huyện Hồng Ngự", "Thị xã Hồng Ngự"),
        ("Thị trấn Năm Căn", "Xã Năm Căn"),
        ("Quận 1", "Quận 10"),
        ("Xã", "Phường"),
    ],
)
def test_two_places(one: str, other: str) -> None:
    assert not same_place(one, other)


def test_a_unit_in_the_territory() -> None:
    assert list(problems_of_place(HERE, NARROW)) == []


@pytest.mark.parametrize("key", ["province", "district"])
def test_a_unit_that_does_not_say_where_it_is(key: str) -> None:
    (problem,) = problems_of_place({**HERE, key: ""}, NARROW)

    assert (problem.code, problem.pointer) == ("TCPL1122", f"/unit/{key}")
    assert f'{key} = "{getattr(NARROW, key)}"' in problem.sentence("vi")
    assert f'{key} = "{getattr(NARROW, key)}"' in problem.sentence("en")


@pytest.mark.parametrize(
    ("key", "other"),
    [("province", "Nghệ An"), ("district", "Huyện Như Xuân"), ("name", "Xã Xuân Thái")],
)
def test_a_unit_elsewhere(key: str, other: str) -> None:
    (problem,) = problems_of_place({**HERE, key: other}, NARROW)

    assert (problem.code, problem.pointer) == ("TCPL1121", f"/unit/{key}")
    assert "Xã Xuân Phúc, Như Thanh, Thanh Hóa" in problem.sentence("vi")


def test_a_province_asks_for_no_district() -> None:
    whole = Territory(province="Thanh Hóa", standing=UNSAID)

    assert list(problems_of_place({"province": "Thanh Hóa"}, whole)) == []


def test_what_is_no_text_is_left_to_the_check_of_the_case() -> None:
    assert list(problems_of_place({**HERE, "province": 38}, NARROW)) == []


def test_in_words() -> None:
    assert territory_in_words(NARROW).vi == "Xã Xuân Phúc, Như Thanh, Thanh Hóa"
