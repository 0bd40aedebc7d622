"""Reports with known truth: twelve invented committees, eight years each, worded as a committee's staff would.

``world`` is the model of what was planned, done, dropped and counted, ``words`` the wordings, ``damage`` what a bad
scan does to a text, ``corpus`` writes the texts, ``truth`` says what a reader must find in them. Names of places are
real, everything said of them is made up. One seed gives the same bytes at every run.
"""
