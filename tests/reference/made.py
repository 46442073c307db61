"""The generated pages of the checkout, made once for each language, and what a site makes of them.

They are rendered with the extensions of ``docs/site/base.yml``, as the site renders them.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from importlib import import_module
from typing import Any

from mkdocs.utils.yaml import yaml_load

from tcpl_rules.cli.docs import parsers
from tcpl_rules.quantities import Language
from tcpl_rules.reference.collect import every_page, files, shipped
from tcpl_rules.reference.page import Page
from tests.whole_repo.checkout import ROOT

_ID = re.compile(r'<[^>]*\sid="([^"]*)"')
_HREF = re.compile(r'<a\s[^>]*?href="([^"]*)"')


@cache
def committed(lang: Language) -> tuple[Page, ...]:
    """The pages that stand in the checkout."""
    return every_page(parsers(), lang)


@cache
def texts(lang: Language) -> Mapping[str, str]:
    """Every generated page and file, by its path."""
    return {page.path: page.text for page in (*committed(lang), *files(shipped(), lang))}


@cache
def rendered(lang: Language) -> Mapping[str, str]:
    """The HTML of every generated page, by its path."""
    with (ROOT / "docs/site/base.yml").open(encoding="utf-8") as file:
        extensions: dict[str, Any] = yaml_load(file)["markdown_extensions"]
    # By its name: it comes without types.
    renderer = import_module("markdown").Markdown(
        extensions=list(extensions), extension_configs=extensions
    )
    return {
        path: renderer.reset().convert(text)
        for path, text in texts(lang).items()
        if path.endswith(".md")
    }


@cache
def ids(lang: Language, path: str) -> tuple[str, ...]:
    """The ids on the page at *path*, as often as they stand there."""
    return tuple(unescape(found) for found in _ID.findall(rendered(lang)[path]))


def links(lang: Language, path: str) -> Iterator[tuple[str, str]]:
    """The links of the page at *path* that stay here: paths in the checkout, and anchors.

    A picture names pages as they are built, in HTML.
    """
    for found in _HREF.findall(rendered(lang)[path]):
        target, _, anchor = re.sub(r"\.html(?=#|$)", ".md", unescape(found)).partition("#")
        if not re.match(r"[a-z]+:", target):
            here = f"docs/{lang}/{path}"
            beside = posixpath.join(posixpath.dirname(here), target)
            yield posixpath.normpath(beside) if target else here, anchor
