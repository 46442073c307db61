"""Overlays: what a province or a commune adds to a ruleset.

In: the text of an overlay and the ruleset that it lies over. Out: `Overlay`, and the ruleset with
the conditions that it adds. May assume: the ruleset was checked.
"""
