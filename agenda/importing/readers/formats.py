"""Which reader reads what: used inside the box only, since it loads the libraries that know the formats."""

from collections.abc import Callable

from agenda.importing.readers.docx import read_docx
from agenda.importing.readers.html import read_html
from agenda.importing.readers.kinds import kind_of
from agenda.importing.readers.package import Package
from agenda.importing.readers.pdf import read_pdf
from agenda.importing.readers.reading import Reading, Unreadable

READERS: dict[str, Callable[[bytes], Reading]] = {
    "docx": read_docx,
    "html": read_html,
    "pdf": read_pdf,
}


def read_format(data: bytes) -> Reading:
    kind = kind_of(data).name
    if kind == "zip":
        kind = kind_of_package(Package(data))
    return READERS[kind](data)


NESTED_ZIP = "A zip is opened once and not a zip inside it. Unpack it and upload the files."
OTHER_OFFICE = "This is not a text document. Save the minutes as DOCX, ODT or PDF, and upload that."


def kind_of_package(package: Package) -> str:
    names = package.names
    if "mimetype" in names and package.read("mimetype").strip().startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    if any(name.startswith("word/") for name in names):
        return "docx"
    if "[Content_Types].xml" in names or "mimetype" in names:  # a spreadsheet, slides, a book
        raise Unreadable("unknown_format", OTHER_OFFICE)
    raise Unreadable("too_deep", NESTED_ZIP)
