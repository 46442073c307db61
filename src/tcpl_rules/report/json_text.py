"""JSON as this project prints it."""

from __future__ import annotations

import json


def json_text(document: object) -> str:
    """*document* as JSON: indented, letters as they are."""
    return json.dumps(document, ensure_ascii=False, indent=2)
