"""The zip around a DOCX or ODT file, and the XML inside it, opened with limits; only here are they opened."""

import io
import zipfile
from collections.abc import Collection, Iterator
from zlib import error as DamagedStream

from lxml import etree

from agenda.importing.readers.reading import Unreadable

ENTRIES = 2_000
UNPACKED = 64 * 1024 * 1024  # bytes of all parts that are read, counted as they come: sizes in a zip can lie
ELEMENTS = 1_000_000
DEPTH = 200
ATTRIBUTES = 10_000  # of one element; libxml2 takes the square of their number of time
CHUNK = 64 * 1024
DAMAGED = (
    "The file is damaged and cannot be opened. Open it in the program that made it, save it again and upload that."
)
ENCRYPTED = "The file is locked with a password. Save a copy without the password and upload that."
TOO_LARGE = "The file holds more than the archive reads at once. Save its parts as files of their own."
UNSAFE = (
    "The file holds instructions (a DTD) that no word processor writes, so it was not opened. Save it again from Word."
)
CROWDED = "The file holds what no word processor writes. Open it in one and save it again."
TOO_DEEP = "The file is nested deeper than any document needs. Open it in a word processor and save it again."


class Package:
    """A zip whose parts are read one at a time, as bytes or as XML."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            raise Unreadable("damaged", DAMAGED) from error
        self.entries = self._zip.infolist()
        self._left = UNPACKED
        self._elements = ELEMENTS
        if len(self.entries) > ENTRIES:
            raise Unreadable("too_many_parts", f"The file holds more than {ENTRIES:,} parts. Upload fewer at once.")

    @property
    def names(self) -> set[str]:
        return {entry.filename for entry in self.entries}

    def chunks(self, name: str) -> Iterator[bytes]:
        try:
            entry = self._zip.getinfo(name)
            if entry.flag_bits & 0x1:
                raise Unreadable("encrypted", ENCRYPTED)
            with self._zip.open(entry) as part:
                while chunk := part.read(CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise Unreadable("too_large", TOO_LARGE)
                    yield chunk
        except (zipfile.BadZipFile, DamagedStream, EOFError, OSError, KeyError, NotImplementedError) as error:
            raise Unreadable("damaged", DAMAGED) from error

    def read(self, name: str) -> bytes:
        return b"".join(self.chunks(name))

    def xml(self, name: str) -> etree._Element:
        """The root of an XML part, its tags and attributes without namespaces: `w:p` in any edition is `p`."""
        parser = etree.XMLPullParser(
            events=("start", "end"), resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        depth = signs = 0
        try:
            for chunk in self.chunks(name):
                signs = equal_signs(chunk, signs)
                parser.feed(chunk)
                depth = self._settle(parser, depth)
            root = parser.close()
            self._settle(parser, depth)
        except etree.XMLSyntaxError as error:
            raise refusal_of(error) from error
        return root

    def _settle(self, parser: "etree.XMLPullParser", depth: int) -> int:
        for event, element in parser.read_events():
            if event == "end":
                strip_namespaces(element)
                depth -= 1
                continue
            depth += 1
            self._elements -= 1
            if depth == 1 and element.getroottree().docinfo.internalDTD is not None:
                raise Unreadable("unsafe", UNSAFE)
            if depth > DEPTH:
                raise Unreadable("too_deep", TOO_DEEP)
            if self._elements < 0:
                raise Unreadable("too_large", TOO_LARGE)
        return depth


def within(parent: etree._Element, tag: str, wrappings: Collection[str]) -> Iterator[etree._Element]:
    """The children of this tag, also those that something is wrapped around."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in wrappings:
            yield from within(child, tag, wrappings)


def equal_signs(chunk: bytes, before: int) -> int:
    """How many “=” stand behind the last “<”, which no attribute may hold: at most so many attributes has that tag."""
    counts = [piece.count(b"=") for piece in chunk.split(b"<")]
    counts[0] += before
    if max(counts) > ATTRIBUTES:
        raise Unreadable("too_many_parts", CROWDED)
    return counts[-1]


def refusal_of(error: etree.XMLSyntaxError) -> Unreadable:
    message = str(error).casefold()
    if "entit" in message:
        return Unreadable("unsafe", UNSAFE)
    if "depth" in message:
        return Unreadable("too_deep", TOO_DEEP)
    if "huge" in message:
        return Unreadable("too_large", TOO_LARGE)
    return Unreadable("damaged", DAMAGED)


def strip_namespaces(element: etree._Element) -> None:
    if isinstance(element.tag, str):
        element.tag = element.tag.rpartition("}")[2]
    for name, value in element.attrib.items():
        if name[0] == "{":
            del element.attrib[name]
            element.set(name.rpartition("}")[2], value)
