"""Pictures of a ruleset: how points are shared out, thresholds, deadlines, contents.

In: a `Ruleset`. Out: SVG or HTML that stands inside Markdown. May assume: the page has the
classes that the theme colours, in light and dark.
"""
