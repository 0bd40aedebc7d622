// activities
