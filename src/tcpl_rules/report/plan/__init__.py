"""The least that would change an outcome, drawn.

In: a `Plan` and its `Ruleset`. Out: sections for screen and page, JSON. May assume: the plan was
assessed again before it came here.
"""
