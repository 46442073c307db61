"""What a sheet comes to.

In: a sheet and its ruleset. Out: points, outcome, what is missing, and HTML of the reasons. May
assume: the case that was made of the sheet is sound.
"""
