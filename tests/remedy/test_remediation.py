from __future__ import annotations

from tcpl_rules.model.overlay import Answering
from tcpl_rules.model.standing import UNSAID, Text
from tcpl_rules.remedy.remediation import Shortcoming


def test_only_what_no_clause_asks_for_is_local() -> None:
    def shortcoming(about: str) -> Shortcoming:
        return Shortcoming(
            title=Text("a"),
            about=about,  # type: ignore[arg-type]
            answering=Answering(),
            standing=UNSAID,
        )

    sorts = ("step", "document", "part", "condition", "local")
    assert [sort for sort in sorts if shortcoming(sort).local] == ["local"]
