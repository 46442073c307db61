"""A bar is as long as what it stands for, and says in words what it draws."""

from __future__ import annotations

import re
from fractions import Fraction

from tcpl_rules.model.standing import Basis
from tcpl_rules.reference.charts.pieces import Mark, Stretch, bar, figure, legend, row


def _half(name: str = "") -> Stretch:
    return Stretch(share=Fraction(1, 2), shade="read", name=name)


def test_stretches_follow_one_another() -> None:
    drawn = bar([_half(), Stretch(share=Fraction(1, 4), shade="unread")], "t").text

    assert re.findall(r'x="([\d.]+)%" y="2" width="([\d.]+)%"', drawn) == [
        ("0", "50"),
        ("50", "25"),
    ]


def test_it_speaks() -> None:
    drawn = bar([_half()], "Tổng <điểm>", "một nửa").text

    assert "<title>Tổng &lt;điểm&gt;</title><desc>một nửa</desc>" in drawn
    assert 'role="img"' in drawn


def test_a_name_is_written_where_there_is_room() -> None:
    assert ">1.1</text>" in bar([_half("1.1")], "t").text
    narrow = Stretch(share=Fraction(1, 50), shade="read", name="1.1")

    assert ">1.1</text>" not in bar([narrow], "t").text


def test_a_mark_stays_inside_of_the_bar() -> None:
    def side(share: Fraction, text: str) -> str:
        drawn = bar([_half()], "t", marks=[Mark(share=share, text=text)]).text
        return str(re.findall(r'text-anchor="(\w+)"', drawn)[-1])

    assert side(Fraction(1, 2), "80") == "middle"
    assert side(Fraction(1, 100), "0") == "start"
    assert side(Fraction(9, 10), "a long word") == "end"


def test_a_figure_is_one_block_with_its_caption() -> None:
    text = figure(row("Tổng", "100", bar([_half()], "t"), "loại I"), caption="Hình", kind="x")

    assert "\n" not in text
    assert text.startswith('<figure class="tcpl-chart x">')
    assert text.endswith("<figcaption>Hình</figcaption></figure>")
    assert '<span class="tcpl-small">loại I</span>' in text


def test_a_legend_names_each_colour() -> None:
    assert legend([(Basis.READ, "đọc")]).text.count("<li>") == 1


def test_a_name_that_fits_a_wide_screen_alone_is_marked() -> None:
    short = Stretch(share=Fraction(7, 100), shade="read", name="1.1.2")

    assert 'class="tcpl-name tcpl-on-read tcpl-tight"' in bar([short], "t").text
    assert "tcpl-tight" not in bar([_half("1.1.2")], "t").text
