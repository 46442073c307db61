"""The explanation's style holds inside the explanation, and nothing else of the page heeds it."""

from __future__ import annotations

import re

from tcpl_rules.calculator.packing.explanation_style import SCOPE, explanation_style, scoped


def test_every_selector_is_below_the_explanation() -> None:
    """Also each of a list, and those inside conditions; a comma in brackets parts nothing."""
    assert scoped("a, p:not(.x, .y) { color: red; }") == (
        ".explanation a, .explanation p:not(.x, .y) { color: red; }"
    )
    heads = re.findall(r"^([^@}\n][^{\n]*)\{", explanation_style(), re.MULTILINE)
    assert heads
    for head in heads:
        assert all(one.strip().startswith(SCOPE) for one in re.split(r",(?![^()]*\))", head))


def test_what_is_about_a_whole_page_is_left_out() -> None:
    """Colours, margins and the paper are those of the page around it."""
    css = ":root { --a: 1; } body, .b { margin: 0; } @page { size: A4; } /* .c { x: y; } */"
    assert scoped(css) == ".explanation .b { margin: 0; }"
    assert scoped("@media screen and (prefers-color-scheme: dark) { :root { --a: 2; } }") == ""


def test_widths_are_those_of_the_panel() -> None:
    """On a wide screen the panel is narrow, and the explanation is drawn as on a narrow one."""
    assert scoped("@media (max-width: 36rem) { .b { margin: 0; } }") == (
        "@container (max-width: 36rem) {\n.explanation .b { margin: 0; }\n}"
    )
    assert scoped("@media print { .b { margin: 0; } }").startswith("@media print {")
    assert "@media (" not in explanation_style()
