"""A document in three: what stands before the first item, the items, and what stands after the last."""

from collections.abc import Sequence
from dataclasses import dataclass

from agenda.importing.blocks import Block
from agenda.importing.items import pages, unnumbered
from agenda.importing.items.heads import head_at
from agenda.importing.items.inner import with_inner_entries
from agenda.importing.items.numbered import main_chain
from agenda.importing.items.outline import numbered_heads
from agenda.importing.items.parts import lettered_parts
from agenda.importing.items.section import Head, Section, sections
from agenda.importing.items.titles import is_title, read_title
from agenda.importing.resolutions.lists import opens_decision
from agenda.importing.wording.decisions import ORDER_OF_BUSINESS, PROSE
from agenda.importing.wording.headings import ATTENDANCE, KNOWN
from agenda.importing.wording.pages import APPENDIX, CLOSES, KINDS, LABELS, LIST_BEGINS, MINUTES_OF, SIGNED, TITLE_LINE

ONE_ITEM = ("item", "issue", "decision", "compact item")  # pages about one piece of business
HABIT = 3
HEADER_MOST = 40  # paragraphs of a header


@dataclass(frozen=True, slots=True)
class Parts:
    kind: str  # a key of KINDS, "compact item", or "printed"
    header: list[Block]
    sections: list[Section]
    closing: list[Block]


def kind_of(blocks: Sequence[Block]) -> str:
    """What the first lines say the page is."""
    if not blocks:
        return "printed"
    for at, block in enumerate(blocks[:4]):
        for kind, words in KINDS.items():
            if words.match(block.text) and block.style[:1] != "h" and (at == 0 or kind != "agenda"):
                return kind
    labelled = any(LABELS["minutes"].match(block.text) for block in blocks[:6])
    documents = any(block.text.lower().startswith("supporting documents:") for block in blocks[-3:])
    return "compact item" if labelled and documents else "printed"


def split(blocks: Sequence[Block], kind: str, title: str = "") -> Parts:
    """`title`: the page's own, for a meeting that does not say it again."""
    if kind in ONE_ITEM:
        return _parts(blocks, kind, pages.page_heads(blocks, kind, title), len(blocks))
    if kind in ("list", "agenda"):
        begin = next((at + 1 for at, block in enumerate(blocks) if LIST_BEGINS.match(block.text)), None)
        begin = begin if begin is not None else pages.after_fields(blocks)
        heads = [head.moved(begin) for head in pages.list_heads(blocks[begin:])]
        return _parts(blocks, kind, heads, len(blocks))
    chain = main_chain(blocks)
    if chain and not _unnumbered_wins(blocks, len(chain), chain[0].look[0]):
        heads = numbered_heads(blocks, chain)
        end = closing_begins(blocks, heads)
        heads = with_inner_entries(blocks, heads, end)
        return _parts(blocks, kind, _with_others(blocks, heads, end), end)
    begin = header_ends(blocks)
    heads = [head.moved(begin) for head in unnumbered.heads(blocks[begin:])]
    end = _closing_among(blocks, heads)
    heads = _with_parts(blocks, heads, end)
    heads = [head for head in heads if head.at < end] or _whole_text(blocks, begin, end)
    return _parts(blocks, kind, heads, end)


def _with_parts(blocks: Sequence[Block], heads: Sequence[Head], end: int) -> list[Head]:
    """“Matters Arising: / a) The culvert - …”, where no heading has a number."""
    ends = [*(head.at for head in heads[1:]), end][: len(heads)]
    parts = [
        part for head, last in zip(heads, ends, strict=True) for part in lettered_parts(blocks, head, last, run_in=True)
    ]
    taken = {part.at for part in parts}
    return sorted([*parts, *(head for head in heads if head.at not in taken)], key=lambda head: head.at)


def _whole_text(blocks: Sequence[Block], begin: int, end: int) -> list[Head]:
    """Minutes without headings are one item, so that what they decided has a home."""
    return [Head(begin, begin, read_title(blocks[begin].text).words)] if begin < end else []


def _unnumbered_wins(blocks: Sequence[Block], numbered: int, style: str) -> bool:
    """Where markdown or capitals set the headings, the numbers are those of lists under them."""
    markdown = sum(block.style[:1] == "h" for block in blocks)
    begun = [block.mark.numbers[0] for block in blocks if block.mark and block.mark.form == "number." and block.body]
    if unnumbered.sets_headings_in_bold(blocks, begun):
        return True
    if numbered < 3 and len(unnumbered.sure_heads(blocks)) > 4:
        return True
    return (style[:1] != "h" and markdown >= max(3, numbered)) or unnumbered.sets_headings_in_capitals(blocks)


def header_ends(blocks: Sequence[Block]) -> int:
    """Behind the title, the names of those present and the date, in a document whose items have no numbers."""
    end = 0
    levels = [block.style for block in blocks if block.style[:1] == "h"]
    for at, block in enumerate(blocks[:HEADER_MOST]):
        only_of_its_level = block.style[:1] == "h" and levels.count(block.style) == 1 and at < 3
        if KNOWN.fullmatch(block.text) and block.text.lower().startswith("apolog"):
            break  # alone on its line it is the first item
        if end and ATTENDANCE.match(blocks[end - 1].text) and MINUTES_OF.match(block.text):
            break  # below the names it is the item that approves them
        if only_of_its_level or TITLE_LINE.match(block.text) or ATTENDANCE.match(block.text):
            label = ATTENDANCE.match(block.text)
            names = label and not block.text[label.end() :].strip(" :-–") and block.style[:1] != "h"
            end = at + (2 if names else 1)
        elif KNOWN.fullmatch(block.text.rstrip(":. ")) or at > end + 12 or len(block.text) > 200:
            break
    return min(end, len(blocks))


def _with_others(blocks: Sequence[Block], heads: list[Head], end: int) -> list[Head]:
    """Between numbered items: a heading in capitals, bold or markdown, and one that every council knows."""
    taken = {at for head in heads for at in range(head.at, max(head.body, head.at + 1))}
    extra = []
    for at in range(heads[0].at, end):
        block = blocks[at]
        if at not in taken and block.style[:1] == "h" and block.mark and block.mark.numbers and block.body:
            extra.append(head_at(blocks, at))  # "##### a) Network games" under "#### 3: Events"
            continue
        bullet = block.mark is not None and block.mark.form == "bullet" and block.style == "bold"
        if at in taken or (block.mark and not bullet) or not is_title(block.body):
            continue
        gathers = at + 1 in taken and block.text.isupper()
        known = KNOWN.fullmatch(block.text.rstrip(":. ")) and (at + 1 in taken or block.gap)
        if gathers or unnumbered.bold_line(blocks, at) or block.style[:1] == "h" or known or _over_text(blocks, at):
            extra.append(Head(at, at + 1, block.body.rstrip(" :.")))
    free = [at for at in range(heads[0].body, end) if at not in taken | {head.at for head in extra}]
    if len([head for head in heads if head.number]) == 1:
        extra += [head for at in free if (head := unnumbered.alone(blocks, at))]
    else:
        extra += _by_habit([head for at in free if (head := unnumbered.topic(blocks, at))])
    every = [*_before_first(blocks, heads[0].at), *heads, *extra]
    return unnumbered.apart(sorted(every, key=lambda head: head.at))


def _by_habit(heads: list[Head]) -> list[Head]:
    """One short line above a paragraph may be anything; several are how this writer sets topics apart."""
    return heads if len(heads) >= HABIT else []


def _over_text(blocks: Sequence[Block], at: int) -> bool:
    """“Review of fees:” on a line of its own above a paragraph."""
    return blocks[at].text[-1] == ":" and unnumbered.before_colon(blocks, at) is not None


def _before_first(blocks: Sequence[Block], first: int) -> list[Head]:
    """“Election of Chair” above the first number, where something was already decided."""
    header = blocks[:first]
    rules = (unnumbered.alone, unnumbered.before_colon)
    found = [head for at in range(header_ends(header), first) for rule in rules if (head := rule(header, at))]
    found = [head for head in found if len(head.title) < 40 and not ATTENDANCE.match(f"{head.title}:")]
    decided = [at for at in range(first) if opens_decision(header[at])]
    agreed = _first_decision(header)
    if headed := [head for head in found if any(head.at < at for at in decided)][-1:]:
        return headed
    return [head for head in found if head.at < agreed < first][-1:] or _whole_text(header, agreed, first)


def _first_decision(header: Sequence[Block]) -> int:
    """What was agreed “at the outset”, above the first number, has to lie in an item too."""
    begin = header_ends(header)
    for at in range(begin, len(header)):
        text = header[at].text
        if PROSE.search(text) and not header[at].mark and not ORDER_OF_BUSINESS.search(text):
            return at
    return len(header)


def closing_begins(blocks: Sequence[Block], heads: Sequence[Head]) -> int:
    """“The meeting closed at …”, signatures or an annex under the last heading; a closing item keeps its sentence."""
    if not heads:
        return len(blocks)
    body = heads[-1].body
    for at in range(body, len(blocks)):
        text = blocks[at].text
        if (at > body and (CLOSES.match(text) or APPENDIX.match(text))) or SIGNED.match(text):
            return at
    return len(blocks)


def _closing_among(blocks: Sequence[Block], heads: Sequence[Head]) -> int:
    """Without numbers the last closing words count, unless a usual heading follows; so does an appendix."""
    for at, block in enumerate(blocks):
        if APPENDIX.match(block.text) and at > 8:
            return at
    last_known = max((head.at for head in heads if KNOWN.fullmatch(head.title)), default=0)
    for ends in (CLOSES, SIGNED):  # "Signed:" above the closing words stands under a letter that was read out
        for at in range(last_known, len(blocks)):
            if ends.match(blocks[at].text):
                return at
    return len(blocks)


def _parts(blocks: Sequence[Block], kind: str, heads: list[Head], end: int) -> Parts:
    begin = heads[0].at if heads else len(blocks)
    end = max(end, begin)
    return Parts(kind, list(blocks[:begin]), sections(blocks, heads, end), list(blocks[end:]))
