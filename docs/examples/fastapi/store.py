"""Results that are kept in SQLite, and whether they still come out the same."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from attrs import frozen

from tcpl_rules import Assessment, Case, CaseError, CompiledRuleset

TABLE = """
CREATE TABLE IF NOT EXISTS assessment (
    number INTEGER PRIMARY KEY,
    ruleset TEXT NOT NULL,   -- the id of the rules
    receipt TEXT NOT NULL,   -- what the result was made from, as JSON
    document TEXT NOT NULL,  -- the case, as it was posted
    result TEXT NOT NULL     -- the result, as it was given back
)
"""


@frozen(kw_only=True)
class Kept:
    """One result, with all that it takes to derive it again."""

    number: int
    ruleset: str
    receipt: str
    document: str
    result: str

    @property
    def case(self) -> Case:
        """The case that was posted."""
        return Case.from_json(self.document)

    def check(self, ruleset: CompiledRuleset) -> dict[str, object]:
        """Whether *ruleset* gives the same today; *differs* names what of the receipt does not."""
        try:
            now = ruleset.assess(self.case)
        except CaseError:  # a fact was renamed, say: such rules are others
            return {"receipt_matches": False, "result_matches": False, "differs": ["case"]}
        today = now.to_json()
        return {
            "receipt_matches": self.receipt == written(today["receipt"]),
            "result_matches": self.result == written(today),
            "differs": differing(self.receipt, today["receipt"]),
        }


class Store:
    """The file *path*; every call opens it anew, so that threads share nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with closing(sqlite3.connect(path)) as database:
            database.execute(TABLE)

    def add(self, document: str, found: Assessment) -> Kept:
        """Keep *found*, the result of the case that *document* writes."""
        result = found.to_json()
        row = {
            "ruleset": found.receipt.ruleset,
            "receipt": written(result["receipt"]),
            "document": document,
            "result": written(result),
        }
        with closing(sqlite3.connect(self._path)) as database, database:
            (number,) = database.execute(
                "INSERT INTO assessment (ruleset, receipt, document, result)"
                " VALUES (:ruleset, :receipt, :document, :result) RETURNING number",
                row,
            ).fetchone()
        return Kept(number=number, **row)

    def get(self, number: int) -> Kept | None:
        """The result that was kept under *number*."""
        with closing(sqlite3.connect(self._path)) as database:
            database.row_factory = sqlite3.Row
            try:
                found = database.execute("SELECT * FROM assessment WHERE number = ?", (number,))
            except OverflowError:  # SQLite has no such number
                return None
            row = found.fetchone()
        return Kept(**dict(row)) if row else None


def written(made: object) -> str:
    """*made* as JSON; its numbers are texts such as "13.5", so nothing is rounded."""
    return json.dumps(made, ensure_ascii=False)


def differing(kept: str, today: Mapping[str, object]) -> list[str]:
    """What of the receipt *today* is not as in the one that was *kept*."""
    try:
        then = dict(json.loads(kept))
    except (TypeError, ValueError):  # somebody changed it: it is no receipt any more
        then = {}
    return [name for name in today if then.get(name) != today[name]]
