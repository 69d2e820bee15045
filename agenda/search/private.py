"""The folder of an index belongs to the archive's user alone, because files of an index can carry code."""

import os
import stat
from pathlib import Path

from agenda.search.engine import IndexUnusable


def make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    insist_on_private(folder)


def insist_on_private(folder: Path) -> None:
    """Nothing that others may have written is opened."""
    if problem := why_not_private(folder):
        raise IndexUnusable(problem)


def why_not_private(folder: Path) -> str | None:
    if os.name == "nt" or not folder.exists():
        return None
    status = folder.stat()
    if status.st_uid != os.geteuid():
        return f"The index folder {folder} belongs to another user."
    if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        return f"The index folder {folder} can be written by others; its mode should be 0700."
    return None
