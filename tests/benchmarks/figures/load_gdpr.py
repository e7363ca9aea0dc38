"""How long the GDPR proposal and the LIBE amendments take through the same use cases as the API."""

from collections.abc import Iterator

from tests.evaluation.material import Material

NEEDS_CORPUS = True


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Load them into an empty database, one transaction for each draft and one for each tabling."""
    gdpr = material.gdpr
    tabled, reported = len(gdpr.loaded.tabled), len(gdpr.loaded.reported)
    yield {
        "figure": "bench.load_gdpr_s",
        "value": round(gdpr.seconds, 1),
        "tabled": tabled,
        "reported": reported,
        "per_amendment_ms": round(gdpr.seconds * 1000 / (tabled + reported), 1),
    }
