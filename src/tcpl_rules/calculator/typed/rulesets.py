"""The rulesets that sheets are judged under, compiled once for each set of completions."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from tcpl_rules.calculator.typed.finding_words import finding_words
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import RulesetError, TcplError, UnknownRulesetError
from tcpl_rules.model.standing import Text
from tcpl_rules.shelf import load
from tcpl_rules.source import SourceText

_UNKNOWN = Text(
    "không có bộ tiêu chuẩn nào tên là “{name}”. Hãy chọn lại năm đánh giá",
    "no standard is called “{name}”. Choose the assessment year again",
)


@frozen
class Refused:
    """A completion that could not be worked in, with what is wrong, one line each."""

    lines: tuple[Text, ...]


@lru_cache(maxsize=24)
def compiled(ruleset: str, completions: tuple[str, ...] = ()) -> CompiledRuleset | Refused:
    """The shipped *ruleset* with the texts of *completions* worked in, or why that failed."""
    try:
        texts = [
            SourceText(f"completion-{number}.tcpl", text)
            for number, text in enumerate(completions, 1)
        ]
        return load(ruleset, completions=texts)
    except RulesetError as error:
        return Refused(tuple(map(finding_words, error.diagnostics)))
    except UnknownRulesetError:
        said = Text(_UNKNOWN.vi.format(name=ruleset), _UNKNOWN.en.format(name=ruleset))
        return Refused((said,))
    except TcplError as error:
        return Refused((Text(str(error), str(error)),))
