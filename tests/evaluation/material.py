"""What figures are counted on: the corpus of real acts, and a house with a database of its own."""

import gzip
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from service.bootstrap import opened
from service.demonstration.gdpr import SLUG, Loaded, load
from service.persistence.migrate import upgrade
from service.persistence.private_postgres import OWNER, PrivatePostgres
from service.settings import CHECKOUT, Settings, migrations_folder
from service.usecases.access import OPERATOR
from service.usecases.ports.house import House

BASE = "gdpr_base"


def corpus_folder() -> Path:
    """Give the folder where the corpus is looked for."""
    return Path(os.environ.get("CLAUSULA_CORPUS") or CHECKOUT.parent / "shared" / "data")


@dataclass(frozen=True, slots=True)
class Gdpr:
    """The GDPR act as loaded: what became of each amendment, how long it took, under what name, who may read it all."""

    loaded: Loaded
    seconds: float
    slug: str = SLUG
    reader: str = "chair-legal"


class Material:
    """The corpus and a house; what costs time is made when first asked for and put away at the end."""

    def __init__(self, corpus: Path, stack: ExitStack) -> None:
        self.corpus = corpus
        self._stack = stack

    def rows(self, name: str) -> Iterator[Any]:
        """Give the rows of one file of the corpus, e.g. ``gdpr_amendments``."""
        with gzip.open(self.corpus / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)

    @cached_property
    def settings(self) -> Settings:
        """Settings that name an empty, migrated database of this run."""
        folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="clausula-")))
        folder.chmod(0o711)
        bare = Settings()
        server = self._stack.enter_context(PrivatePostgres(folder / "home", bare.postgres_bin))
        upgrade(server.url(OWNER), migrations_folder())
        urls = {"database_url": server.url(), "migration_url": server.url(OWNER)}
        return bare.model_copy(update={**urls, "home": folder / "home", "demo": True})

    @cached_property
    def house(self) -> House:
        """A house on that database."""
        return self._stack.enter_context(opened(self.settings))

    def person(self, key: str) -> str:
        """Give the id of a demonstration person by the key of its files."""
        with self.house.reading(OPERATOR) as uow:
            found = uow.people.by_key(key)
        assert found, key
        return found

    @cached_property
    def gdpr(self) -> Gdpr:
        """The GDPR act in that house, loaded as `clausula demo --gdpr` loads it; progress goes to standard error."""
        house = self.house
        began = time.perf_counter()
        loaded = load(house, self.corpus, lambda english, _: print(english, file=sys.stderr, flush=True))
        assert loaded, "an empty database has no GDPR act yet"
        return Gdpr(loaded, time.perf_counter() - began)
