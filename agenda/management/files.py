"""Which files a command was pointed at, each with what a manifest says of it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from agenda.importing.readers import MOST_BYTES, Unreadable, documents
from agenda.importing.save.placing import Given
from agenda.management import manifest


class NoSuchPath(Exception):
    """A path on the command line that leads nowhere."""


class File(NamedTuple):
    path: Path
    given: Given

    def documents(self) -> "Iterator[Document]":
        """The file itself, or what is packed in it; what cannot be opened is one document that raises its refusal."""
        try:
            for name, data in documents(contents(self.path), self.path.name):
                yield Document(self.path.parent / name, self.given, data)
        except Unreadable as refusal:
            yield Document(self.path, self.given, b"", refusal)


class Document(NamedTuple):
    path: Path  # of one inside a zip: the zip's, and then its own
    given: Given
    content: bytes
    refusal: Unreadable | None = None

    def data(self) -> bytes:
        if self.refusal:
            raise self.refusal
        return self.content


def contents(path: Path) -> bytes:
    """The bytes of a file, never more than a reader takes and one, which makes the reader refuse it."""
    try:
        with open(path, "rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Unreadable("damaged", f"The file cannot be opened: {error.strerror}.") from error


def files_of(paths: Sequence[Path], named_manifest: Path | None = None) -> Iterator[File]:
    """Every file once, folders in the order of their names; a manifest's own folder speaks before those above it."""
    known: dict[Path, dict[Path, Given]] = {}
    seen = set()
    for root, path in _walk(paths):
        if path in seen or path.name == manifest.NAME or path == named_manifest:
            continue
        seen.add(path)
        folders = [path.parent, *(folder for folder in path.parent.parents if folder.is_relative_to(root))]
        manifests = [named_manifest] if named_manifest else [folder / manifest.NAME for folder in folders]
        given = Given()
        for beside in manifests:
            if beside not in known:
                known[beside] = manifest.read_manifest(beside) if named_manifest or beside.is_file() else {}
            given = given.over(known[beside].get(path.resolve(), Given()))
        yield File(path, given)


def _walk(paths: Sequence[Path]) -> Iterator[tuple[Path, Path]]:
    """Each file with the folder that it was found under; hidden files and folders are passed over."""
    for path in paths:
        if path.is_file():
            yield path.parent, path
        elif path.is_dir():
            below = sorted(path.rglob("*"))
            yield from ((path, one) for one in below if one.is_file() and not _is_hidden(one.relative_to(path)))
        else:
            raise NoSuchPath(f"There is nothing at {path}.")


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
