"""Minutes typed as plain text, written as other programs would write them: with lists that count by themselves."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pytest

from tests.importing.readers.files import level
from tests.importing.readers.office import Entry, word_document

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not on this machine")
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"]
QUIET += ["--no-first-run", "--disable-component-update", "--disable-sync", "--no-pdf-header-footer"]
# "7.", "(a)", "(iv)", "12)": what a word processor would count by itself
MARK = re.compile(r"(?P<before>\(?)(?P<number>\d{1,3}|[a-z]|[ivx]{2,4})(?P<after>[.)])\s+(?=\S)")
NUMBERED_LINE = re.compile(r"\n(?=\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[.)]\s+\S)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
GAP = re.compile(r" {3,}")  # typed to reach a column; a word processor has a tab
FORMATS = (("decimal", r"\d+"), ("lowerRoman", r"i|[ivx]{2,4}"), ("lowerLetter", r"[a-z]"))
ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]


@dataclass(frozen=True)
class Typed:
    """A paragraph; with what its list counts in, where it has a number."""

    text: str
    form: str = ""
    pattern: str = ""
    value: int = 0


def typed(text: str, *, as_lines: bool = False) -> Iterator[Typed]:
    for words in paragraphs(text, as_lines=as_lines):
        mark = MARK.match(words)
        if not mark:
            yield Typed(words)
            continue
        form = next(form for form, looks in FORMATS if re.fullmatch(looks, mark["number"]))
        yield Typed(words[mark.end() :], form, f"{mark['before']}%1{mark['after']}", counted(mark["number"], form))


def counted(number: str, form: str) -> int:
    if form == "decimal":
        return int(number)
    return ROMAN.index(number) if form == "lowerRoman" else ord(number) - ord("a") + 1


def as_word(text: str, *, as_lines: bool = False) -> bytes:
    """Each list is one of its own, begun where its first number says; what counts on from it belongs to it."""
    entries: list[Entry] = []
    lists: dict[tuple[str, str], tuple[str, int]] = {}
    numbering: list[str] = []
    for one in typed(text, as_lines=as_lines):
        list_id, last = lists.get((one.form, one.pattern), ("", -1))
        if one.form and one.value != last + 1:
            list_id = str(len(numbering) + 1)
            levels = level(0, one.form, one.pattern, start=one.value)
            numbering.append(f'<w:abstractNum w:abstractNumId="{list_id}">{levels}</w:abstractNum>')
        if one.form:
            lists[one.form, one.pattern] = list_id, one.value
        entries.append((one.text, list_id if one.form else None, 0))
    used = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(1, len(numbering) + 1)
    )
    return word_document(entries, "".join(numbering) + used)


def as_page(text: str, *, as_lines: bool = False) -> bytes:
    """Browsers count, but write no brackets: what a list cannot show stays typed, as Word does in a saved page."""
    blocks = [plain_number(one) or f"<p>{shown(one)}</p>" for one in paragraphs(text, as_lines=as_lines)]
    return f"<!doctype html><html><head><title>Minutes</title></head><body>{''.join(blocks)}</body></html>".encode()


def plain_number(paragraph: str) -> str:
    found = re.match(r"(\d{1,3})\.\s+(?=\S)", paragraph)
    return f'<ol start="{found[1]}"><li>{shown(paragraph[found.end() :])}</li></ol>' if found else ""


def shown(text: str) -> str:
    marked = escape(text).replace("\n", "<br>").replace("\t", "\N{NO-BREAK SPACE}" * 4)
    return BOLD.sub(r"<b>\1</b>", marked)


def paragraphs(text: str, *, as_lines: bool = False) -> list[str]:
    """Without their hard line breaks, unless those are kept; then what has a number is a paragraph of its own."""
    blocks = re.split(r"\n\s*\n", text.strip())
    if not as_lines:
        return [" ".join(block.split()) for block in blocks]
    lines = ["\n".join(GAP.sub("\t", line.strip()) for line in block.splitlines()) for block in blocks]
    return [one for block in lines for one in NUMBERED_LINE.split(block)]


def printed(page: bytes, folder: Path) -> bytes:
    """By Chromium, as a person prints a page to PDF."""
    (folder / "page.html").write_bytes(page)
    target = folder / "page.pdf"
    command = [CHROMIUM or "", *QUIET, f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}"]
    subprocess.run([*command, (folder / "page.html").as_uri()], check=True, capture_output=True, timeout=60)
    return target.read_bytes()
