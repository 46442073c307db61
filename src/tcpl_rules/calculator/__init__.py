"""The library behind a form that a person fills in, in a browser without network.

In: what was typed, as a `Sheet`. Out: what to ask, what is wrong and where it was typed, and what
it comes to; and the one file that holds the page, the library and the rulesets. May assume: one
person types, so one request is answered at a time.
"""
