"""What a province or commune adds to the law, drawn.

In: an overlay laid over its ruleset. Out: sections and their words. May assume: what it cites
exists.
"""
