"""Whether a text is minutes at all: it speaks like minutes in several ways, and is built like them in one."""

from collections.abc import Sequence

from agenda.importing.blocks import Block
from agenda.importing.resolutions.opening import read_opening
from agenda.importing.wording.evidence import GLUED_HEADER, SIGNS, TALLY
from agenda.importing.wording.headings import ATTENDANCE, KNOWN
from agenda.importing.wording.pages import TITLE_LINE

ENOUGH = 3  # a letter to the editor speaks of the council, its members and its minutes too
FURTHEST = 400  # paragraphs
TITLE_WITHIN = 15


def is_minutes(blocks: Sequence[Block]) -> bool:
    looked_at = blocks[:FURTHEST]
    return any(_is_built_like_minutes(block, at) for at, block in enumerate(looked_at)) and _speaks_like(looked_at)


def _is_built_like_minutes(block: Block, at: int) -> bool:
    if at < TITLE_WITHIN and (TITLE_LINE.match(block.text) or GLUED_HEADER.search(block.text)):
        return True
    usual = KNOWN.fullmatch(block.text.rstrip(" .:")) or KNOWN.fullmatch(block.body.rstrip(" .:"))
    return bool(usual or ATTENDANCE.match(block.body) or TALLY.match(block.text) or read_opening(block.body))


def _speaks_like(blocks: Sequence[Block]) -> bool:
    seen: set[str] = set()
    for block in blocks:
        seen |= {name for name, sign in SIGNS.items() if name not in seen and sign.search(block.text)}
        if len(seen) >= ENOUGH:
            return True
    return False
