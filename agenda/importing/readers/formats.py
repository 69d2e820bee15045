"""Which reader reads what: used inside the box only, since it loads the libraries that know the formats."""

from collections.abc import Callable
from importlib import import_module

from agenda.importing.readers.package import Package
from agenda.importing.readers.reading import Reading, Unreadable

READERS = ("docx", "html", "odt", "pdf", "rtf")  # the module and, behind `read_`, the function in it
NESTED_ZIP = "A zip is opened once, and not a zip inside it. Unpack it and upload the files."
OTHER_OFFICE = "This is not a text document. Save the minutes as DOCX, ODT or PDF, and upload that."
ODT = b"application/vnd.oasis.opendocument.text"


def read_format(data: bytes, kind: str) -> Reading:
    if kind == "zip":
        kind = kind_of_package(Package(data))
    if kind == "zip":
        raise Unreadable("too_deep", NESTED_ZIP)
    return reader(kind)(data)


def reader(kind: str) -> Callable[[bytes], Reading]:
    """Loaded when it is needed: a box reads one file and then is gone, so what it loads costs every time."""
    if kind not in READERS:
        raise ValueError(kind)
    module = import_module(f"agenda.importing.readers.{kind}")
    found: Callable[[bytes], Reading] = getattr(module, f"read_{kind}")
    return found


def kind_of_package(package: Package) -> str:
    names = package.names
    if "mimetype" in names and package.read("mimetype").startswith(ODT):
        return "odt"
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return "docx"
    if "[Content_Types].xml" in names or "mimetype" in names:  # a spreadsheet, slides, a book
        raise Unreadable("unknown_format", OTHER_OFFICE)
    return "zip"
