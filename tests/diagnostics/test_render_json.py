"""Findings as data for other programs."""

from __future__ import annotations

import json

from attrs import evolve

from tcpl_rules.diagnostics.render_json import render_json
from tests.diagnostics.build import finding, label


def test_everything_is_there() -> None:
    found = evolve(
        finding(label("ab\ncd", "b\nc", "this")), hint="h", witness=(("files", 0), ("kind", "ward"))
    )

    assert render_json([found]) == [
        {
            "code": "TCPL0101",
            "severity": "error",
            "message": "wrong",
            "labels": [
                {
                    "source": "a.tcpl",
                    "start": 1,
                    "end": 4,
                    "line": 1,
                    "column": 2,
                    "end_line": 2,
                    "end_column": 2,
                    "text": "this",
                }
            ],
            "hint": "h",
            "witness": {"files": 0, "kind": "ward"},
        }
    ]


def test_it_is_json() -> None:
    found = finding(label("điểm", "điểm"), message="`điểm` cannot stand here")

    assert json.loads(json.dumps(render_json([found]))) == render_json([found])
