"""SPARQL protocol and pages over HTTP, read only, on this machine's own address."""
