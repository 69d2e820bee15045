"""One module a format: the bytes of a file → its lines. The kind comes from the content, never from the name."""

from dataclasses import dataclass

from agenda.importing.lines import Line
from agenda.importing.parsed import Problem


class Unreadable(Exception):
    """A file that cannot be read, with a code for programs and a sentence that tells a person what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of a file. `text` is `lines` joined by newlines: its line numbers are the records'."""

    format: str
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)
