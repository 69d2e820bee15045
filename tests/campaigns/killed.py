"""A child process that works on an archive of its own and kills itself, as a power switch would, at one named step.

    python -m tests.campaigns.killed STEP COMMAND…     (ARCHIVE_VAR names the archive)

A step is `sql:N` (before the N-th statement that writes), `commit:N` (before the N-th commit), `fsync:N` or `rename:N`.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def counted(number: int, act: Callable[..., Any]) -> Callable[..., Any]:
    """The act, but death instead of it the N-th time."""
    left = [number]

    def doing(*args: Any, **options: Any) -> Any:
        left[0] -= 1
        if left[0] == 0:
            die()
        return act(*args, **options)

    return doing


def die_at(step: str) -> None:
    kind, _, number = step.partition(":")
    if kind == "fsync":
        os.fsync = counted(int(number), os.fsync)
    elif kind == "rename":
        Path.replace = counted(int(number), Path.replace)  # type: ignore[method-assign]
        os.replace = counted(int(number), os.replace)
    else:
        die_in_database(kind, int(number))


def die_in_database(kind: str, number: int) -> None:
    from django.db import connection

    if kind == "commit":
        connection._commit = counted(number, connection._commit)
        return
    writing = counted(number, lambda: None)

    def watch(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if sql.startswith(("INSERT", "UPDATE", "DELETE")):
            writing()
        return execute(sql, *rest)

    connection.execute_wrappers.append(watch)


def main() -> None:
    import django
    from django.core.management import call_command

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "minutes_archive.settings")
    django.setup()
    die_at(sys.argv[1])
    call_command(*sys.argv[2:])


if __name__ == "__main__":
    main()
