"""One module a family of timings: ``NEEDS_CORPUS`` and ``figures(material) -> Iterator[dict]``."""
