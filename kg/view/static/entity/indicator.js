// indicator
