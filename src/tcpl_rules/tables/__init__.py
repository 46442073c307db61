"""Many cases at once: a folder of case files, or a table with one row for each unit.

In: a path, and the rulesets whose facts and keys may stand in the heads of columns. Out: a
`CaseRow` for each file or row, sound or with its problems. May assume: the rulesets were checked;
of a file nothing.
"""
