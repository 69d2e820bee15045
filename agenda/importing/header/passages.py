"""The lines of a header as the texts that they were before the page broke them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agenda.importing.blocks import Block
from agenda.importing.wording import header as wording


@dataclass(frozen=True, slots=True)
class Passage:
    """Header lines that stand close together, as one text: “MONTHLY MEETING OF LISNAREE AND / CARROWBANE COUNCIL”."""

    text: str
    line: int
    heading: bool = False


def passages(header: Sequence[Block]) -> list[Passage]:
    found: list[Passage] = []
    for block in header:
        if found and block.style[:1] != "h" and _is_broken(found[-1].text, block):
            found[-1] = Passage(f"{found[-1].text} {block.text}", found[-1].line)
        else:
            found.append(Passage(block.text, block.first, block.style[:1] == "h"))
    return found


def _is_broken(text: str, block: Block) -> bool:
    """The line before ends, or this one begins, in the middle of a phrase."""
    if wording.BREAKS_OFF.search(text) or wording.GOES_ON.match(block.text):
        return True
    return block.gap == 0 and (text[-1] == "," or bool(re.match(r"(?i)(?:of|and|held|at|on)\b", block.text)))


def behind_letter(found: list[Passage]) -> list[Passage]:
    """The covering letter of a printed pack has a day and a committee of its own; the minutes begin behind it."""
    if not any(wording.LETTER.match(one.text) for one in found):
        return found
    begins = [at for at, one in enumerate(found) if wording.MINUTES_BEGIN.match(one.text)]
    return found[begins[-1] :] if begins else found
