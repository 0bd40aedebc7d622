"""Settings of every test: the same examples at each run, and no test fails for being slow."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("kg", deadline=None, derandomize=True)
settings.load_profile("kg")
