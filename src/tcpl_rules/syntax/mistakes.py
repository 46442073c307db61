"""What the parser stumbled over, in the author's terms, and how much of the text is lost to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.source import Normalised, SourceText, Span
from tcpl_rules.syntax.keywords import keywords
from tcpl_rules.syntax.marks import Marks

if TYPE_CHECKING:
    from lark.exceptions import UnexpectedInput

_WORD = re.compile(r'"[^"\n]*"|[^\W_][\w./%-]*|\S')
_PLAIN = {
    "NAME": "a name",
    "SLUG": "an id",
    "INSTRUMENT_ID": "the id of an instrument",
    "LABEL": "a number or letter of the law",
    "DATE": "a date such as 2022-01-31",
    "PERCENT": "a percentage",
    "NUMBER": "a number",
    "STRING": "a text in quotes",
    "COMPARE": "`>=`",
    "EQUALS": "`=`",
    "SIGN": "`+`",
    "LBRACE": "`{`",
    "RBRACE": "`}`",
    "LPAR": "`(`",
    "RPAR": "`)`",
    "COLON": "`:`",
    "COMMA": "`,`",
    "DOT": "`.`",
    "SLASH": "`/`",
    "$END": "the end of the file",
}
_MOST_EXPECTED = 5
_MOST_DIGITS = 30
_TOO_MANY_DIGITS = re.compile(rf"(?:[0-9]+\.)?([0-9]{{{_MOST_DIGITS + 1},}})")
_SHOWN_DIGITS = 10


def report(
    mistake: UnexpectedInput,
    source: SourceText,
    written: Normalised,
    text: str,
    findings: Findings,
) -> None:
    """Say what stands where something else was expected."""
    offset = _offset(mistake, text)
    expected = expected_of(mistake)
    if "LANGUAGE" in expected:
        span = _span(source, written, offset, _word_end(text, offset))
        findings.add(
            "TCPL0107",
            "the file does not begin with its language edition",
            span,
            "expected `language 1` before this",
        )
        return
    if _unfinished(mistake, text, offset):
        start, end = _last_word_before(text, offset)
        findings.add(
            "TCPL0105",
            f"the statement stops after `{text[start:end]}`",
            _span(source, written, start, end),
            f"expected {_listed(expected)} after this",
        )
        return
    end = _word_end(text, offset)
    found = text[offset:end]
    digits = _TOO_MANY_DIGITS.match(found)
    if digits:
        number = len(digits.group(1))
        findings.add(
            "TCPL0116",
            f"`{found[:_SHOWN_DIGITS]}…` has `{number}` digits in a row; a number has at most "
            f"`{_MOST_DIGITS}` before its point, and as many after it",
            _span(source, written, offset, end),
            "too many digits",
        )
        return
    findings.add(
        "TCPL0101",
        f"`{found}` cannot stand here",
        _span(source, written, offset, end),
        f"expected {_listed(expected)}",
        hint=_point_for_comma(text, offset) or _meant(text[offset : offset + 40], found, expected),
    )


def faulty_stretch(mistake: UnexpectedInput, text: str, marks: Marks) -> tuple[int, int] | None:
    """The statement to leave out, or None when there is nothing more to leave out."""
    offset = _offset(mistake, text)
    if _unfinished(mistake, text, offset):
        offset = _last_word_before(text, offset)[0]
    start = max(text.rfind("\n", 0, offset) + 1, _edition_end(text[:offset]))
    end = text.find("\n", offset)
    end = _continued_to(text, start, len(text) if end == -1 else end)
    for opened, closed in marks.pairs.items():
        if start <= opened < end <= closed:
            end = max(end, closed + 1)
        elif opened < start <= closed < end:
            # The line closes a block that began before it: the brace must stay.
            start, end = (start, closed) if offset < closed else (closed + 1, end)
    return (start, end) if text[start:end].strip() else None


def _continued_to(text: str, start: int, end: int) -> int:
    """Where the statement on the line from *start* to *end* ends: deeper lines go on with it."""
    depth = _depth(text[start:end])
    while "{" not in text[start:end] and end < len(text):
        after = text.find("\n", end + 1)
        after = len(text) if after == -1 else after
        line = text[end + 1 : after]
        if not line.strip() or _depth(line) <= depth:
            break
        end = after
    return end


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _edition_end(text: str) -> int:
    """The end of the words ``language 1`` at the start of *text*, which are never left out."""
    edition = rf"(?:\s|#[^\n]*)*{keywords()['LANGUAGE'].pattern}\s+[0-9]+"
    match = re.match(edition, text)
    return match.end() if match else 0


def _offset(mistake: UnexpectedInput, text: str) -> int:
    token = getattr(mistake, "token", None)
    if token is None:
        offset: int = getattr(mistake, "pos_in_stream", 0)
        return offset
    return len(text.rstrip()) if token.type == "$END" else token.start_pos


def expected_of(mistake: UnexpectedInput) -> list[str]:
    """The terminals that could stand where the parser stopped."""
    interactive = getattr(mistake, "interactive_parser", None)
    if interactive is not None:
        return sorted(interactive.accepts())
    # At the end of a text lark keeps no parser; its list may then hold a few words too many.
    return sorted(getattr(mistake, "expected", None) or getattr(mistake, "allowed", None) or ())


def _unfinished(mistake: UnexpectedInput, text: str, offset: int) -> bool:
    """Whether the fault is that the statement before the found word lacks its end."""
    token = getattr(mistake, "token", None)
    if token is None or not _words_before(text, offset):
        return False
    if {"RBRACE", "$END"} & set(expected_of(mistake)):
        return False
    if token.type in ("RBRACE", "$END"):
        return True
    at_line_start = not text[text.rfind("\n", 0, offset) + 1 : offset].strip()
    return at_line_start and token.type in keywords()


def _last_word_before(text: str, offset: int) -> tuple[int, int]:
    return _words_before(text, offset)[-1].span()


def _words_before(text: str, offset: int) -> list[re.Match[str]]:
    """The words before *offset*, without those of comments."""
    code = re.sub(r'("[^"\n]*")|#[^\n]*', _without_comment, text[:offset])
    return list(_WORD.finditer(code))


def _without_comment(match: re.Match[str]) -> str:
    return match.group(1) or " " * len(match.group())


def _word_end(text: str, offset: int) -> int:
    match = _WORD.match(text, offset)
    return match.end() if match else min(offset + 1, len(text))


def _span(source: SourceText, written: Normalised, start: int, end: int) -> Span:
    return Span(source, written.original(start), written.original(end))


def _listed(expected: list[str]) -> str:
    table = keywords()
    words = [f"`{table[t].en}`" if t in table else _PLAIN.get(t, t) for t in expected]
    words.sort(key=_rank)
    if len(words) > _MOST_EXPECTED:
        words = [*words[:_MOST_EXPECTED], "…"]
    return words[0] if len(words) == 1 else "one of " + ", ".join(words)


def _rank(word: str) -> tuple[int, str]:
    """Kinds of words first, then keywords, then signs."""
    return (1 if word[1:2].isalpha() else 2) if word.startswith("`") else 0, word


def _point_for_comma(text: str, offset: int) -> str | None:
    """What to write for a number with a decimal comma, as Vietnamese has it."""
    written = re.compile(r"([0-9]+),([0-9]+)").match(text, text.rfind(" ", 0, offset) + 1)
    if written is None or text[offset] != ",":
        return None
    return f"write the number with a point: `{written.group(1)}.{written.group(2)}`"


def _meant(following: str, found: str, expected: list[str]) -> str | None:
    """The expected keyword that the found words resemble."""
    table = keywords()
    spellings = [s for t in expected if t in table for s in (table[t].en, table[t].vi)]
    for length in (3, 2):
        words = " ".join(following.split()[:length])
        several = [s for s in spellings if len(s.split()) == length]
        meant = nearest(words, several)
        if meant:
            return f"did you mean `{meant}`?"
    meant = nearest(found, spellings)
    return f"did you mean `{meant}`?" if meant else None
