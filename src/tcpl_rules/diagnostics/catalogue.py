"""Every code of a finding or problem, and its page."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tcpl_rules._assets import asset

CODES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "TCPL0101": "a word that cannot stand there",
        "TCPL0102": "a text is not closed on its line",
        "TCPL0103": "a brace closes nothing",
        "TCPL0104": "a brace is never closed",
        "TCPL0105": "a statement is not finished",
        "TCPL0107": "the file does not name a known language edition",
        "TCPL0108": "the file is not UTF-8",
        "TCPL0109": "a part stands in the wrong place",
        "TCPL0110": "no file has the header of the ruleset",
        "TCPL0111": "the header of the ruleset lacks something",
        "TCPL0112": "a day that the calendar does not have",
        "TCPL0113": "a scored part has no maximum",
        "TCPL0114": "a condition requires nothing",
        "TCPL0115": "a comparison under which more points could lose",
        "TCPL0116": "a number of too many digits",
        "TCPL0117": "nested too deep",
        "TCPL0118": "a class where nothing can depend on it",
        "TCPL0119": "points in a ruleset without points, or the contrary",
        "TCPL0201": "a name that nothing declares",
        "TCPL0202": "a name declared twice",
        "TCPL0203": "nothing names a fact",
        "TCPL0204": "something said twice",
        "TCPL0301": "units that do not fit",
        "TCPL0302": "a number that does not fit",
        "TCPL0303": "a maximum derived from an unread one",
        "TCPL0401": "bounds of facts form a circle",
        "TCPL0402": "maxima derived from each other",
        "TCPL0501": "two rows apply at once",
        "TCPL0502": "no row applies",
        "TCPL0503": "no row for a ratio whose denominator is zero",
        "TCPL0504": "a row is never reached",
        "TCPL0505": "a row is never the highest",
        "TCPL0506": "full marks can never apply",
        "TCPL0507": "an average of nothing has no row",
        "TCPL0508": "full marks always apply",
        "TCPL0509": "a requirement that can never be met",
        "TCPL0510": "a requirement that is always met",
        "TCPL0541": "a fact's bounds exclude every value",
        "TCPL0542": "facts cannot fit together",
        "TCPL0601": "points above the maximum",
        "TCPL0602": "points below zero",
        "TCPL0603": "maxima do not add up",
        "TCPL0604": "known maxima leave too little for unread ones",
        "TCPL0605": "the maximum of a node with parts is unread",
        "TCPL0606": "a node with neither rule nor parts",
        "TCPL0607": "a node with both rule and parts",
        "TCPL0608": "a maximum that no row gives",
        "TCPL0609": "a part of unread maximum that may be left out",
        "TCPL0621": "a condition about points is out of reach",
        "TCPL0622": "a condition is always met",
        "TCPL0623": "a condition is implied by the others",
        "TCPL0624": "a condition can never be met",
        "TCPL0625": "two grades for one total",
        "TCPL0626": "a total without a grade",
        "TCPL0627": "a grade that no total reaches",
        "TCPL0628": "neither conditions nor grades",
        "TCPL0629": "both conditions and grades",
        "TCPL0630": "a condition about nodes that do not exist",
        "TCPL0631": "a condition about parts whose maximum is unread",
        "TCPL0632": "no case qualifies",
        "TCPL0633": "points that come with the facts of the other conditions",
        "TCPL0634": "a class of which a condition asks nothing",
        "TCPL0701": "a citation names a place twice",
        "TCPL0702": "a citation narrowed where none is given",
        "TCPL0703": "a part has no citation",
        "TCPL0704": "a part that was read names no article",
        "TCPL0706": "a fact has no label, question or unit",
        "TCPL0711": "two versions govern one year",
        "TCPL0712": "a year that no version governs",
        "TCPL0801": "case is not TOML or JSON",
        "TCPL0802": "case is not UTF-8",
        "TCPL0803": "case file is neither .toml nor .json",
        "TCPL0804": "key given twice in a case",
        "TCPL0805": "unknown key in a case",
        "TCPL0806": "value of the wrong type in a case",
        "TCPL0807": "identity missing from a case",
        "TCPL0808": "float in a case",
        "TCPL0809": "not a date in a case",
        "TCPL0810": "kind of unit outside the subject",
        "TCPL0811": "year not covered",
        "TCPL0812": "year without assessment",
        "TCPL0813": "case made for another ruleset or standard",
        "TCPL0814": "no ruleset for the case",
        "TCPL0820": "unknown fact in a case",
        "TCPL0821": "fact in the wrong unit",
        "TCPL0822": "fact out of bounds",
        "TCPL0823": "fact above the fact that bounds it",
        "TCPL0824": "relation between facts broken",
        "TCPL0825": "facts that no completion fits",
        "TCPL0830": "unknown criterion, indicator or item",
        "TCPL0831": "entry is not points",
        "TCPL0832": "entry above the maximum",
        "TCPL0833": "entry below 0",
        "TCPL0834": "wrong maximum in an entry",
        "TCPL0835": "maximum missing from an entry",
        "TCPL0836": "maxima do not add up with the parent's",
        "TCPL0837": "maxima differ between columns",
        "TCPL0838": "coarse and fine entries disagree",
        "TCPL0839": "entry on a part that is left out",
        "TCPL0840": "part may not be left out",
        "TCPL0845": "malformed tally",
        "TCPL0846": "tally counts more parts than there are",
        "TCPL0847": "tally contradicts the entries",
        "TCPL0850": "provenance of a value that is not there",
    }
)
"""What each code means, in one line; the first line of its page says the same."""


def page(code: str) -> str:
    """The page of *code*, in Markdown.

    Raises:
        KeyError: There is no such code.
    """
    if code not in CODES:
        raise KeyError(code)
    return (asset("errors") / f"{code}.md").read_text("utf-8")
