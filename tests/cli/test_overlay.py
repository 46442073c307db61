"""What a province or a commune adds, asked for on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.shelf import shipped_overlays
from tests.cli.conftest import Tcpl
from tests.overlay.laying import OVERLAY

OWN = OVERLAY.replace("ruleset base", "ruleset qd-25-2021").replace("2031 to 2033", "2023 to 2024")


def test_without_an_id_the_shipped_ones_are_listed(tcpl: Tcpl) -> None:
    ran = tcpl("overlay")

    assert ran.code == 0
    assert [name for name in shipped_overlays() if f"- {name}: " not in ran.out] == []


def test_who_answers_for_every_criterion(tcpl: Tcpl) -> None:
    out = tcpl("overlay", "soc-trang").out

    assert out.count("- Tiêu chí ") == 5
    assert "- Tham mưu: Thanh tra tỉnh; Công an tỉnh" in out


def test_about_an_indicator(tcpl: Tcpl) -> None:
    out = tcpl("overlay", "soc-trang", "--about", "5.2", "--lang", "en").out

    assert "Indicator 5.2 " in out
    assert "Leads: Office of the provincial People's Committee" in out


def test_about_a_step(tcpl: Tcpl) -> None:
    out = tcpl("overlay", "xuan-phuc-2024", "--about", "commune_meeting").out

    assert "Mời các trưởng thôn dự hội nghị đánh giá" in out
    assert "niêm yết" not in out.casefold()


def test_the_tasks_of_a_year(tcpl: Tcpl) -> None:
    out = tcpl("overlay", "soc-trang", "--year", 2023).out
    placed, _, left = out.partition("Không xếp vào năm 2023")

    assert "Sơ kết vào cuối năm 2023" in placed
    assert "02 năm một lần" in left
    assert "văn bản không ghi năm đầu tiên" in left


def test_as_markdown(tcpl: Tcpl) -> None:
    out = tcpl("overlay", "soc-trang", "--format", "markdown").out

    assert out.startswith("# Kế hoạch của Ủy ban nhân dân tỉnh Sóc Trăng")
    assert "\n## Nhiệm vụ\n" in out


def test_a_file_of_ones_own(tcpl: Tcpl, tmp_path: Path) -> None:
    path = tmp_path / "own.tcpl"
    path.write_text(f"language 1\n{OWN}\nassign criterion 1 {{ led by justice_division }}", "utf-8")

    assert "Phòng Tư pháp" in tcpl("overlay", path, "--about", "1").out
    assert "own.tcpl: no findings" in tcpl("check", path).out


def test_a_file_that_is_wrong_is_drawn(tcpl: Tcpl, tmp_path: Path) -> None:
    path = tmp_path / "own.tcpl"
    path.write_text(f"language 1\n{OWN}\nassign criterion 9 {{ led by justice_division }}", "utf-8")
    ran, checked = tcpl("overlay", path), tcpl("check", path)

    assert (ran.code, checked.code) == (1, 1)
    assert "TCPL1003" in ran.err
    assert "TCPL1003" in checked.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("soc-trang", "--year", 2030), "áp dụng cho: 2022 đến 2025"),
        (("soc-trang", "--about", "comune_meeting"), "did you mean commune_meeting?"),
        (("soc-trang", "--about", "9.9"), "no part or step 9.9"),
        (("soc-trng",), "Did you mean soc-trang?"),
        (("./nowhere.tcpl",), "There is no file nowhere.tcpl"),
        (("--year", 2023), "name it"),
        (("--about", "1"), "name it"),
        (("soc-trang", "--about", "1", "--year", 2023), "not allowed with"),
    ],
)
def test_what_cannot_be_asked(tcpl: Tcpl, arguments: tuple[object, ...], said: str) -> None:
    ran = tcpl("overlay", *arguments)

    assert ran.code == 2
    assert said in ran.err
