"""Word files as Word would write them, by python-docx, and what LibreOffice makes of them."""

import io
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.importing.readers.files import spaced

needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not on this machine")
Entry = tuple[str, str | None, int]  # text, list, level


def word_document(entries: Iterable[Entry], numbering: str = "") -> bytes:
    """A DOCX whose lists are defined by the XML given, as in files.word; words in `**` are bold."""
    document = docx.Document()
    root = document.part.numbering_part.element
    for old in list(root):
        root.remove(old)
    for new in list(parse_xml(spaced(f"<w:numbering>{numbering}</w:numbering>"))):
        root.append(new)
    for text, list_id, level in entries:
        words = document.add_paragraph()
        for at, piece in enumerate(text.split("**")):
            words.add_run(piece).bold = at % 2 == 1 or None
        properties = words._p.get_or_add_pPr()
        if list_id:
            properties.append(parse_xml(f"<w:numPr {nsdecls('w')}/>"))
            for tag, value in (("w:ilvl", str(level)), ("w:numId", list_id)):
                child = properties[-1].makeelement(qn(tag), {qn("w:val"): value})
                properties[-1].append(child)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def converted(data: bytes, source: str, target: str, folder: Path) -> bytes:
    """By LibreOffice, from and to the format of these name endings."""
    (folder / f"minutes.{source}").write_bytes(data)
    home = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    form = {"txt": "txt:Text (encoded):UTF8"}.get(target, target)
    command = ["soffice", home, "--headless", "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([*command, str(folder / f"minutes.{source}")], check=True, capture_output=True)
    return (folder / f"minutes.{target}").read_bytes()


def all_converted(documents: dict[str, bytes], source: str, target: str, folder: Path) -> dict[str, bytes]:
    """Many at once, because starting LibreOffice takes longer than converting."""
    for name, data in documents.items():
        (folder / f"{name}.{source}").write_bytes(data)
    home = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    paths = [str(folder / f"{name}.{source}") for name in documents]
    command = ["soffice", home, "--headless", "--convert-to", target, "--outdir", str(folder), *paths]
    subprocess.run(command, check=True, capture_output=True)
    return {name: (folder / f"{name}.{target}").read_bytes() for name in documents}
