"""What the procedure asks and by when, drawn.

In: a `Procedure` or a `Timeline`. Out: sections and JSON. May assume: days are computed.
"""
