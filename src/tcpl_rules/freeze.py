"""The compiled form of a shipped ruleset: JSON beside its text, so that loading needs no parser.

It is keyed by the SHA-256 of the text it was made from and holds nothing that can run; when the
text has changed it is passed over and the text is compiled.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from tcpl_rules.model.codec import FORMAT, decode_ruleset, encode
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.source import SourceText

FILE = "compiled.json"


def frozen_text(model: Ruleset, content_hash: str, sources: Sequence[SourceText]) -> str:
    """The compiled form of *model*, made from *sources*."""
    document = {
        "format": FORMAT,
        "source_hash": source_hash(sources),
        "content_hash": content_hash,
        "model": encode(model),
    }
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def thawed(text: str | bytes, sources: Sequence[SourceText]) -> tuple[Ruleset, str] | None:
    """The model and its content hash, or None when *text* was not made from *sources*."""
    try:
        document = json.loads(text)
        current = (FORMAT, source_hash(sources))
        if (document["format"], document["source_hash"]) != current:
            return None
        return decode_ruleset(document["model"]), str(document["content_hash"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def source_hash(sources: Sequence[SourceText]) -> str:
    """SHA-256, in hexadecimal, of the texts as they are and of their names."""
    digest = hashlib.sha256()
    for source in sources:
        name = source.name.rpartition("/")[2]
        for part in (name, source.text):
            encoded = part.encode()
            digest.update(f"{len(encoded)}:".encode() + encoded)
    return digest.hexdigest()
