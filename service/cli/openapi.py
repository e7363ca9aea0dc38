"""``clausula openapi``: the API described for programs."""

import argparse
import json
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from service.settings import Settings


def description_of_api(settings: Settings) -> str:
    """Give the description as JSON, the same on every machine; no database is needed and nothing is kept."""
    with TemporaryDirectory() as nowhere:
        bare = settings.model_copy(
            update={"database_url": "postgresql+psycopg:///", "home": Path(nowhere), "secret_key": None}
        )
        application = import_module("service.main").create_app(bare)
    return json.dumps(application.openapi(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def show(_: argparse.Namespace, settings: Settings) -> int:
    """Print the description."""
    print(description_of_api(settings), end="")
    return 0
