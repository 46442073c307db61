"""Results that are kept in SQLite, and whether they still come out the same."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from attrs import frozen

from tcpl_rules import Assessment, Case, CaseError, CompiledRuleset

TABLE = """
CREATE TABLE IF NOT EXISTS assessment (
    number INTEGER PRIMARY KEY,
    ruleset TEXT NOT NULL,       -- the id of the rules
    content_hash TEXT NOT NULL,  -- which text of them
    receipt TEXT NOT NULL,       -- SHA-256 of what the result was made from
    document TEXT NOT NULL,      -- the case, as it was posted
    result TEXT NOT NULL         -- the result, as it was given back
)
"""


@frozen(kw_only=True)
class Kept:
    """One result, with all that it takes to derive it again."""

    number: int
    ruleset: str
    content_hash: str
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
        then = json.loads(self.result)["receipt"]
        today = json.loads(written(now))["receipt"]
        return {
            "receipt_matches": self.receipt == receipt_of(now),
            "result_matches": self.result == written(now),
            "differs": [name for name in today if then.get(name) != today[name]],
        }


class Store:
    """The file *path*; every call opens it anew, so that threads share nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with closing(sqlite3.connect(path)) as database:
            database.execute(TABLE)

    def add(self, document: str, found: Assessment) -> Kept:
        """Keep *found*, the result of the case that *document* writes."""
        row = {
            "ruleset": found.receipt.ruleset,
            "content_hash": found.receipt.content_hash,
            "receipt": receipt_of(found),
            "document": document,
            "result": written(found),
        }
        with closing(sqlite3.connect(self._path)) as database, database:
            (number,) = database.execute(
                "INSERT INTO assessment (ruleset, content_hash, receipt, document, result)"
                " VALUES (:ruleset, :content_hash, :receipt, :document, :result)"
                " RETURNING number",
                row,
            ).fetchone()
        return Kept(number=number, **row)

    def get(self, number: int) -> Kept | None:
        """The result that was kept under *number*."""
        with closing(sqlite3.connect(self._path)) as database:
            database.row_factory = sqlite3.Row
            row = database.execute(
                "SELECT * FROM assessment WHERE number = ?", (number,)
            ).fetchone()
        return Kept(**dict(row)) if row else None


def written(found: Assessment) -> str:
    """*found* as JSON; its numbers are texts such as "13.5", so nothing is rounded."""
    return json.dumps(found.to_json(), ensure_ascii=False)


def receipt_of(found: Assessment) -> str:
    """What stands for all that *found* was made from: rules, edition, library, case."""
    receipt = json.dumps(found.to_json()["receipt"], sort_keys=True)
    return sha256(receipt.encode()).hexdigest()
