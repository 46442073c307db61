"""What a form asks, made from a ruleset alone.

In: a compiled ruleset. Out: fields and parts as JSON carries them, years, gaps. May assume: the
ruleset is checked.
"""
