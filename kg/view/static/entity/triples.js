// triples
