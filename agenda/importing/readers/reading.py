"""What every reader gives, and how it refuses: the only two ways out of a file."""

from dataclasses import dataclass
from typing import Literal

from agenda.importing.lines import Line
from agenda.importing.parsed import Ignored, Problem

Format = Literal["text", "markdown", "html", "docx", "odt", "pdf", "rtf", "doc"]
RefusalCode = Literal[
    "no_text", "empty", "encrypted", "damaged", "too_large", "too_many_parts", "too_deep", "too_slow", "unsafe",
    "not_text", "needs_converter", "unknown_format",
]  # fmt: skip


EMPTY = "The file is empty. Choose the one that holds the minutes, and upload that."


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as numbered lines, with what was set aside on the way and what looked doubtful."""

    format: Format
    lines: tuple[Line, ...]
    ignored: tuple[Ignored, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        """The reader's text, whose line numbers the records quote."""
        return "\n".join(line.text for line in self.lines)


class Unreadable(Exception):
    """A file that cannot be read: a code of the list, and a sentence that says what to do."""

    def __init__(self, code: RefusalCode, message: str) -> None:
        super().__init__(message)
        self.code: RefusalCode = code
        self.message = message
