"""A line of a document as every reader gives it, and how one becomes several."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

HEADINGS = {"bold", "h1", "h2", "h3", "h4", "h5", "h6"}  # styles of lines that are set apart as a whole
LONGEST = 10_000  # characters; a longer line is cut at a space, so that no pattern ever meets more


@dataclass(frozen=True, slots=True)
class Line:
    number: int  # counts from 1 in the reader's text; records quote it
    text: str
    page: int | None = None
    # What the format knows: "h1" … "h6", "bold", "list", "quote", "table", "rule", "front matter"; "aside" for what
    # the reader set aside: its words stay here for people to see, and Reading.ignored says why.
    style: str = ""
    # The automatic list number with which the text begins: "1.\tApologies" has the label "1.".
    label: str = ""
    lead: str = ""  # its first words, where they alone are bold or underlined: a heading that text runs on behind

    @property
    def blank(self) -> bool:
        return not self.text or self.text.isspace()


def into(line: Line, texts: list[str]) -> Iterator[Line]:
    return (replace(line, text=text, lead="" if at else line.lead) for at, text in enumerate(texts))


def cut_at(line: Line, cuts: list[int]) -> Iterator[Line]:
    ends = zip([0, *cuts], [*cuts, len(line.text)], strict=True)
    return into(line, [line.text[begin:end] for begin, end in ends])


def cut_overlong(lines: list[Line]) -> Iterator[Line]:
    for line in lines:
        if len(line.text) <= LONGEST:
            yield line
            continue
        cuts = [0]
        while len(line.text) - cuts[-1] > LONGEST:
            cuts.append(line.text.rfind(" ", cuts[-1] + LONGEST // 2, cuts[-1] + LONGEST) + 1 or cuts[-1] + LONGEST)
        yield from cut_at(line, cuts[1:])
