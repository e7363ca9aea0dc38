"""The built front end: its files, and its one page for every address that is not a file.

Files with a hash in their names are kept by browsers for ever, the page never. Compressed once and
kept in memory.
"""

import gzip
import mimetypes
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

FOR_EVER = "public, max-age=31536000, immutable"
SMALL = 1024

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("font/woff2", ".woff2")
mimetypes.add_type("application/manifest+json", ".webmanifest")


@dataclass(frozen=True, slots=True)
class File:
    """A file as sent: its bytes, and compressed where that is worth it."""

    body: bytes
    packed: bytes | None
    media: str


class Web:
    """The folder of the built front end."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        self._read = lru_cache(maxsize=512)(self._file)

    def answer(self, request: Request) -> Response | None:
        """The file or the page for an address; ``None`` where there is neither."""
        path = request.url.path.lstrip("/")
        found = self._read(path) if path else None
        if found is not None:
            return self._send(request, found, FOR_EVER if path.startswith("assets/") else "no-cache")
        if path.startswith("assets/"):
            return None
        page = self._read("index.html")
        return self._send(request, page, "no-cache") if page else None

    def _file(self, path: str) -> File | None:
        try:
            place = (self._root / path).resolve()
            if not place.is_relative_to(self._root) or not place.is_file():
                return None
            body = place.read_bytes()
        except (OSError, ValueError):  # no name that a file could have
            return None
        media = mimetypes.guess_type(place.name)[0] or "application/octet-stream"
        worth = len(body) > SMALL and not media.startswith(("image/png", "font/"))
        return File(body, gzip.compress(body, 9) if worth else None, media)

    def _send(self, request: Request, file: File, cache: str) -> Response:
        headers = {"cache-control": cache, "vary": "accept-encoding"}
        packed = "gzip" in request.headers.get("accept-encoding", "") and file.packed is not None
        if packed:
            headers["content-encoding"] = "gzip"
        body = file.packed if packed else file.body
        return Response(body, 200, headers, file.media)
