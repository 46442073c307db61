"""What is wrong with a ruleset, as facts; drawn elsewhere.

In: findings of every pass. Out: an ordered, repeat-free list. May assume: nothing.
"""
