"""The shipped rulesets, and rulesets in files of the caller's own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from tcpl_rules._assets import asset
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.errors import UnknownRulesetError
from tcpl_rules.freeze import FILE, thawed
from tcpl_rules.model.standing import Text
from tcpl_rules.source import SourceText
from tcpl_rules.sources import read_sources

if TYPE_CHECKING:
    from tcpl_rules.overlay.laid import Laid

Written = str | os.PathLike[str] | SourceText
"""A path, or a text."""

_OVERLAYS = "overlays"


def shipped_ids() -> tuple[str, ...]:
    """The ids of the rulesets that come with the library."""
    folders = (entry for entry in asset("rulesets").iterdir() if entry.is_dir())
    return tuple(sorted(folder.name for folder in folders if _texts(folder)))


def load(
    ruleset: str | os.PathLike[str],
    *,
    amendments: Written | Sequence[Written] = (),
    completions: Written | Sequence[Written] = (),
) -> CompiledRuleset:
    """The shipped ruleset with that id, or the one in that file or folder.

    A path is a `os.PathLike`, or a text with a separator or the ending ``.tcpl``. *amendments* are
    files or folders, or texts, that change it; *completions* are some that fill its gaps, and
    their hashes stand in every receipt. Each is worked into the result of the one before.

    Raises:
        UnknownRulesetError: No shipped ruleset has that id, or nothing is at that path.
        RulesetError: The text is wrong; it carries every finding.
        OSError: An amendment or completion cannot be read.
    """
    if amendments or completions:
        return _revised(sources_of(ruleset), amendments, completions)
    if isinstance(ruleset, str) and not _is_path(ruleset):
        return _shipped(_known_here(ruleset))
    return compiled_from(sources_of(ruleset))


def shipped_overlays() -> tuple[str, ...]:
    """The ids of the overlays that come with the library, each of a province or a commune."""
    return tuple(sorted(_overlays()))


def load_overlay(overlay: Written, *, ruleset: str | os.PathLike[str] | None = None) -> Laid:
    """The shipped overlay with that id, or the one in that file or text, laid over its ruleset.

    That is the shipped ruleset which the overlay names, or *ruleset*, an id or a path. An id and a
    path are told apart as `load` does.

    Raises:
        UnknownRulesetError: No shipped overlay or ruleset has that id, or nothing is at that path.
        RulesetError: A text is wrong; it carries every finding.
        OSError: The file cannot be read.
    """
    # These load the parser.
    from tcpl_rules.overlay.lay import lay  # noqa: PLC0415
    from tcpl_rules.revision.sorts import base_of  # noqa: PLC0415

    written = _overlay_text(overlay)
    below = ruleset if ruleset is not None else base_of([written], "overlay")
    # A text without the header of an overlay is refused over any ruleset.
    return lay(sources_of(shipped_ids()[0] if below is None else below), written)


def sources_of(ruleset: str | os.PathLike[str]) -> tuple[SourceText, ...]:
    """The texts of the shipped ruleset with that id, or of the one in that file or folder.

    Raises:
        UnknownRulesetError: No shipped ruleset has that id, or nothing is at that path.
        RulesetError: A file is not UTF-8.
        OSError: A file cannot be read.
    """
    if isinstance(ruleset, str) and not _is_path(ruleset):
        return shipped_sources(_known_here(ruleset))
    path = Path(ruleset)
    if not path.exists():
        text = Text(f"Không có tệp hay thư mục {path}", f"There is no file or folder {path}")
        raise UnknownRulesetError(text)
    return read_sources(path)


def compiled_from(sources: Sequence[SourceText]) -> CompiledRuleset:
    """The compiled form of the ruleset that *sources* write.

    Raises:
        RulesetError: The text is wrong; it carries every finding.
    """
    from tcpl_rules.pipeline import check_sources  # noqa: PLC0415 - loads the parser

    checked = check_sources(sources)
    return CompiledRuleset.of(checked.model, checked.content_hash, checked.warnings)


def shipped_sources(name: str) -> tuple[SourceText, ...]:
    """The texts of the shipped ruleset *name*.

    Raises:
        UnknownRulesetError: There is no such ruleset.
    """
    if name not in shipped_ids():
        meant = nearest(name, shipped_ids())
        known = ", ".join(shipped_ids())
        vi, en = f"Có: {known}", f"There are: {known}"
        if meant:
            vi, en = f"Có phải là {meant}?", f"Did you mean {meant}?"
        raise UnknownRulesetError(
            Text(
                f"Không có bộ quy tắc nào tên là {name}. {vi}",
                f"No ruleset is called {name}. {en}",
            )
        )
    folder = asset("rulesets") / name
    return tuple(
        SourceText(f"rulesets/{name}/{entry.name}", entry.read_text("utf-8"))
        for entry in _texts(folder)
    )


def _overlay_text(overlay: Written) -> SourceText:
    if isinstance(overlay, SourceText):
        return overlay
    if isinstance(overlay, str) and not _is_path(overlay):
        shipped = _overlays()
        if overlay not in shipped:
            raise UnknownRulesetError(_no_overlay(overlay, shipped))
        name = f"rulesets/{shipped[overlay]}/{_OVERLAYS}/{overlay}.tcpl"
        folder = asset("rulesets") / shipped[overlay] / _OVERLAYS
        return SourceText(name, (folder / f"{overlay}.tcpl").read_text("utf-8"))
    path = Path(overlay)
    if path.is_dir():
        vi, en = "là thư mục; quy định riêng là một tệp", "is a folder; an overlay is one file"
        raise UnknownRulesetError(Text(f"{path} {vi}", f"{path} {en}"))
    if not path.exists():
        raise UnknownRulesetError(Text(f"Không có tệp {path}", f"There is no file {path}"))
    (text,) = read_sources(path)
    return text


def _overlays() -> dict[str, str]:
    """The shipped overlays by their id, each with the id of its ruleset."""
    found: dict[str, str] = {}
    for ruleset in shipped_ids():
        folder = asset("rulesets") / ruleset / _OVERLAYS
        if folder.is_dir():
            found |= {text.name.removesuffix(".tcpl"): ruleset for text in _texts(folder)}
    return found


def _no_overlay(name: str, shipped: Iterable[str]) -> Text:
    meant = nearest(name, shipped)
    known = ", ".join(sorted(shipped))
    vi, en = (f"Có: {known}", f"There are: {known}")
    if meant:
        vi, en = f"Có phải là {meant}?", f"Did you mean {meant}?"
    return Text(
        f"Không có quy định riêng nào tên là {name}. {vi}", f"No overlay is called {name}. {en}"
    )


def _shipped(name: str) -> CompiledRuleset:
    sources = shipped_sources(name)
    frozen = asset("rulesets") / name / FILE
    current = thawed(frozen.read_bytes(), sources) if frozen.is_file() else None
    return CompiledRuleset.of(*current) if current else compiled_from(sources)


def _revised(
    sources: Sequence[SourceText],
    amendments: Written | Sequence[Written],
    completions: Written | Sequence[Written],
) -> CompiledRuleset:
    # These load the parser.
    from tcpl_rules.completion.complete import complete  # noqa: PLC0415
    from tcpl_rules.revision.amend import amend  # noqa: PLC0415

    if amendments:
        sources = amend(sources, *map(_read, _each(amendments))).sources
    if not completions:
        return compiled_from(sources)
    made = complete(sources, [text for one in _each(completions) for text in _read(one)])
    return CompiledRuleset.of(
        made.checked.model, made.checked.content_hash, made.checked.warnings, made.completions
    )


def _each(written: Written | Sequence[Written]) -> Sequence[Written]:
    """A single path or text as one of its sort."""
    return (written,) if isinstance(written, str | os.PathLike | SourceText) else written


def _read(written: Written) -> Sequence[SourceText]:
    return (written,) if isinstance(written, SourceText) else read_sources(Path(written))


def _known_here(name: str) -> str:
    """*name*, unless it is that of a folder here and of no shipped ruleset."""
    if name not in shipped_ids() and _is_folder_here(name):
        raise UnknownRulesetError(_folder_meant(name))
    return name


def _texts(folder: Traversable) -> list[Traversable]:
    texts = (entry for entry in folder.iterdir() if entry.name.endswith(".tcpl"))
    return sorted(texts, key=lambda entry: entry.name)


def _is_folder_here(name: str) -> bool:
    # Path.is_dir raises on a text that is too long for a name.
    return bool(name.strip(".")) and os.path.isdir(name)  # noqa: PTH112


def _folder_meant(name: str) -> Text:
    return Text(
        f"Không có bộ quy tắc nào tên là {name}. Nếu là thư mục {name} ở đây thì viết ./{name}",
        f"No ruleset is called {name}. If the folder {name} here is meant, write ./{name}",
    )


def _is_path(text: str) -> bool:
    return text.endswith(".tcpl") or "/" in text or os.sep in text
