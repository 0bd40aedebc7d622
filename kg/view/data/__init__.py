"""What the pages know: a graph and its insights as plain data, written once and shared by all pages.

Everything refers to everything else by its place in a list, as the pages need; ids stay beside, as people cite them.
"""
