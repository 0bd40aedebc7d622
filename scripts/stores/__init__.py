"""Real triple stores: load a build into one, and ask every question of the ontology there."""
