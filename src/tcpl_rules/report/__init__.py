"""Results and rulesets drawn for people.

In: an `Assessment`, a `Ruleset`, findings. Out: text, for a terminal or for a pipe. May assume:
what it draws is finished; nothing here computes points.
"""
