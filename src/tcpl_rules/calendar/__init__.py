"""Working days and days off, and terms counted in them.

In: dates, and corrections by a case or an overlay. Out: `Calendar`, `Term`. May assume: nothing;
`vietnam` alone knows the library that lists the public holidays.
"""
