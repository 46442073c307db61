"""Why a result is as it is: from the outcome down to the facts, what is open, what is to do.

In: an evaluator, a checked case and its assessment. Out: `Explanation`, data that other rooms put
into words. May assume: the case fits the ruleset.
"""
