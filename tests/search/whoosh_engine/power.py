"""A disk that forgets: what a power cut leaves of a folder, for any moment of a recorded run.

Whatever was written is recorded with every sync and rename. A cut at some moment keeps the bytes that were synced by
then and the names whose folder was synced by then; everything later is lost, or there by halves.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

import pytest


@dataclass
class Disk:
    """What is safe: contents by inode, and for each folder its names as they were when it was last synced."""

    root: Path
    contents: dict[int, bytes] = field(default_factory=dict)
    names: dict[Path, dict[str, int]] = field(default_factory=dict)
    moments: list[dict[Path, bytes]] = field(default_factory=list)

    def synced(self, descriptor: int) -> None:
        path = Path(os.readlink(f"/proc/self/fd/{descriptor}"))
        if path.is_dir():
            self.names[path] = {entry.name: entry.inode() for entry in os.scandir(path) if entry.is_file()}
        else:
            self.contents[os.fstat(descriptor).st_ino] = path.read_bytes()
        self.moments.append(self.safe_files())

    def safe_files(self) -> dict[Path, bytes]:
        """A name whose bytes were never synced stands there empty, as ext4 leaves it."""
        return {
            (folder / name).relative_to(self.root): self.contents.get(inode, b"")
            for folder, names in self.names.items()
            for name, inode in names.items()
        }

    def after_cut(self, moment: int, folder: Path) -> Path:
        for path, data in self.moments[moment].items():
            target = folder / path
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            target.write_bytes(data)
        return folder


@contextmanager
def recorded(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    disk, fsync, one_at_a_time = Disk(root), os.fsync, Lock()

    def watched(descriptor: int, *args: Any) -> None:
        with one_at_a_time:
            fsync(descriptor, *args)
            disk.synced(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", watched)
        yield disk
