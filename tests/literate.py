"""Runs the fences of Markdown pages; how a page is written stands in grammar/README.md.

An `Example` is one fence with the fences that belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tcpl_rules.completion.complete import Completed, complete
from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import RulesetError
from tcpl_rules.model.check_versions import check_versions
from tcpl_rules.overlay.laid import Laid
from tcpl_rules.overlay.lay import lay
from tcpl_rules.pipeline import check_sources
from tcpl_rules.revision.amend import Amended, amend
from tcpl_rules.source import SourceText
from tcpl_rules.sources import read_sources
from tests.prelude import changing, completed, completing, overlaying

ROOT = Path(__file__).parents[1]
CASE = "case.tcpl"
BASE = "base.tcpl"

_BLOCK = re.compile(r"^(#+) ([^\n]+)|^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_REMARK = re.compile(r"# (error|warning): (TCPL\d{4}(?: TCPL\d{4})*)$")


@dataclass(frozen=True)
class Example:
    """A fence under its heading; *after* are the fences that follow it, each with its language.

    *words* are those behind the opening of the fence. *earlier* is the fence before it, when that
    one is an earlier version of the same standard; *base* the last one before it that is the base
    of what follows.
    """

    page: Path
    heading: str
    text: str
    words: frozenset[str] = frozenset()
    earlier: str = ""
    base: str = ""
    after: list[tuple[str, str]] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"{self.page.relative_to(ROOT).as_posix()}: {self.heading}"

    def followed_by(self, language: str) -> list[str]:
        """The fences in *language* that belong to it."""
        return [text for fence, text in self.after if fence == language]

    @property
    def expected(self) -> list[tuple[int, str, str]]:
        """Line, severity and code of every finding that the remarks announce."""
        lines = enumerate(self.sources[-1].text.split("\n"), 1)
        remarks = ((number, _REMARK.search(line)) for number, line in lines)
        return sorted(
            (number, remark[1], code)
            for number, remark in remarks
            if remark
            for code in remark[2].split()
        )

    @property
    def changes(self) -> bool:
        """Whether it is no ruleset, but amends or completes the one in *base*."""
        return bool(self.words & {"amends", "completes"})

    @property
    def lies_over(self) -> bool:
        """Whether it is no ruleset, but an overlay of the one in *base*."""
        return "overlays" in self.words

    @property
    def sources(self) -> list[SourceText]:
        """The files of the completed ruleset; the example itself comes last."""
        if "completes" in self.words:
            return [completing(CASE, self.text)]
        if self.lies_over:
            return [overlaying(CASE, self.text)]
        if self.changes:
            return changing(CASE, self.text)
        return (
            [SourceText(CASE, self.text)] if "whole" in self.words else completed(CASE, self.text)
        )


def examples(pages: Iterable[Path], language: str = "tcpl") -> Iterator[Example]:
    """Every example of *pages* in *language*, in order."""
    for page in pages:
        heading = earlier = base = ""
        last: Example | None = None
        for block in _BLOCK.finditer(page.read_text("utf-8")):
            _, title, fence, words, text = block.groups()
            if title is not None:
                heading = title
            elif "earlier" in words:
                earlier = text
            elif "base" in words:
                base = text
            elif fence == language and "prelude" not in words:
                last = Example(page, heading, text, frozenset(words.split()), earlier, base)
                earlier = ""
                yield last
            elif last is not None:
                last.after.append((fence, text))


def findings(example: Example) -> tuple[Diagnostic, ...]:
    """What the compiler finds in *example*, and between it and the earlier version."""
    try:
        if "windows-1258" in example.words:
            with saved(example) as path:
                read_sources(path)
        if example.changes:
            return amended(example).checked.warnings
        if example.lies_over:
            return laid(example).warnings
        checked = check_sources(example.sources)
        if not example.earlier:
            return checked.warnings
        earlier = check_sources(completed("earlier.tcpl", example.earlier))
    except RulesetError as error:
        return error.diagnostics
    between = Findings()
    check_versions([earlier.model, checked.model], between)
    return between.listed()


def amended(example: Example) -> Amended | Completed:
    """What *example*, an amendment or a completion, makes of its base, which is sound."""
    base = completed(BASE, example.base)
    check_sources(base)
    if "completes" in example.words:
        return complete(base, example.sources)
    return amend(base, example.sources)


def laid(example: Example) -> Laid:
    """*example*, an overlay, over its base, which is sound."""
    return lay(completed(BASE, example.base), example.sources[0])


@contextmanager
def saved(example: Example, name: str = CASE) -> Iterator[Path]:
    """A file called *name* with the fence's text, in the encoding that the fence names."""
    encoding = "cp1258" if "windows-1258" in example.words else "utf-8"
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(example.text.encode(encoding))
        yield path


def found(diagnostics: Iterable[Diagnostic]) -> list[tuple[int, str, str]]:
    """Line, severity and code of *diagnostics*; those outside of the example have line 0."""
    return sorted(
        (d.span.line if d.span.source.name.endswith(CASE) else 0, d.severity.value, d.code)
        for d in diagnostics
    )
