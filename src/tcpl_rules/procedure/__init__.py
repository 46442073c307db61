"""How the procedure was kept: each step against what is recorded of it.

In: a ruleset's steps, a checked case with its record, a calendar. Out: `Procedure`, findings with
citations, beside the points and never mixed with them. May assume: both were checked.
"""
