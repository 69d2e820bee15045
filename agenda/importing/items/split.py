"""A document in three: what stands before the first item, the items, and what stands after the last."""

from collections.abc import Sequence
from dataclasses import dataclass

from agenda.importing.blocks import Block
from agenda.importing.items import pages, unnumbered
from agenda.importing.items.between import letters_anew, with_others
from agenda.importing.items.ends import above_agenda, behind_agenda, closing_among, closing_begins, header_ends
from agenda.importing.items.heads import whole_text
from agenda.importing.items.inner import with_inner_entries
from agenda.importing.items.nested import nested_topics, numbered_notes
from agenda.importing.items.numbered import lists_alone, main_chain
from agenda.importing.items.outline import numbered_heads
from agenda.importing.items.parts import lettered_parts
from agenda.importing.items.section import Head, Section, places_of, sections, with_ends
from agenda.importing.wording.headings import KNOWN
from agenda.importing.wording.pages import KINDS, LABELS, LIST_BEGINS

HEADINGS_LEFT = 2  # of a page that lost its headings
ONE_ITEM = ("item", "issue", "decision", "compact item")  # pages about one piece of business


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
    begin, end = behind_agenda(blocks), above_agenda(blocks)
    parts = _printed(blocks[begin:end], kind)
    return Parts(kind, [*blocks[:begin], *parts.header], parts.sections, [*parts.closing, *blocks[end:]])


def _printed(blocks: Sequence[Block], kind: str) -> Parts:
    chain = main_chain(blocks)
    if (lists := lists_alone(blocks, chain)) and len(unnumbered.sure_heads(blocks)) < HEADINGS_LEFT:
        heads = numbered_heads(blocks, lists)
        return _parts(blocks, kind, heads, closing_begins(blocks, heads))
    if chain and not _unnumbered_wins(blocks, len(chain), chain[0].look[0]):
        heads = numbered_heads(blocks, chain)
        end = closing_begins(blocks, heads)
        heads = with_others(blocks, with_inner_entries(blocks, heads, end), end)
        return _parts(blocks, kind, _with_lettered(blocks, heads, end), end)
    begin = header_ends(blocks)
    heads = [head.moved(begin) for head in unnumbered.heads(blocks[begin:])]
    end = closing_among(blocks, heads)
    free = sorted({*range(begin, end)} - places_of(heads))
    heads += [Head(at, at + 1, blocks[at].text) for at in free if letters_anew(blocks, at)]
    heads = _with_parts(blocks, sorted(heads, key=lambda head: head.at), end)
    heads = [head for head in heads if head.at < end] or whole_text(blocks, begin, end)
    return _parts(blocks, kind, heads, end)


def _with_lettered(blocks: Sequence[Block], heads: Sequence[Head], end: int) -> list[Head]:
    """“Councillors’ other business: / a. The path … / b. …” between headings that have numbers."""
    plain = [(head, last) for head, last in with_ends(heads, end) if not head.number]
    plain = [(head, last) for head, last in plain if KNOWN.fullmatch(head.title) or letters_anew(blocks, head.at)]
    parts = [part for head, last in plain for part in lettered_parts(blocks, head, last, run_in=True)]
    return sorted([*heads, *parts], key=lambda head: head.at)


def _with_parts(blocks: Sequence[Block], heads: Sequence[Head], end: int) -> list[Head]:
    """“Matters Arising: / a) The culvert - …”, where no heading has a number."""
    parts = [part for head, last in with_ends(heads, end) for part in lettered_parts(blocks, head, last, run_in=True)]
    parts = parts or nested_topics(blocks, heads, end) or numbered_notes(blocks, heads, end)
    taken = {part.at for part in parts}
    return sorted([*parts, *(head for head in heads if head.at not in taken)], key=lambda head: head.at)


def _unnumbered_wins(blocks: Sequence[Block], numbered: int, style: str) -> bool:
    """Where markdown or capitals set the headings, the numbers are those of lists under them."""
    markdown = sum(block.style[:1] == "h" for block in blocks)
    begun = [
        block.mark.numbers[0]
        for block in blocks
        if block.mark and block.mark.form == "number." and block.body and not block.lead and block.style != "bold"
    ]
    if unnumbered.sets_headings_in_bold(blocks, begun):
        return True
    if numbered < 3 and len(unnumbered.sure_heads(blocks)) > 4:
        return True
    return (style[:1] != "h" and markdown >= max(3, numbered)) or unnumbered.sets_headings_in_capitals(blocks)


def _parts(blocks: Sequence[Block], kind: str, heads: list[Head], end: int) -> Parts:
    begin = heads[0].at if heads else len(blocks)
    end = max(end, begin)
    return Parts(kind, list(blocks[:begin]), sections(blocks, heads, end), list(blocks[end:]))
