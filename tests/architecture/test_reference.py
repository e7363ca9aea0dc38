"""The reference says what the code does."""

import pytest

from tests.architecture.tree import ROOT
from tests.reference.pages import PAGES, made


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_made_from_the_code_is_current(name: str) -> None:
    page = ROOT / "docs" / "reference" / name
    assert page.is_file(), "make reference"
    assert page.read_text(encoding="utf-8") == made(name), "make reference"
