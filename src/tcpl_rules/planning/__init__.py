"""The changes that make a unit qualify at least cost, with a certificate.

In: an evaluator and a checked case. Out: `Plan`. May assume: the case fits the ruleset; it
moves nothing but facts that can rise or fall, and points that people enter.
"""
