"""The day in an address: `2017-11-21`, or `2017-11-21-2` for the second sitting of that day."""

from datetime import date
from typing import NamedTuple


class Sitting(NamedTuple):
    day: date
    sitting: int


class SittingConverter:
    # One form only: `-1` and `-02` would be second addresses of the same page.
    regex = r"\d{4}-\d{2}-\d{2}(?:-(?:[2-9]|[1-9]\d+))?"

    def to_python(self, value: str) -> Sitting:
        return Sitting(date.fromisoformat(value[:10]), int(value[11:] or 1))

    def to_url(self, value: str) -> str:
        return str(value)
