"""Whether a text is minutes at all: it speaks like minutes in several ways, and is built like them in one."""

from collections.abc import Sequence

from agenda.importing.blocks import Block
from agenda.importing.lines import HEADINGS
from agenda.importing.resolutions.opening import read_opening
from agenda.importing.wording.evidence import GLUED_HEADER, HEADED, NAMES_THOSE, PAGE_TITLE, SIGNS, TALLY
from agenda.importing.wording.headings import ATTENDANCE, KNOWN
from agenda.importing.wording.pages import TITLE_LINE

ENOUGH = 3  # a letter to the editor speaks of the council, its members and its minutes too
FURTHEST = 400  # paragraphs
TITLE_WITHIN = 15


def is_minutes(blocks: Sequence[Block], front_matter: str = "") -> bool:
    looked_at = blocks[:FURTHEST]
    titled = bool(PAGE_TITLE.search(front_matter))
    built = titled or any(_is_built_like_minutes(block, at) for at, block in enumerate(looked_at))
    return built and _speaks_like([*front_matter.splitlines(), *(block.text for block in looked_at)], ENOUGH - titled)


def _is_built_like_minutes(block: Block, at: int) -> bool:
    if at < TITLE_WITHIN and block.style in HEADINGS and (HEADED.search(block.text) or NAMES_THOSE.search(block.text)):
        return True
    if at < TITLE_WITHIN and (TITLE_LINE.match(block.text) or GLUED_HEADER.search(block.text)):
        return True
    usual = KNOWN.fullmatch(block.text.rstrip(" .:")) or KNOWN.fullmatch(block.body.rstrip(" .:"))
    return bool(usual or ATTENDANCE.match(block.body) or TALLY.match(block.text) or read_opening(block.body))


def _speaks_like(texts: Sequence[str], enough: int) -> bool:
    seen: set[str] = set()
    for text in texts:
        seen |= {name for name, sign in SIGNS.items() if name not in seen and sign.search(text)}
        if len(seen) >= enough:
            return True
    return False
