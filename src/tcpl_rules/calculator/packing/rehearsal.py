"""What people do first in the calculator, done once while it is built: it shows what that loads."""

from __future__ import annotations

import json
from typing import Any, Final

from tcpl_rules.calculator.session import respond

_SHEET: Final = {"lang": "vi", "fields": {}, "unit": {}}


def rehearse() -> tuple[str, ...]:
    """Ask for the years, the forms and results of the rulesets, a file and a link; the faults."""
    answers = [_ask(do="years")]
    newest = {row["ruleset"]: str(row["year"]) for row in reversed(answers[0].get("years", ()))}
    for name, year in newest.items():
        sheet = {**_SHEET, "ruleset": name, "year": year}
        answers += [_ask(do="form", sheet=sheet), _ask(do="judge", sheet=sheet)]
    answers.append(_ask(do="example", sheet=_SHEET))
    example = answers[-1].get("sheet", _SHEET)
    answers += [
        _ask(do="judge", sheet=example),
        _ask(do="save", what="case", format="text", sheet=example),
        _ask(do="link", sheet=example),
    ]
    return tuple(answer["fault"] for answer in answers if "fault" in answer)


def _ask(**request: object) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(respond(json.dumps(request)))
    return answer
