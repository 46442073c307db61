"""The remediation plan: for every finding, who does what by when.

In: an explanation, and the overlay of the place. Out: `Remediation`, data for a document. May
assume: the overlay holds for the unit and the year.
"""
