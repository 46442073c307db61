"""What one version of a regulation changes against another.

In: two compiled rulesets. Out: a `Comparison`, clause by clause and by meaning, each claim with a
case that shows it. May assume: both rulesets were checked without an error.
"""
