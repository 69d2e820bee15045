"""A zip of minutes: the documents inside it, each of which is then read as if it had come by itself."""

from posixpath import basename

from agenda.importing.readers.formats import kind_of_package
from agenda.importing.readers.package import Package
from agenda.importing.readers.reading import Unreadable

# What programs put into a zip unasked.
LEFTOVERS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
EMPTY = "The zip holds no documents. Pack the minutes themselves, and upload that."


def documents(data: bytes) -> list[tuple[str, bytes]]:
    """Name and bytes of each document in a zip; an office file, which is a zip too, is one document."""
    package = Package(data)
    if kind_of_package(package) != "zip":
        return []
    found = [
        (entry.filename, package.read(entry.filename))
        for entry in package.entries
        if not entry.is_dir() and not is_leftover(entry.filename)
    ]
    if not found:
        raise Unreadable("empty", EMPTY)
    return found


def is_leftover(name: str) -> bool:
    return name.startswith(LEFTOVERS[0]) or basename(name) in LEFTOVERS or basename(name).startswith("~$")
