"""Starts the real OpenID provider of this folder, and walks a browser through its pages."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import httpx2
import pytest

FOLDER = Path(__file__).parent
SECRET = "a secret of the tests alone, 0123456789"


@dataclass(frozen=True, slots=True)
class RealProvider:
    """A running provider; anybody signs in there under any name."""

    issuer: str

    def sign_in(self, url: str, name: str) -> str:
        """Follow the provider's pages as a person would; gives the address it sends the browser back to."""
        with httpx2.Client(follow_redirects=False, timeout=10) as browser:
            page = browser.get(url)
            for _ in range(12):
                if page.is_redirect:
                    target = urljoin(str(page.url), page.headers["location"])
                    if not target.startswith(self.issuer):
                        return target
                    page = browser.get(target)
                    continue
                assert page.status_code == 200, page.text
                action = re.search(r'action="([^"]+)"', page.text)
                assert action, page.text
                prompt = "login" if 'name="login"' in page.text else "consent"
                fields = {"prompt": prompt} | ({"login": name, "password": "any"} if prompt == "login" else {})
                page = browser.post(urljoin(str(page.url), action.group(1)), data=fields)
        pytest.fail("the provider did not send the browser back")


@contextmanager
def running(callback: str) -> Iterator[RealProvider]:
    """A provider at which ``callback`` is registered."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is missing, and with it the OpenID provider")
    assert (FOLDER / "node_modules").is_dir(), "the provider is not installed: npm ci --prefix tests/oidc"
    with subprocess.Popen(
        [node, "provider.js", callback],
        cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdin is not None
        issuer = process.stdout.readline().strip()
        assert issuer.startswith("http"), "the provider did not start"
        try:
            yield RealProvider(issuer)
        finally:
            process.stdin.close()
            process.wait(10)
