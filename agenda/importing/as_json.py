"""Parsed minutes as one JSON object a meeting: what `parse_minutes --json` prints."""

import dataclasses
import datetime
import json
from typing import Any

from agenda.importing.parsed import ParsedMinutes
from agenda.importing.readers.reading import Unreadable

LATER = ("acronyms", "references", "municipal_years")  # what later pages stand on; no part of this form


def as_json(file: str, part: int, form: str, minutes: ParsedMinutes) -> str:
    fields = {key: value for key, value in dataclasses.asdict(minutes).items() if key not in LATER}
    return json.dumps({"file": file, "part": part, "format": form} | fields, default=_plain, ensure_ascii=False)


def error_as_json(file: str, error: Unreadable) -> str:
    return json.dumps({"file": file, "error": {"code": error.code, "message": error.message}}, ensure_ascii=False)


def _plain(value: Any) -> str:
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M")
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in the JSON form")
