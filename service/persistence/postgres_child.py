"""Become PostgreSQL: the few steps between our process and the server, run as a program of its own.

``python -I -S postgres_child.py <parent> <user or -> <group or -> <program> [argument ...]``

It drops root, asks Linux to end the server when our process ends in any way whatever (so a ``kill -9`` of us stops
the database cleanly), and turns into the server. Done in a fresh process because code between fork and exec is
unsafe once there are threads.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def become(parent: int, user: str, group: str, command: list[str]) -> None:
    """Turn this process into ``command``; gives back nothing, for it does not return."""
    if user != "-":
        os.setgroups([])
        os.setgid(int(group))
        os.setuid(int(user))
    os.umask(0o077)
    if sys.platform == "linux":
        # After setuid, which would clear it. SIGINT is PostgreSQL's fast shutdown.
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGINT)
    if os.getppid() == parent:  # else our process ended in between and nobody would stop the server
        os.execv(command[0], command)  # noqa: S606 - no shell


if __name__ == "__main__":
    become(int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4:])
