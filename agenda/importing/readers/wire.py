"""How a child process hands back what it read: a line of JSON that says how it went, then the bytes."""

import json
import logging
from typing import get_args

from agenda.importing.lines import Line
from agenda.importing.parsed import Ignored, Problem
from agenda.importing.readers.reading import Reading, RefusalCode, Unreadable

log = logging.getLogger(__name__)
FAILED = "The file could not be read; it may be damaged. Open it in the program that made it, save it again as DOCX."


def answer(payload: bytes) -> bytes:
    return b"{}\n" + payload


def refusal(error: Unreadable, fault: str = "") -> bytes:
    return json.dumps({"code": error.code, "message": error.message, "fault": fault}).encode() + b"\n"


def opened(output: bytes) -> bytes:
    """The bytes that a child handed back; its refusal is raised, and a fault of ours inside it goes to the log."""
    head, _, payload = output.partition(b"\n")
    try:
        said = json.loads(head)
        if not said:
            return payload
        code, message, fault = said["code"], str(said["message"]), said["fault"]
    except (ValueError, KeyError, TypeError):
        raise Unreadable("damaged", FAILED) from None
    if fault:
        log.warning("a reader failed: %s", fault)
    raise Unreadable(code if code in get_args(RefusalCode) else "damaged", message)


def packed_files(files: list[tuple[str, bytes]]) -> bytes:
    head = json.dumps([[name, len(data)] for name, data in files]).encode()
    return b"".join([head, b"\n", *(data for _, data in files)])


def unpacked_files(payload: bytes) -> list[tuple[str, bytes]]:
    head, _, rest = payload.partition(b"\n")
    files, start = [], 0
    for name, size in json.loads(head):
        files.append((str(name), rest[start : start + size]))
        start += size
    return files


def packed(reading: Reading) -> bytes:
    lines = [[line.text, line.page, line.style, line.label, line.lead] for line in reading.lines]
    ignored = [[*one.lines, one.text, one.why] for one in reading.ignored]
    problems = [[one.code, one.message, one.line] for one in reading.problems]
    return json.dumps([reading.format, lines, ignored, problems], ensure_ascii=False).encode()


def unpacked(payload: bytes) -> Reading:
    form, lines, ignored, problems = json.loads(payload)
    return Reading(
        form,
        tuple(Line(number, *line) for number, line in enumerate(lines, start=1)),
        tuple(Ignored((first, last), text, why) for first, last, text, why in ignored),
        tuple(Problem(*one) for one in problems),
    )
