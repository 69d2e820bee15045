"""Who stood behind a motion: named in its own sentence, in the next one, or on lines of their own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from agenda.importing.blocks import Block
from agenda.importing.resolutions.fates import fate_of, vote_in
from agenda.importing.resolutions.lists import begins_list
from agenda.importing.resolutions.opening import Opening
from agenda.importing.sentences import speaks_of
from agenda.importing.wording.decisions import THAT
from agenda.importing.wording.motions import SPEAKS_OF_MOTION
from agenda.importing.wording.named_motions import WHOSE_MOTION
from agenda.importing.wording.support import (
    AGREED_LINE,
    MOVED_NEXT,
    MOVER_LINE,
    MOVER_PAIR,
    SECONDED_NEXT,
    SECONDER_LINE,
    SUPPORT_ALONE,
)

FULL_STOP = re.compile(r"(?<=\w\w\w)\.$")  # not that of an initial


@dataclass(frozen=True, slots=True)
class Support:
    """Who stood behind a motion."""

    mover: str | None = None
    seconder: str | None = None
    vote: str | None = None
    number: str | None = None


def supported_by(opening: Opening, support: Support) -> Support:
    return Support(
        opening.mover or support.mover,
        opening.seconder or support.seconder,
        opening.vote or support.vote,
        opening.number or support.number,
    )


def read_support(block: Block, support: Support) -> Support | None:
    """A paragraph that only names who moved or seconded."""
    text = block.body if block.mark and block.mark.form == "bullet" else block.text
    if len(text) > 200:
        return None
    if found := MOVER_LINE.match(text):
        return replace(support, mover=named(found["mover"]), seconder=named(found["seconder"]) or support.seconder)
    if found := MOVER_PAIR.match(text):
        return replace(support, mover=found["mover"], seconder=found["seconder"])
    if found := SECONDER_LINE.match(text):
        return replace(support, seconder=named(found["seconder"]))
    return None


def support_below(blocks: Sequence[Block], at: int, told: bool = False) -> tuple[Support, int] | None:
    """Mover and seconder on lines of their own, told to be agreed, where no motion follows; and where they end.

    told: what stands above them said already that it was agreed.
    """
    support: Support | None = None
    agreed = told
    if at < len(blocks) and (names := support_alone(blocks[at].text)):
        support, agreed = Support(*names, vote_in(blocks[at].text)), told or fate_of(blocks[at].text) == "agreed"
        at += 1
    else:
        while at < len(blocks) and (further := read_support(blocks[at], support or Support())):
            support, agreed = further, told or bool((line := SECONDER_LINE.match(blocks[at].text)) and line["fate"])
            at += 1
    if support is None or support.mover is None:
        return None
    if not agreed and at < len(blocks) and AGREED_LINE.match(blocks[at].text):
        agreed, at = True, at + 1
    goes_on = at < len(blocks) and (THAT.match(blocks[at].text) or begins_list(blocks[at]))
    return (support, at) if agreed and not goes_on else None


def mover_in(sentence: str) -> str | None:
    """The mover whom the next sentence names, and nobody else: “Moved: Mrs Moss.”"""
    found = MOVED_NEXT.match(sentence)
    return name_of(found["mover"]) if found else None


def seconder_in(sentence: str) -> tuple[str | None, str]:
    """The seconder whom the next sentence names, and its other words."""
    found = SECONDED_NEXT.match(sentence)
    return (name_of(found["by"] or found["seconder"]), sentence[found.end() :]) if found else (None, "")


def support_alone(sentence: str) -> tuple[str | None, str | None] | None:
    """Mover and seconder, where a sentence tells nothing else but a fate."""
    if not speaks_of(sentence, SPEAKS_OF_MOTION):
        return None
    if told := WHOSE_MOTION.match(sentence):
        return name_of(told["mover"] or told["first"]), name_of(told["seconder"])
    found = SUPPORT_ALONE.match(sentence)
    return names_in(found.groupdict()) if found else None


def names_in(told: Mapping[str, str | None]) -> tuple[str | None, str | None]:
    """Mover and seconder, whichever stood before its verb."""
    return (
        name_of(told.get("mover") or told.get("first")),
        name_of(told.get("seconder") or told.get("second") or told.get("third") or told.get("fourth")),
    )


def name_of(words: str | None) -> str | None:
    """“After a long discussion it was felt … Mrs Rook” is a sentence and no name."""
    return FULL_STOP.sub("", words.strip(" ,")) if words and len(words.split()) < 7 else None


def named(words: str | None) -> str | None:
    """A name without the punctuation around it."""
    return words.strip(" ,.–-") if words else None
