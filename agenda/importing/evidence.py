"""Whether a text is minutes at all: it has to speak like minutes in several ways at once."""

from collections.abc import Sequence

from agenda.importing.blocks import Block
from agenda.importing.wording.evidence import SIGNS

ENOUGH = 3
FURTHEST = 400  # paragraphs


def is_minutes(blocks: Sequence[Block]) -> bool:
    seen: set[str] = set()
    for block in blocks[:FURTHEST]:
        seen |= {name for name, sign in SIGNS.items() if name not in seen and sign.search(block.text)}
        if len(seen) >= ENOUGH:
            return True
    return False
