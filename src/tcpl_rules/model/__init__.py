"""What a ruleset means.

In: the nodes of its files. Out: a `Ruleset`, names resolved, units known, checked. May assume:
the files parsed without a finding.
"""
