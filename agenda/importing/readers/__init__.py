"""One module a format: bytes → lines. What is not plain text is read in a process of its own.

reading     what a reader gives, and how it refuses
kinds       what a file is, from its first bytes
decoding    bytes → clean text
text        plain text and markdown
markdown    marks out of a line
box         the process of its own: started, watched, ended
child, limits, wire    inside the box: what it does, what it may use, how it answers
formats     which reader reads what; here and below, only inside the box
docx, html, …
paragraphs  what the readers of office files and web pages give, laid out as lines
package     the zip around an office file, opened with limits
counting    4 as "d", "iv", "4th"
"""

from dataclasses import replace

from agenda.importing.problems import problem
from agenda.importing.readers import box
from agenda.importing.readers.kinds import TEXT, kind_of, surprise
from agenda.importing.readers.reading import Reading, Unreadable
from agenda.importing.readers.text import read_text

__all__ = ["Reading", "Unreadable", "read"]

MOST_BYTES = 25 * 1024 * 1024
TOO_LARGE = "The file is over 25 MB. Save it without its pictures, or in parts."


def read(data: bytes, name: str) -> Reading:
    """The lines of a file. The name is never believed; where it promises another format, that is a problem."""
    if not data.strip():
        raise Unreadable("empty", "The file is empty.")
    if len(data) > MOST_BYTES:
        raise Unreadable("too_large", TOO_LARGE)
    kind = kind_of(data)
    if kind.refusal:
        raise Unreadable("unknown_format", kind.refusal)
    reading = read_text(data, name) if kind is TEXT else box.read(data)
    if really := surprise(name, reading.format):
        return replace(reading, problems=(problem("wrong_name", name=name, really=really), *reading.problems))
    return reading
