"""A vote counted on lines below what was voted on: “Fees rise to £5 / In favour: 6 / Against: 4”."""

from collections.abc import Sequence

from agenda.importing.blocks import Block
from agenda.importing.parsed import Outcome, ParsedResolution
from agenda.importing.resolutions.support import Support, read_support
from agenda.importing.wording.fates import COUNTED_AGAINST, COUNTED_FOR, FATE_LINE, PUT_TO_VOTE

LONGEST = 400  # letters of what is voted on; more is a report
REACH = 3  # paragraphs that may tell the two counts


def read_tally(
    blocks: Sequence[Block], at: int, title: str, before: Sequence[ParsedResolution]
) -> ParsedResolution | None:
    """What the paragraph above says, or the heading where that is a proposal itself; None where it has been read."""
    first = COUNTED_FOR.match(blocks[at].body)
    counted = " ".join(block.text for block in blocks[at : at + REACH])
    against = COUNTED_AGAINST.search(counted) if first else None
    if first is None or against is None or (before and before[-1].lines[1] >= blocks[max(0, at - 2)].first):
        return None
    outcome: Outcome = "agreed" if int(first["count"]) > int(against["count"]) else "lost"
    vote = counted[: against.end()]
    if at and _is_put(blocks[at - 1]):
        above = blocks[at - 1]
        return ParsedResolution(above.body, (above.first, above.last), outcome=outcome, vote=vote)
    if not at and PUT_TO_VOTE.match(title):
        return ParsedResolution(title, (blocks[at].first, blocks[at].last), outcome=outcome, vote=vote)
    return None


def _is_put(block: Block) -> bool:
    told = read_support(block, Support()) or FATE_LINE.match(block.text) or COUNTED_AGAINST.search(block.text)
    return len(block.text) < LONGEST and block.text[-1] not in ":," and not told
