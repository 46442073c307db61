"""The pages of the site in one language, put together before it is built: real files, no plugins.

What people wrote in ``docs/<lang>``, what is generated, and copies of pages that stand elsewhere in
the checkout. ``docs/site/<lang>.yml`` says how the site looks and lists what people wrote; the file
``build/<lang>.yml`` made here inherits it and adds the whole navigation.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, cast

from attrs import frozen

from tcpl_rules.quantities import Language
from tcpl_rules.reference.codes import code_page
from tcpl_rules.reference.collect import folder_titles
from tcpl_rules.reference.page import Page
from tcpl_rules.reference.site.including import including
from tcpl_rules.reference.site.links import Places, adapted
from tcpl_rules.reference.site.navigation import Entry, not_listed, whole_navigation

_COPIES: Final[Mapping[Language, tuple[tuple[str, str], ...]]] = {
    "vi": (("docs/errors/*.md", "reference/errors"),),
    "en": (
        ("docs/errors/*.md", "reference/errors"),
        ("grammar/README.md", "reference/language/index.md"),
        ("grammar/standard/*.md", "reference/language"),
        ("docs/glossary.md", "glossary.md"),
        ("CONTRIBUTING.md", "contributing/index.md"),
        ("CHANGELOG.md", "contributing/changelog.md"),
        ("docs/benchmarks.md", "contributing/benchmarks.md"),
        ("docs/decisions/README.md", "contributing/decisions/index.md"),
        ("docs/decisions/0*.md", "contributing/decisions"),
        ("rulesets/README.md", "contributing/rulesets.md"),
    ),
}
"""What is copied, and to where: files to a folder, or one file to a page."""

_FOLDERS: Final[Mapping[str, str]] = {
    "docs/errors": "reference/errors/index.md",
    "docs/decisions": "contributing/decisions/index.md",
    "grammar": "reference/language/index.md",
    "CONTRIBUTING.md": "contributing/index.md",
}
"""Pages that stand for a folder, or for a file, to which links lead."""

_ERRORS: Final = "docs/errors/"
_SITE: Final[Mapping[Language, str]] = {"vi": "site", "en": "site/en"}


@frozen(kw_only=True)
class Staged:
    """What is put together: texts by their paths in the checkout, and where each stands.

    *files* are those that are copied as they are.
    """

    lang: Language
    texts: Mapping[str, str]
    files: Mapping[str, Path]
    places: Mapping[str, str]


def staged(root: Path, pages: Iterable[Page], lang: Language) -> Staged:
    """What the site in *lang* is made of, in the checkout at *root*; *pages* are the generated."""
    made = {f"docs/{lang}/{page.path}": page for page in pages}
    texts = {origin: page.text for origin, page in made.items()}
    places = {origin: page.path for origin, page in made.items()}
    files: dict[str, Path] = {}
    for origin, path, place in _found(root, lang):
        if origin in made:
            continue
        places[origin] = place
        if path.suffix == ".md":
            texts[origin] = including(_text(origin, path, lang), root / "docs")
        else:
            files[origin] = path
    stand = set(places.values())
    places |= {path: page for path, page in _FOLDERS.items() if page in stand}
    return Staged(lang=lang, texts=texts, files=files, places=places)


def _found(root: Path, lang: Language) -> Iterator[tuple[str, Path, str]]:
    """The files in the checkout, each with its path there and its place on the site.

    What was generated before is not among them: it is made anew.
    """
    written = root / "docs" / lang
    for path in sorted(written.rglob("*")):
        place = path.relative_to(written).as_posix()
        if path.is_file() and not place.startswith("reference/"):
            yield f"docs/{lang}/{place}", path, place
    for pattern, into in _COPIES[lang]:
        for path in _in_order(root.glob(pattern)):
            place = into if into.endswith(".md") else f"{into}/{path.name}"
            origin = path.relative_to(root).as_posix()
            if not origin.startswith(_ERRORS) or code_page(path.stem, lang):
                yield origin, path, place


def _in_order(paths: Iterable[Path]) -> list[Path]:
    """*paths* in the order in which the README above or beside them names them, else by name."""
    listed = sorted(paths)
    folders = {folder for path in listed for folder in path.parents[:2]}
    guides = [folder / "README.md" for folder in sorted(folders, reverse=True)]
    said = next((guide.read_text("utf-8") for guide in guides if guide.is_file()), "")
    return sorted(listed, key=lambda path: (said.find(f"{path.name})"), path.name))


def _text(origin: str, path: Path, lang: Language) -> str:
    return code_page(path.stem, lang) if origin.startswith(_ERRORS) else path.read_text("utf-8")


def put_together(root: Path, both: Sequence[Staged]) -> tuple[Path, ...]:
    """Write the pages of each of *both* languages under ``build``; the files that mkdocs reads.

    Raises:
        OSError: A file cannot be read or written.
        ModuleNotFoundError: mkdocs is not installed.
    """
    return tuple(_written(root, one, both) for one in both)


def _written(root: Path, one: Staged, both: Sequence[Staged]) -> Path:
    folder = root / "build" / "pages" / one.lang
    shutil.rmtree(folder, ignore_errors=True)
    there = {o: place for other in both if other is not one for o, place in other.places.items()}
    places = Places(root=root, lang=one.lang, here=one.places, there=there)
    for origin, text in one.texts.items():
        page = one.places[origin]
        _write(folder / page, adapted(text, origin, places) if page.endswith(".md") else text)
    for origin, path in one.files.items():
        (folder / one.places[origin]).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / one.places[origin])
    settings = root / "build" / f"{one.lang}.yml"
    _write(settings, json.dumps(_settings(root, one, both), ensure_ascii=False, indent=1) + "\n")
    return settings


def _settings(root: Path, one: Staged, both: Sequence[Staged]) -> dict[str, object]:
    paths = [one.places[origin] for origin in one.texts]
    return {
        "INHERIT": f"../docs/site/{one.lang}.yml",
        "docs_dir": f"pages/{one.lang}",
        "site_dir": _SITE[one.lang],
        "theme": {"custom_dir": "../docs/site/theme"},
        "nav": whole_navigation(
            written_navigation(root, one.lang), paths, folder_titles(one.lang), one.lang
        ),
        "not_in_nav": "\n".join(not_listed()),
        "extra": {"only_here": _only_here(one, both)},
    }


def _only_here(one: Staged, both: Sequence[Staged]) -> list[str]:
    """The addresses of the pages of *one* that no other language has."""
    elsewhere = {place for other in both if other is not one for place in other.places.values()}
    alone = sorted({*one.places.values()} - elsewhere)
    return [f"{path.removesuffix('.md')}.html" for path in alone if path.endswith(".md")]


def written_navigation(root: Path, lang: Language) -> list[Entry]:
    """The navigation as ``docs/site/<lang>.yml`` has it: written pages, and folders to fill in.

    Raises:
        OSError: The file cannot be read.
        ModuleNotFoundError: mkdocs is not installed.
    """
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415 - installed only where sites are built

    with (root / "docs" / "site" / f"{lang}.yml").open(encoding="utf-8") as file:
        return cast("list[Entry]", yaml_load(file)["nav"])


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
