"""What one commune's case gives under a ruleset.

In: a `Program` and a `Case`. Out: an `Assessment`. May assume: the ruleset was checked; of the
case nothing, until `check_case` has turned it into a `CheckedCase`.
"""
