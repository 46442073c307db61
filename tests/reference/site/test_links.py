"""Links that hold in the checkout hold on the site; fences say what a site understands."""

from __future__ import annotations

import pytest

from tcpl_rules.quantities import Language
from tcpl_rules.reference.site.links import Places, adapted, alone
from tests.whole_repo.checkout import ROOT

_VI = {
    "docs/vi/how-to/a.md": "how-to/a.md",
    "docs/vi/index.md": "index.md",
    "docs/errors/TCPL0801.md": "reference/errors/TCPL0801.md",
}
_EN = {"docs/en/how-to/a.md": "how-to/a.md", "docs/decisions": "contributing/decisions/index.md"}


def _adapted(text: str, lang: Language = "vi", origin: str = "how-to/a.md") -> str:
    here, there = (_VI, _EN) if lang == "vi" else (_EN, _VI)
    return adapted(
        text, f"docs/{lang}/{origin}", Places(root=ROOT, lang=lang, here=here, there=there)
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("[mã](../../errors/TCPL0801.md#x)", "[mã](../reference/errors/TCPL0801.md#x)"),
        ("[đầu](../index.md)", "[đầu](../index.md)"),
        ("[đây](#mục)", "[đây](#mục)"),
        ("[ngoài](https://example.org/a.md)", "[ngoài](https://example.org/a.md)"),
        ("[mã nguồn](../../../src/tcpl_rules)", "mã nguồn"),
        ("[không đâu](b.md)", "[không đâu](b.md)"),
        ("[`mã`](../../errors/TCPL0801.md)", "[`mã`](../reference/errors/TCPL0801.md)"),
        ("| một<br>hai | `a<br>b` |", "| một <br>hai | `a<br>b` |"),
        ("`[x](../../errors/TCPL0801.md)`", "`[x](../../errors/TCPL0801.md)`"),
    ],
)
def test_links(written: str, shown: str) -> None:
    assert _adapted(written) == shown


def test_into_the_other_language_and_back() -> None:
    to_en = _adapted("[why](../../decisions)")
    to_vi = _adapted("[mã](../../errors/TCPL0801.md#x)", "en")

    assert to_en == '<a href="../en/contributing/decisions/index.html">why</a>'
    assert to_vi == '<a href="../../reference/errors/TCPL0801.html#x">mã</a>'


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("tcpl", "tcpl"),
        ("tcpl amends", 'tcpl title="amends"'),
        ("tcpl whole", "tcpl"),
        ("case", "toml"),
        ('python title="x"', 'python title="x"'),
        ("", ""),
    ],
)
def test_fences(written: str, shown: str) -> None:
    assert _adapted(f"```{written}\n[a](b.md)\n```") == f"```{shown}\n[a](b.md)\n```"


def test_a_fence_ends_with_as_many_marks() -> None:
    text = "````md\n```\n[a](../../../src)\n```\n````\n[a](../../../src)"

    assert _adapted(text) == "````md\n```\n[a](../../../src)\n```\n````\na"


def test_alone_there_are_no_links_to_pages_of_others() -> None:
    paths = {"index.md", "reference/x/1.md"}
    text = "[a](../y/1.md#1) [b](1.md#1.1) [c](../../index.md) [d](#1) [e](https://example.org)"

    assert alone(text, "reference/x/1.md", paths) == (
        "a [b](1.md#1.1) [c](../../index.md) [d](#1) [e](https://example.org)"
    )
    assert alone("```tcpl whole\n[a](x.md)\n```", "index.md", paths) == (
        "```tcpl whole\n[a](x.md)\n```"
    )
