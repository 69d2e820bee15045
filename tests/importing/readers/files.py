"""Files built in the tests, a few elements at a time, so that no document needs to be kept in the repository."""

import io
import zipfile

from agenda.importing.readers import Reading

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def shown(reading: Reading) -> list[str]:
    """What stands in the records: the lines that are neither blank nor set aside."""
    aside = {number for one in reading.ignored for number in range(one.lines[0], one.lines[1] + 1)}
    return [line.text for line in reading.lines if line.text.strip() and line.number not in aside]


def packed(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def paragraph(text: str = "", *, list_id: str = "", level: int = 0, style: str = "", bold: bool = False) -> str:
    """A Word paragraph; text that begins with `<` is taken as runs already made."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if list_id:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    runs = text if text.startswith("<") else run(text, "<w:b/>" if bold else "")
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def level(depth: int, form: str, pattern: str, *, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def word(body: str, *, numbering: str = "", styles: str = "", parts: dict[str, str] | None = None) -> bytes:
    """A DOCX of this body; `parts` holds further ones by kind: {"footnotes": "<w:footnotes>…"}."""
    named = {"numbering": numbering and f"<w:numbering>{numbering}</w:numbering>", **(parts or {})}
    named["styles"] = styles and f"<w:styles>{styles}</w:styles>"
    named = {kind: xml for kind, xml in named.items() if xml}
    table = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/{kind.rstrip("0123456789")}" Target="{kind}.xml"/>'
        for at, kind in enumerate(named)
    )
    content: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{table}</Relationships>',
        "word/document.xml": spaced(f"<w:document><w:body>{body}</w:body></w:document>"),
    }
    return packed(content | {f"word/{kind}.xml": spaced(xml) for kind, xml in named.items()})


def spaced(xml: str) -> str:
    return xml.replace(">", f' xmlns:w="{WORD}">', 1)


def pdf(objects: list[str | bytes], trailer: str = "") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        body = content if isinstance(content, bytes) else content.encode("latin-1")
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def stream(content: str | bytes, more: str = "") -> bytes:
    body = content if isinstance(content, bytes) else content.encode("latin-1")
    return f"<< /Length {len(body)} {more} >>\nstream\n".encode() + body + b"\nendstream"


def one_page_pdf(text: str, *, drawing: str = "", rotate: int = 0, more_pages: list[str] | None = None) -> bytes:
    """A page with a line of text, then pages of the drawing commands given."""
    contents = [f"{drawing} BT /F1 12 Tf 72 700 Td ({text}) Tj ET" if text else drawing, *(more_pages or [])]
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(contents)))
    objects: list[str | bytes] = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {rotate} /Contents {5 + 2 * at} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(stream(content))
    return pdf(objects)
