"""What stands behind an opener: one clause, or a list of them under a lead-in that they share."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from agenda.importing.blocks import Block
from agenda.importing.parsed import ParsedResolution
from agenda.importing.resolutions.fates import outcome_of, vote_in
from agenda.importing.resolutions.lists import SUB_HEADING, Entry, begins_list, ends_list, read_list
from agenda.importing.resolutions.support import Support, named, names_in, read_support
from agenda.importing.sentences import speaks_of
from agenda.importing.wording.decisions import (
    ALL_AGREED,
    EMPTY_STEM,
    FIRST_INSIDE,
    OPEN_ENDED,
    QUOTE_ENDS,
    REASONS_FOLLOW,
    SECOND_INSIDE,
    THAT,
    UNMARKED_ENTRY,
    VOTED_BEHIND,
)
from agenda.importing.wording.support import MOVED_ASIDE, MOVED_BEHIND, MOVER_LINE, SPEAKS_OF_SUPPORT

NO_WORDS = re.compile(r"(?!.*[£€$]\d)[\W\d_ivx]*|[\W_]*\([^()]{0,60}\)[\W_]*")  # numbers but no sum, or names
FURTHEST = 60  # paragraphs that one decision may take up
SHORT_LINE = 90


@dataclass(frozen=True, slots=True)
class Decided:
    clauses: tuple[ParsedResolution, ...]
    end: int  # where the text goes on
    support: Support


def behind(blocks: Sequence[Block], at: int, support: Support) -> Decided:
    """The clauses that begin at this paragraph; it holds only what stands behind the opener."""
    stem = ""
    found: list[Entry] = []
    end = min(len(blocks), at + FURTHEST)
    while at < end:
        block = blocks[at]
        if told := read_support(block, support):
            support = told
        elif (found or stem) and ends_list(block):
            break
        elif begins_list(block) and not found:
            entries, at = read_list(blocks, at)
            return Decided(tuple(_clauses(entries, stem, support)), at, support)
        elif not found and (lead := FIRST_INSIDE.match(block.text)) and not SECOND_INSIDE.search(block.text):
            entries, length = read_list([block.without(lead.end()), *blocks[at + 1 : end]], 0)
            return Decided(tuple(_clauses(entries, stem or lead[0], support)), at + length, support)
        elif not found and heads_list(blocks, at):
            pass  # "Reaching residents" above the first entries
        elif not found and not stem and (is_stem(blocks, at) or _short_lines(blocks, at + 1)):
            stem = block.text
            if lines := _short_lines(blocks, at + 1):
                return Decided(tuple(_clauses(lines, stem, support)), at + 1 + len(lines), support)
        elif not found or THAT.match(block.text):
            if stem and (block.text[:1] in '“"' or EMPTY_STEM.match(stem)):
                clause = clause_of(Entry(block.text, (block.first, block.last)), None, support)
                shared = None if EMPTY_STEM.match(stem) else stem
                return Decided((replace(clause, stem=shared),) if clause else (), at + 1, support)
            found.append(Entry(block.text if found or not stem else f"{stem} {block.text}", (block.first, block.last)))
            stem = ""
        else:
            break
        at += 1
    return Decided(tuple(_clauses(found, "", support)), at, support)


def is_stem(blocks: Sequence[Block], at: int) -> bool:
    """A lead-in: it ends in a colon, or says "the following" above a list."""
    text = blocks[at].text
    if REASONS_FOLLOW.search(text):
        return False
    if EMPTY_STEM.match(text) or re.search(r":[\s–—-]*$", text):
        return True
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    if after is None or len(text) > 400:
        return False
    if not begins_list(after):
        return False
    return bool(
        OPEN_ENDED.search(text) or (THAT.match(text) and len(text) < SUB_HEADING and text.rstrip('”"')[-1:] not in ".;")
    )


def heads_list(blocks: Sequence[Block], at: int) -> bool:
    """A heading inside the decision: short, without a stop, right above a list."""
    text = blocks[at].text
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    plain = len(text) < SUB_HEADING and text[-1] not in ".:;,–-" and not THAT.match(text) and not EMPTY_STEM.match(text)
    return after is not None and plain and begins_list(after) and text[0].isupper()


def _short_lines(blocks: Sequence[Block], at: int) -> list[Entry]:
    """Entries without marks: two short lines or more, “Theatre €5,600.” or “School governors - Mrs Reed”."""
    found = []
    for block in blocks[at : at + FURTHEST]:
        if block.mark or len(block.text) > SHORT_LINE or not UNMARKED_ENTRY.search(block.text):
            break
        found.append(Entry(block.text, (block.first, block.last)))
    return found if len(found) > 1 else []


def _clauses(entries: Sequence[Entry], stem: str, support: Support) -> list[ParsedResolution]:
    shared = None if not stem or EMPTY_STEM.match(stem) or len(entries) < 2 else stem
    return [clause for entry in entries if (clause := clause_of(entry, shared, support))]


def clause_of(entry: Entry, stem: str | None, support: Support) -> ParsedResolution | None:
    """A clause without the names in brackets behind it; a stem does not lead an entry that begins with its own That."""
    text = entry.text.strip()
    moved = speaks_of(text, SPEAKS_OF_SUPPORT)
    if moved and (found := MOVED_ASIDE.search(text)):
        mover, seconder = names_in(found.groupdict())
        support = Support(
            mover=mover or named(found["alone"] or found["by"]) or support.mover,
            seconder=seconder or named(found["last"]) or support.seconder,
            vote=named(found["vote"]) or support.vote,
            number=support.number,
        )
        text = text[: found.start()].rstrip()
    if moved and (found := MOVED_BEHIND.search(text)):
        mover, seconder = names_in(found.groupdict())
        support = replace(
            support,
            mover=mover or support.mover,
            seconder=seconder or support.seconder,
            vote=support.vote or vote_in(found["vote"] or ""),
        )
        text = text[: found.start() + 1].rstrip(" ,")
    text = ALL_AGREED.sub("", text)
    if found := VOTED_BEHIND.search(text):
        support, text = replace(support, vote=support.vote or found["vote"]), text[: found.start()]
    if found := QUOTE_ENDS.match(text):
        text = text[: found.end()].rstrip()
    text = unquoted(text)
    if NO_WORDS.fullmatch(text) or MOVER_LINE.match(text):
        return None  # "Resolved 16/10/6/15.ii." numbers what stands before it
    if stem and text.startswith(("That ", "that ")) and THAT.match(stem):
        stem = None
    return ParsedResolution(
        text, entry.lines, entry.number or support.number, stem, "agreed", support.mover, support.seconder, support.vote
    )


def with_outcomes(clauses: Iterable[ParsedResolution | None]) -> list[ParsedResolution]:
    """Clauses that were agreed, each with what it did: noted, deferred, referred."""
    return [replace(clause, outcome=outcome_of(clause.text)) for clause in clauses if clause]


def unquoted(text: str) -> str:
    """A motion is often printed in quotation marks; quotations inside it keep theirs."""
    if text[:1] in '“"' and "”" not in text and text.count('"') < 2:
        return text[1:].lstrip()
    if "“" not in text and text.rstrip(".")[-1:] == "”":
        return text.rstrip(".")[:-1].rstrip()
    if text[:1] == "‘" and text[-1] == "’" and text.count("‘") == 1:
        return text[1:-1].strip()
    inner = re.fullmatch(r"[“\"]([^“”\"]*)[”\"]?([.;]?)", text, re.S)
    return inner[1].strip() + ("" if inner[1].rstrip().endswith((".", ";")) else inner[2]) if inner else text
