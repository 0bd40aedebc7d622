"""One file a format. A module here is a format by being here: ``ABOUT`` says what it is, ``parts`` gives its files."""
