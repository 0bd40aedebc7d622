"""A build as tools of the Model Context Protocol: what is asked comes in as arguments, what is known goes out."""
