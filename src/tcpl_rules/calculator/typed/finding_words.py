"""What is wrong with a completion, for somebody who does not read the language of rulesets."""

from __future__ import annotations

import re
from typing import Final

from tcpl_rules.diagnostics.catalogue import page
from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.model.standing import Text

_MEANS: Final = re.compile(r"^## What it means\n+(.*?)\n\n", re.MULTILINE | re.DOTALL)
_LINE: Final = Text("dòng {line}: {means} (mã {code})", "line {line}: {message} (code {code})")
_NO_WORDS: Final = "văn bản bổ khuyết không hợp lệ"
_MARKS: Final = re.compile(r"[`*]|\[([^\]]*)\]\([^)]*\)")
_STOP: Final = re.compile(r"(?<=[.:;])\s")
_SAID: Final = 2
"""How many sentences of the page of a code are told."""


def finding_words(finding: Diagnostic) -> Text:
    """What *finding* means: in Vietnamese as the page of its code says, in English as it stands."""
    line, code = finding.span.line, finding.code
    return Text(
        _LINE.vi.format(line=line, means=_meaning(code), code=code),
        _LINE.en.format(line=line, message=finding.message, code=code),
    )


def _meaning(code: str) -> str:
    """The first sentences of the page of *code*, which are in Vietnamese."""
    try:
        found = _MEANS.search(page(code))
    except (KeyError, FileNotFoundError):
        found = None
    if found is None:
        return _NO_WORDS
    text = _MARKS.sub(lambda part: part[1] or "", " ".join(found[1].split()))
    told = " ".join(_STOP.split(text)[:_SAID]).rstrip(".:; ")
    return told[:1].lower() + told[1:]
