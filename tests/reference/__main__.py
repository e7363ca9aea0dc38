"""``python -m tests.reference``: write the pages of docs/reference that are made from the code."""

from service.settings import CHECKOUT
from tests.reference.pages import PAGES, made

FOLDER = CHECKOUT / "docs" / "reference"

if __name__ == "__main__":
    for name in PAGES:
        (FOLDER / name).write_text(made(name), encoding="utf-8")
