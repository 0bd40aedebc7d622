"""All insights of a graph; the one page that lists them."""

from __future__ import annotations

from kg.insight.absences import absences
from kg.insight.audit import audit
from kg.insight.biography import biographies
from kg.insight.chains import chains
from kg.insight.corpus import Corpus
from kg.insight.promises import promises
from kg.insight.series import series
from kg.model.insight import Insights


def insights(corpus: Corpus) -> Insights:
    """What the reports of a graph say together; the same for the same graph."""
    lives, planned = biographies(corpus), promises(corpus)
    joined, apart = series(corpus)
    return Insights(
        decisions=corpus.graph.decisions,
        biographies=lives,
        promises=planned,
        series=joined,
        apart=apart,
        findings=audit(corpus),
        chains=chains(corpus),
        absences=absences(corpus, planned, lives),
    )
