"""Formulas over a few facts, for hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import All, Any, Formula

NAMES = ("files", "late", "@kind", "tên")
_SMALL = st.integers(-3, 3)
CONSTRAINTS = st.builds(
    Constraint,
    st.lists(st.tuples(st.sampled_from(NAMES), _SMALL), max_size=3).map(tuple),
    _SMALL,
    st.booleans(),
)


def _joined(parts: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    several = st.lists(parts, max_size=3).map(tuple)
    return st.builds(All, several) | st.builds(Any, several)


FORMULAS: st.SearchStrategy[Formula] = st.recursive(CONSTRAINTS, _joined, max_leaves=6)
VALUES = st.fixed_dictionaries({name: st.integers(0, 4) for name in NAMES})
