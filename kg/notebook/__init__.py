"""The graph in a notebook: frames, charts, marked sentences, the page in a frame of its own.

pandas and altair are imported where they are used and nowhere else; without them all but frames and charts works.
"""
