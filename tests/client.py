"""Is the front end's knowledge of the API current? ``python -m tests.client``; ``make client`` mends it.

Both generated files are made anew and compared: the description of the API, and the types made from it.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DESCRIPTION = ROOT / "frontend" / "openapi.json"
TYPES = ROOT / "frontend" / "src" / "api" / "schema.gen.ts"


def described() -> bytes:
    """Give the description of the API as the code has it now."""
    command = [sys.executable, "-m", "service.cli", "openapi"]
    return subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout


def typed(description: bytes) -> bytes:
    """Give the types that the front end's generator makes of a description."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "openapi.json"), Path(folder, "schema.gen.ts")
        source.write_bytes(description)
        options = ("--default-non-nullable", "false")  # as in the script api:types: what has a default may be left out
        command = ["npx", "--no-install", "openapi-typescript", str(source), *options, "-o", str(target)]
        subprocess.run(command, capture_output=True, check=True, cwd=ROOT / "frontend")
        return target.read_bytes()


def main() -> int:
    """Compare; gives the code of the process."""
    description = described()
    stale = [
        path.relative_to(ROOT)
        for path, now in ((DESCRIPTION, description), (TYPES, typed(description)))
        if not path.is_file() or path.read_bytes() != now
    ]
    for path in stale:
        print(f"{path} is not what the API is now: run `make client` and commit the result")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
