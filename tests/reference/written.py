"""A ruleset of the tests' own, from a few statements."""

from __future__ import annotations

from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.shelf import compiled_from
from tcpl_rules.source import SourceText

HEAD = """language 1
ruleset {name} edition 1 {{
  standard example
  subject {{ commune vi "xã" }}
  title vi "Ví dụ" en "Example"
  instrument LAW vi "Luật số 1/2030/QH99" {{}}
  years {years}
  period 1 Jan to 31 Dec {{ cite LAW article 1 }}
  score 10 points
  cite LAW article 1
}}
qualifies when {{ condition enough vi "Đủ điểm" {{ require total >= 10 cite LAW article 2 }} }}
"""
YEARS = "2030 to 2031 { cite LAW article 1 }"


def written(text: str, name: str = "example", years: str = YEARS) -> CompiledRuleset:
    """The ruleset with the statements *text*."""
    head = HEAD.format(name=name, years=years)
    return compiled_from([SourceText(f"{name}.tcpl", f"{head}{text}\n")])
