"""What every test may rely on."""

from __future__ import annotations

from hypothesis import settings

# The test command gives the same answer twice; `--hypothesis-profile=search` looks further.
settings.register_profile("house", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("house")
