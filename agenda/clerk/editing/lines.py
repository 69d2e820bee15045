"""Where the lines of a source stand in the text of an item: a reader has tidied it, but kept every word."""

import re

from agenda.clerk.editing.draft import Source

LONGEST_TITLE = 160  # letters; a longer line is text
# `27/18  Mill Lane`, `6. Blue Badge bays`, `(b) Grants`; not `2019 was a good year`
NUMBERED = re.compile(
    r"\s*(?P<number>\(?(?:\d{1,4}(?:[./]\d{1,4})*[a-z]?|[a-z])\)?)(?:[.):]\s*|\s+(?=[A-Z“‘]))(?P<title>\S.*)"
)
AROUND_TITLE = " \t.:;,-–—·•\u00a0"


def plain(text: str) -> str:
    """Letters and digits alone: what no tidying changes."""
    return "".join(filter(str.isalnum, text))


def kept(source: Source, number: int) -> str:
    """A line without the words that were left out of it: a page number, a link's size."""
    text = source.lines[number - 1]
    for piece in source.ignored:
        first, last = piece["lines"]
        if first <= number <= last:
            text = "" if text.strip() in piece["text"] else text.replace(piece["text"], " ")
    return text.strip()


def words(source: Source, first: int, last: int) -> str:
    """The lines as they stand, without what was left out."""
    return "\n".join(kept(source, number) for number in range(first, last + 1)).strip("\n")


def cut(text: str, tail: str) -> tuple[str, str] | None:
    """The text before and from the words of `tail`, with which it must end. A list mark goes with its words."""
    wanted = plain(tail)
    if not plain(text).endswith(wanted):
        return None
    at = len(text)
    for _ in wanted:
        at -= 1
        while not text[at].isalnum():
            at -= 1
    begin = text.rfind("\n", 0, at) + 1
    at = at if plain(text[begin:at]) else begin
    return text[:at].rstrip(), text[at:].rstrip()


def heading(line: str) -> tuple[str, str, bool]:
    """Number and title as a line has them, and whether that is all of it: of a paragraph only the opening is taken."""
    match = NUMBERED.fullmatch(line)
    number, title = (match["number"].strip("()"), match["title"]) if match else ("", line)
    title = " ".join(title.split())
    if len(title) > LONGEST_TITLE:
        return number, title[:LONGEST_TITLE].rpartition(" ")[0] + " …", False
    return number, title.strip(AROUND_TITLE) or title, True


def joined(*texts: str) -> str:
    """Paragraphs one under the other."""
    return "\n\n".join(text for text in texts if text.strip())
