"""Markdown marks out of a line: what they say becomes its style, what they hide is set aside, the words stay."""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from agenda.importing.lines import Line
from agenda.importing.readers.light_markup import EQUALLED, STARRED
from agenda.importing.readers.paragraphs import SETS_APART


@dataclass(slots=True)
class Marked:
    """A line on its way: each step takes its own marks out of the text."""

    text: str
    style: str = ""
    lead: str = ""
    hidden: list[tuple[str, str]] = field(default_factory=list)  # (what was taken out, why)

    def hide(self, pattern: re.Pattern[str], why: str, instead: str = "") -> None:
        """Take out each match; where the pattern has a group, its words stay."""

        def take(found: re.Match[str]) -> str:
            shown = found[1] if found.re.groups else instead
            if hidden := found[0].replace(shown, "", 1) if shown else found[0]:
                self.hidden.append((hidden, why))
            return shown

        self.text = pattern.sub(take, self.text)


RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*")
HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*")
QUOTE = re.compile(r"\s{0,3}>[> ]*")
CALLOUT = re.compile(r"\[!\w+\][-+]?\s*")  # an Obsidian folding box: "> [!abstract]- Present:"
TABLE_RULE = re.compile(r"[\s|:-]+")  # |---|:-:|
IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)")
LINK = re.compile(r"\[([^\[\]\n]{0,500})\]\((?:<[^>\n]{0,2000}>|[^()\n]{0,2000})\)")
ADDRESS_BETWEEN = re.compile(r"(\w\]\([^()\n]{0,2000}\)\*{0,3})(?=\w)")  # "**[Parks Together](https://…)**which"
TAG = re.compile(r"</?(?!https?:|mailto:)[A-Za-z][^<>\n]{0,300}>")
RAISED = re.compile(r"(?i)\b(\w{1,20})<su[bp]>([^<>\n]{0,20})</su[bp]>")
ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
BOLD = re.compile(r"\*\*(?!\*)|__(?=\S)|(?<=\S)__")
STARS = re.compile(r"(?<!\\)\*{1,3}(?=\S)|(?<=\S)(?<!\\)\*{1,3}")
BARE_MARK = re.compile(r"\s*\(?[\w.]{1,8}(?:\\?[.):])?\s*")  # the number before a bold heading
UNDERSCORES = re.compile(r"^(\s*)_([^_\s].*[^_\s\\])_(\s*)$")  # a whole line in italics; inside a line they stay
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def read_rule(line: Marked) -> None:
    if RULE.fullmatch(line.text):
        line.style = "rule"


def read_heading(line: Marked) -> None:
    if found := HEADING.fullmatch(line.text) or EQUALLED.fullmatch(line.text):
        line.style, line.text = f"h{len(found[1])}", found[2]


def read_quote(line: Marked) -> None:
    """The words of a quotation stand as other words do; a quoted motion is a motion."""
    if found := QUOTE.match(line.text):
        line.style, line.text = "quote", line.text[found.end() :]
    line.hide(CALLOUT, "box")


def read_table(line: Marked) -> None:
    if line.text.lstrip()[:1] == "|" and line.text.count("|") > 1:
        line.style = "table"
        line.text = (
            ""
            if TABLE_RULE.fullmatch(line.text) and "-" in line.text
            else line.text.strip().strip("|").replace("|", " | ")
        )


def read_links(line: Marked) -> None:
    line.hide(IMAGE, "picture")
    line.text = ADDRESS_BETWEEN.sub(r"\1 ", line.text)  # where an address parts two words, a space does
    line.hide(LINK, "link address")
    read_set_apart(line)
    read_raised(line)
    line.hide(TAG, "tag")


def read_set_apart(line: Marked) -> None:
    """Tags of bold and underlined words become the stars of markdown, one inside the other only once."""
    opened: list[bool] = []
    depth = 0  # of those that set apart

    def stars(found: re.Match[str]) -> str:
        nonlocal depth
        line.hidden.append((found[0], "tag"))
        before = depth
        if not found["closes"]:
            opened.append(found["name"].lower() != "span" or bool(SETS_APART.search(found[0])))
            depth += opened[-1]
        elif opened:
            depth -= opened.pop()
        return "" if bool(before) == bool(depth) else "**"

    if "<" in line.text:
        line.text = LOOK_TAG.sub(stars, line.text).replace("****", "")


def read_raised(line: Marked) -> None:
    """“31<sup>st</sup>” is the word 31st; its tags are set aside with it, so that one sees what was raised."""
    line.hidden += [(found[0], "tag") for found in RAISED.finditer(line.text)]
    line.text = RAISED.sub(r"\1\2", line.text)


def read_entities(line: Marked) -> None:
    def shown(found: re.Match[str]) -> str:
        line.hidden.append((found[0], "entity"))
        return html.unescape(found[0])

    line.text = ENTITY.sub(shown, line.text)


def read_emphasis(line: Marked) -> None:
    """Bold from end to end is how many minutes set a heading: “**5.** **Correspondence**”."""
    line.text = line.text.replace("****", "")  # "**Mill****Lane**" is one heading in two
    pieces = BOLD.split(line.text)
    outside = "".join(pieces[0::2])
    if not line.style and len(pieces) > 2 and not any(sign.isalnum() for sign in outside):
        line.style = "bold"
    elif not line.style and len(pieces) > 2 and (not pieces[0].strip() or BARE_MARK.fullmatch(pieces[0])):
        line.lead = _without_stars("".join(_until_plain(pieces)))
        if not any(sign.isalnum() for sign in "".join(pieces[2::2])):  # "4\\. **Correspondence**"
            line.style, line.lead = "bold", ""
    line.text = _without_stars(line.text)


def _until_plain(pieces: list[str]) -> Iterator[str]:
    """“7.  **Street** **Lights** - Mr Hale …”: what is bold before anything that is not."""
    for at, piece in enumerate(pieces):
        if at % 2 == 0 and at and any(sign.isalnum() for sign in piece):
            return
        yield piece


def _without_stars(text: str) -> str:
    return UNDERSCORES.sub(r"\1\2\3", STARS.sub("", text))


def read_escapes(line: Marked) -> None:
    line.text, line.lead = ESCAPE.sub(r"\1", line.text), ESCAPE.sub(r"\1", line.lead)


STEPS: tuple[Callable[[Marked], None], ...] = (
    read_rule,
    read_heading,
    read_quote,
    read_table,
    read_links,
    read_entities,
    read_emphasis,
    read_escapes,
)


# A web table pasted into markdown is one line; each row, cell and paragraph of it is one of ours.
BLOCK_TAG = re.compile(
    r"(?i)(?=<(?:tr|td|th|p|div|br|li|h[1-6])\b)"
    r"|(?:(?<=</[uo]l>)|(?<=</h[1-6]>)|(?<=</table>)|(?<=</p>)|(?<=</div>))(?=[^<\s]|<(?:b|strong|em|span)\b)"
)
LOOK_TAG = re.compile(r"(?i)<(?P<closes>/?)(?P<name>b|strong|u|span)\b[^<>\n]{0,300}>")


def part_at_tags(lines: Iterable[Line]) -> Iterator[Line]:
    for line in lines:
        if "<" not in line.text or not BLOCK_TAG.search(line.text):
            yield line
            continue
        for part in BLOCK_TAG.split(line.text):
            if part.strip():
                yield replace(line, text=part)


ANY_MARK = re.compile(r"[#>|*_<&\\\[]|^\s*-{3}|^=")


def read_marks(text: str, starred: bool = False) -> Marked:
    """`starred`: stars at a line's beginning make it a heading."""
    if starred and (heading := STARRED.fullmatch(text)):
        return replace(read_marks(heading[2]), style=f"h{len(heading[1])}", lead="")
    line = Marked(text)
    if not ANY_MARK.search(text):
        return line
    for step in STEPS:
        step(line)
        if line.style == "rule":
            break
    return line
