"""Files that are on disk before anything speaks of them. Whoosh itself never syncs: a power cut while it commits leaves
an index that nothing can open."""

import io
import mmap
import os
import zlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile, StructFile

from agenda.disk import sync_folder

AT_ONCE = 8  # files that are synced side by side


def sync_file(path: str) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def crc32(path: Path) -> int:
    with open(path, "rb") as file:
        total = 0
        while block := file.read(1 << 20):
            total = zlib.crc32(block, total)
        return total


def mapped(path: Path | str) -> mmap.mmap | bytes:
    """The bytes of a file, shared between workers; no system maps an empty one."""
    with open(path, "rb") as file:
        if os.fstat(file.fileno()).st_size == 0:
            return b""
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


class MappedFile(BufferFile):
    """Whoosh's own BufferFile copies the whole file into memory of this process."""

    def __init__(self, path: str, name: str) -> None:
        self._buf = mapped(path)
        self.file = self._buf or io.BytesIO()
        self._name = name
        self.onclose = None
        self.is_real = False
        self.is_closed = False


class DurableStorage(FileStorage):
    """A folder whose new files are put on disk all together, with their names: a file system commits in one go what it
    is asked for at one time, so that twelve files wait hardly longer than one."""

    def __init__(self, folder: str, made: list[StructFile] | None = None) -> None:
        super().__init__(folder)
        self.made: list[StructFile] = [] if made is None else made
        self.unsynced: list[str] = []

    def create_file(self, name: str, **options: Any) -> StructFile:
        file = super().create_file(name, **options)
        self.made.append(file)
        self.unsynced.append(name)
        return file

    def open_file(self, name: str, **_: Any) -> StructFile:
        return MappedFile(self._fpath(name), name)

    def mapped(self, name: str) -> mmap.mmap | bytes:
        return mapped(self._fpath(name))

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Over a file of that name too: one that a killed writer left there was never part of the index."""
        os.replace(self._fpath(oldname), self._fpath(newname))
        self.unsynced = [newname if name == oldname else name for name in self.unsynced]

    def sync(self, *others: str) -> None:
        """Until this returns, nothing may speak of these files."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            folder = pool.submit(sync_folder, self.folder)
            list(pool.map(sync_file, [*map(self._fpath, self.unsynced), *others]))
            folder.result()
        self.unsynced.clear()

    def temp_storage(self, name: str | None = None) -> "DurableStorage":
        """For what a writer sets aside while it works: nothing there needs to last."""
        return DurableStorage(os.path.join(self.folder, name or "tmp"), self.made).create()

    def abandon(self) -> None:
        """Close what a writer that failed has left open, as it is."""
        for file in self.made:
            with suppress(OSError):
                file.raw_file().close()
