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
