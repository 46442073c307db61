"""The version of the library; rulesets and the JSON form have their own."""

from __future__ import annotations

__version__ = "0.1.0"
