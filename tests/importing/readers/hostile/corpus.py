"""Files made to hurt whoever reads them: small, and generated afresh, so that none lies in the repository.

Each row: name, how it is built, and the codes of the refusals that may settle it; "" where it may as well be read.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from tests.importing.readers.files import one_page_pdf, packed, paragraph, pdf, stream, word

Codes = set[str]
MIB = 1024 * 1024
DTD = '<!DOCTYPE x [<!ENTITY a "{text}">{more}]>'


def word_xml(xml: str | bytes) -> bytes:
    """A DOCX with this for its document, whatever it is."""
    relations = zipfile.ZipFile(io.BytesIO(word(""))).read("_rels/.rels")
    return packed({"[Content_Types].xml": "<Types/>", "_rels/.rels": relations, "word/document.xml": xml})


def open_text(xml: str) -> bytes:
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": xml})


def odt_body(body: str) -> bytes:
    return open_text(f"<document><body><text>{body}</text></body></document>")


def entity_laughs() -> bytes:
    more = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return word_xml(DTD.format(text="ha", more='<!ENTITY e0 "ha">' + more) + "<x>&e11;</x>")


def external_entity(encoding: str = "utf-8") -> bytes:
    entity = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    return word_xml(f"{entity}<document><body><p><r><t>&f;</t></r></p></body></document>".encode(encoding))


def attributes(value: str = "1") -> str:
    return " ".join(f'a{number}="{value}"' for number in range(400_000))


def crowded_elements(count: int = 300) -> bytes:
    """Each with nearly as many attributes as one may have."""
    element = f"<a {' '.join(attributes().split(' ', 9_900)[:9_900])}/>"
    return word_xml(f"<document>{element * count}</document>")


def word_paragraphs(count: int) -> bytes:
    return word("<w:p/>" * count)


def lying_size() -> bytes:
    """The table of the zip says that the document is ten bytes long."""
    data = bytearray(word(paragraph("A" * 5 * MIB)))
    for signature, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        name = 46 if signature == b"PK\x01\x02" else 30
        place = data.find(signature)
        while place != -1:
            if data[place + name :].startswith(b"word/document.xml"):
                data[place + at : place + at + 4] = struct.pack("<I", 10)
            place = data.find(signature, place + 4)
    return bytes(data)


def many_entries(count: int = 60_000) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        for number in range(count):
            package.writestr(f"word/{number}", b"")
    return buffer.getvalue()


def locked_zip() -> bytes:
    """The flag that says that an entry is encrypted."""
    data = bytearray(packed({"minutes.txt": "RESOLVED"}))
    for signature, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.find(signature) + at] |= 1
    return bytes(data)


def flate(content: bytes, more: str = "") -> bytes:
    return stream(zlib.compress(content, 9), f"/Filter /FlateDecode {more}")


def flate_bomb(size: int = 600 * MIB) -> bytes:
    packer, parts = zlib.compressobj(9), []
    for _ in range(size // MIB):
        parts.append(packer.compress(b" " * MIB))
    packed_stream = b"".join([*parts, packer.flush()])
    return with_contents(stream(packed_stream, "/Filter /FlateDecode"))


def twice_packed_bomb() -> bytes:
    content = zlib.compress(zlib.compress(b" " * 200 * MIB, 9), 9)
    return with_contents(stream(content, "/Filter [/FlateDecode /FlateDecode]"))


def with_contents(contents: bytes, resources: str = "<< >>", more: list[str | bytes] | None = None) -> bytes:
    return pdf(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources {resources} >>",
            contents,
            *(more or []),
        ]
    )


def form_laughs(levels: int = 30) -> bytes:
    """Each form draws the next ten times."""
    forms: list[str | bytes] = []
    for at in range(levels):
        below = f"/Resources << /XObject << /X {6 + at} 0 R >> >>" if at < levels - 1 else ""
        forms.append(stream("/X Do " * 10, f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {below}"))
    return with_contents(stream("/X Do " * 10), "<< /XObject << /X 5 0 R >> >>", forms)


def operators(count: int = 1_500_000) -> bytes:
    return with_contents(flate(b"0 0 m 9 9 l S\n" * count))


def page_tree_loop() -> bytes:
    return pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])


def many_pages(count: int = 300_000) -> bytes:
    kids = "3 0 R " * count
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
    return pdf(["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {count} >>", page])


def wide_tree(levels: int = 8) -> bytes:
    """Ten to the eighth pages out of eight objects."""
    nodes: list[str | bytes] = ["<< /Type /Catalog /Pages 2 0 R >>"]
    for at in range(levels):
        nodes.append(f"<< /Type /Pages /Kids [{f'{3 + at} 0 R ' * 10}] /Count {10 ** (levels - at)} >>")
    return pdf([*nodes, "<< /Type /Page /MediaBox [0 0 9 9] >>"])


def previous_loop() -> bytes:
    data = one_page_pdf("Text")
    place = data.rindex(b"xref\n0")
    return data.replace(b"/Root 1 0 R", f"/Root 1 0 R /Prev {place}".encode())


def no_table(count: int = 600_000) -> bytes:
    return b"%PDF-1.7\n" + b"".join(b"%d 0 obj null endobj\n" % number for number in range(count))


def map_bomb() -> bytes:
    """A font whose table of letters says that one byte stands for two hundred thousand."""
    table = b"1 beginbfchar <41> <" + b"0041" * 200_000 + b"> endbfchar"
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    text = stream("BT /F1 12 Tf 9 9 Td (" + "A" * 2_000 + ") Tj ET")
    return with_contents(text, "<< /Font << /F1 5 0 R >> >>", [font, flate(table)])


def deep_array(depth: int = 100_000) -> bytes:
    return with_contents(stream(""), f"<< /X {'[' * depth}{']' * depth} >>")


def page(body: str) -> bytes:
    return f"<!doctype html><html><body>{body}</body></html>".encode()


def old_office(name: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + name.encode("utf-16-le") + b"\x00" * 5000


CORPUS: list[tuple[str, Callable[[], bytes], Codes]] = [
    ("docx: 100 MB of text in 0.1 MB", lambda: word(paragraph("A" * 100 * MIB)), {"too_large"}),
    ("docx: 4 million paragraphs", lambda: word_paragraphs(4_000_000), {"too_large"}),
    ("docx: a billion laughs", entity_laughs, {"unsafe"}),
    ("docx: an entity that fetches a file", external_entity, {"unsafe"}),
    ("docx: the same in UTF-16", lambda: external_entity("utf-16"), {"unsafe"}),
    ("docx: 60,000 entries", many_entries, {"too_many_parts"}),
    ("docx: a size that lies", lying_size, {"damaged"}),
    ("docx: nested 100,000 deep", lambda: word_xml("<a>" * 100_000 + "</a>" * 100_000), {"too_deep"}),
    ("docx: 400,000 attributes", lambda: word_xml(f"<document {attributes()}/>"), {"too_many_parts"}),
    ("odt: 400,000 attributes", lambda: open_text(f"<document {attributes()}/>"), {"too_many_parts"}),
    ("docx: 300 elements of 9,900 attributes", crowded_elements, {"too_slow"}),
    ("docx: cut in half", lambda: word(paragraph("Text"))[:400], {"damaged"}),
    ("docx: no XML in it", lambda: word_xml("RESOLVED"), {"damaged"}),
    ("docx: a loop of styles", lambda: word(paragraph("Text", style="A"), styles=STYLE_LOOP), {""}),
    (
        "docx: a list that starts at two thousand million",
        lambda: word(paragraph("T", list_id="1"), numbering=HUGE),
        {""},
    ),
    ("odt: one and a half thousand million spaces", lambda: odt_body('<p>a<s c="1500000000"/>b</p>'), {""}),
    ("odt: 4 million paragraphs", lambda: odt_body("<p/>" * 4_000_000), {"too_large"}),
    ("odt: an entity", lambda: open_text(DTD.format(text="x", more="") + "<document/>"), {"unsafe"}),
    ("odt: a cell a thousand million times", lambda: odt_body(REPEATED), {""}),
    ("odt: lists nested 5,000 deep", lambda: odt_body("<list><list-item>" * 5_000), {"too_deep"}),
    ("zip: a zip in a zip", lambda: packed({"a.zip": packed({"minutes.txt": "x"})}), {"too_deep"}),
    ("zip: locked", locked_zip, {"encrypted"}),
    ("zip: 40 files of 10 MB", lambda: packed({f"{n}.txt": "A" * 10 * MIB for n in range(40)}), {"too_large"}),
    ("pdf: 600 MB in 0.6 MB", flate_bomb, {"", "no_text", "too_large", "damaged"}),
    ("pdf: packed twice", twice_packed_bomb, {"", "no_text", "too_large", "damaged"}),
    ("pdf: forms that draw forms", form_laughs, {"", "no_text", "too_large", "too_slow", "damaged"}),
    ("pdf: 1.5 million lines drawn", operators, {"no_text", "too_large", "too_slow"}),
    ("pdf: a loop of pages", page_tree_loop, {"", "no_text", "damaged"}),
    ("pdf: 300,000 pages", many_pages, {"too_many_parts", "damaged"}),
    ("pdf: a hundred million pages", wide_tree, {"too_many_parts", "damaged", "no_text"}),
    ("pdf: a table that follows itself", previous_loop, {"", "damaged"}),
    ("pdf: 600,000 objects and no table", no_table, {"damaged", "too_slow", "too_large"}),
    ("pdf: a letter that is 200,000 letters", map_bomb, {"", "too_large", "too_slow"}),
    ("pdf: arrays nested 100,000 deep", deep_array, {"", "no_text", "damaged"}),
    ("html: 400,000 attributes", lambda: page(f"<p {attributes()}>x"), {"too_many_parts"}),
    ("html: 400,000 attributes that hold brackets", lambda: page(f"<p {attributes('<b>')}>x"), {"too_many_parts"}),
    ("html: nested 200,000 deep", lambda: page("<div>" * 200_000 + "x"), {"too_deep"}),
    ("html: two million comments begun", lambda: page("x" + "<!--" * 2_000_000), {"", "too_large", "damaged"}),
    ("html: five million brackets", lambda: page("x" + "<" * 5_000_000), {"", "too_large"}),
    ("html: 100,000 tables in tables", lambda: page("<table><tr><td>" * 100_000 + "x"), {"too_deep"}),
    ("html: a line of 4 MB", lambda: page("word " * 800_000), {""}),
    ("html: 6 MB of text", lambda: page("<p>word word</p>" * 600_000), {"too_large"}),
    ("rtf: groups nested a million deep", lambda: b"{\\rtf1 " + b"{" * 1_000_000 + b"x", {"", "damaged", "too_slow"}),
    (
        "rtf: ten million control words",
        lambda: b"{\\rtf1 " + b"\\b\\b0" * 2_000_000 + b"x}",
        {"", "too_slow", "too_large"},
    ),
    ("rtf: nothing behind the mark", lambda: b"{\\rtf", {"no_text", "damaged"}),
    ("doc: locked with a password", lambda: old_office("EncryptedPackage"), {"encrypted"}),
    ("doc: a spreadsheet", lambda: old_office("Workbook"), {"unknown_format"}),
    ("doc: rubbish behind the mark", lambda: old_office("WordDocument"), {"damaged", "needs_converter", "no_text"}),
]
STYLE_LOOP = (
    '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
)
HUGE = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="lowerRoman"/>'
    '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)
REPEATED = (
    '<table><table-row number-rows-repeated="1000000000"><table-cell number-columns-repeated="1000000000"><p>x</p>'
    "</table-cell></table-row></table>"
)
