"""A line of a document as every reader gives it: the one form that the parser sees."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    number: int  # counts from 1 in the reader's text; records quote it
    text: str
    page: int | None = None
    style: str = ""  # what the format knows: "heading", "bold", "list", "table"
    label: str = ""  # an automatic list number that is not in the text: "1.", "(a)"
