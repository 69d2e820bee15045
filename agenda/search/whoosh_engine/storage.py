"""Files that are on disk before anything speaks of them. Whoosh itself never syncs: a power cut while it commits leaves
an index that nothing can open."""

import mmap
import os
import zlib
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile, StructFile


def sync_folder(folder: Path | str) -> None:
    """Make renames and new names in this folder last; systems that cannot open a folder do so by themselves."""
    if os.name != "nt":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sync_file(file: StructFile) -> None:
    file.flush()
    os.fsync(file.fileno())


def crc32(path: Path) -> int:
    with open(path, "rb") as file:
        total = 0
        while block := file.read(1 << 20):
            total = zlib.crc32(block, total)
        return total


class MappedFile(BufferFile):
    """Whoosh's own BufferFile copies the whole file into memory of this process; a map shares it between workers."""

    def __init__(self, path: str, name: str) -> None:
        with open(path, "rb") as file:
            self.file = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._buf = self.file
        self._name = name
        self.onclose = None
        self.is_real = False
        self.is_closed = False


class DurableStorage(FileStorage):
    """A folder whose files are synced as they are closed, and whose renames last."""

    def create_file(self, name: str, **options: Any) -> StructFile:
        return super().create_file(name, onclose=sync_file, **options)

    def open_file(self, name: str, **_: Any) -> StructFile:
        path = self._fpath(name)
        if os.path.getsize(path) == 0:  # which no system maps
            return StructFile(open(path, "rb"), name=name)  # noqa: SIM115 (Whoosh closes it)
        return MappedFile(path, name)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Over a file of that name too: one that a killed writer left there was never part of the index."""
        os.replace(self._fpath(oldname), self._fpath(newname))
        sync_folder(self.folder)
