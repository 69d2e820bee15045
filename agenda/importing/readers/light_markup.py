"""Headings of lightweight markups other than markdown, in files that are called markdown all the same."""

import re
from collections.abc import Sequence

from agenda.importing.lines import Line

# "** Fees" of an outliner, "== Fees ==" of a wiki, "== Fees" of AsciiDoc
STARRED = re.compile(r"(\*{2,6})\s+(\S.*)")
EQUALLED = re.compile(r"(={1,6})(?:\s*(?=[^=\s].*=\s*$)|\s+(?=[A-Za-z]))([^=\s].*?)\s*=*\s*")
UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,})\s*")
LONGEST_UNDERLINED = 120  # letters


def underlined(lines: Sequence[Line]) -> dict[int, str]:
    """The places of headings that a line of "====" or "----" underlines, each with its style."""
    found: dict[int, str] = {}
    for at in range(1, len(lines)):
        words, rule = lines[at - 1].text.strip(), lines[at].text
        apart = at == 1 or lines[at - 2].blank or UNDERLINE.fullmatch(lines[at - 2].text)
        title = apart and words[:1].isalnum() and len(words) < LONGEST_UNDERLINED
        # "---" alone parts pages
        if title and UNDERLINE.fullmatch(rule) and len(rule.strip()) >= max(4, 0.6 * len(words)):
            found[at - 1] = "h1" if rule[0] == "=" else "h2"
            found[at] = "rule"
    return found


def stars_head(lines: Sequence[Line]) -> bool:
    """Whether "** Fees" is a heading here: in a wiki it is an inner bullet, which stands right below another."""
    starred = [at for at, line in enumerate(lines) if STARRED.fullmatch(line.text)]
    apart = sum(at == 0 or not lines[at - 1].text.startswith("*") for at in starred)
    return apart > 1 and 2 * apart > len(starred)
