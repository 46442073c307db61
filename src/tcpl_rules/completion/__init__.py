"""What is not read of a ruleset, and the files by which somebody who read it fills it in.

In: a ruleset and its text, and a completion as text or as the cells of a sheet. Out: its gaps, a
template for them, and the completed text, checked, with the hashes of the completions. May assume:
the ruleset has no error. Nothing that was read is changed unless it is quoted.
"""
