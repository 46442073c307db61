"""What a change of the rules means for a list of units, drawn.

In: an `Impact`. Out: text, Markdown, HTML, JSON. May assume: the units are in the order to print.
"""
