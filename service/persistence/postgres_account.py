"""As whom the private PostgreSQL runs, and what that user may open.

PostgreSQL refuses root. Where we are root it runs as the system's user ``postgres``; no user is created and no mode of
a folder above ours is changed.
"""

import getpass
import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

from service.persistence.postgres_trouble import NoServerAccount

SERVER_ACCOUNT = "postgres"


@dataclass(frozen=True, slots=True)
class Account:
    """The user the server runs as; ``switch`` tells whether that is another than ours."""

    name: str
    user: int
    group: int
    switch: bool

    def own(self, path: Path) -> None:
        """Hand a folder of ours to this user."""
        if self.switch:
            os.chown(path, self.user, self.group)

    def may_enter(self, path: Path) -> bool:
        """Tell whether this user may pass through ``path`` and every folder above it, as far as they exist."""
        if not self.switch:
            return True
        return all(self._passes(folder) for folder in (path, *path.parents) if folder.exists())

    def _passes(self, folder: Path) -> bool:
        status = folder.stat()
        if status.st_uid == self.user:
            return bool(status.st_mode & stat.S_IXUSR)
        if status.st_gid == self.group:
            return bool(status.st_mode & stat.S_IXGRP)
        return bool(status.st_mode & stat.S_IXOTH)


def server_account() -> Account:
    """Give the user to run the server as; raises ``NoServerAccount``."""
    if os.geteuid() != 0:
        return Account(getpass.getuser(), os.geteuid(), os.getegid(), switch=False)
    try:
        entry = pwd.getpwnam(SERVER_ACCOUNT)
    except KeyError:
        raise NoServerAccount(account=SERVER_ACCOUNT) from None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid, switch=True)
