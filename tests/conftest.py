"""Settings of all tests. The folders beside this file mirror src/reportlib."""

import os

from hypothesis import settings

settings.register_profile("dev", deadline=None)
# Hypothesis' own profile for continuous integration (the same examples each time, no deadline, how to reproduce a
# failure is printed), with more examples.
settings.register_profile("ci", settings.get_profile("ci"), max_examples=200)
settings.load_profile("ci" if os.environ.get("CI") else "dev")
