"""One module a family of figures; each has ``figures(material: Material) -> Iterator[Figure]``."""
