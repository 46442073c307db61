"""What is run.

In: a checked `Ruleset`. Out: a `Program`: guards as whole-number formulas, and as Python
predicates for cases in which every fact is known. May assume: the model has no finding.
"""
