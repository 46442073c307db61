"""Why nothing is claimed, in both languages."""

from __future__ import annotations

from tcpl_rules.comparison import reasons
from tcpl_rules.model.standing import Text


def test_each_reason_stands_inside_a_sentence() -> None:
    texts = [value for value in vars(reasons).values() if isinstance(value, Text)]

    assert len(texts) > 5
    for text in texts:
        for words in (text.vi, text.en):
            assert words[0].islower()
            assert words[-1] not in ".;,"
