"""What changes from one ruleset to another, drawn clause by clause.

In: a `Comparison`. Out: text, Markdown, HTML, JSON. May assume: every difference has been shown
by its witness.
"""
