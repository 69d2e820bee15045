"""The pages of a council's site: one agenda item, one issue, one decision, or the list of a whole meeting."""

from collections.abc import Sequence

from agenda.importing.blocks import Block
from agenda.importing.items.heads import head_at
from agenda.importing.items.numbered import main_chain
from agenda.importing.items.section import Head
from agenda.importing.items.titles import before_agenda_text, is_title, trimmed
from agenda.importing.wording.pages import ATTACHMENT, DECISION_FIELDS, ISSUE_MEETING, KINDS, LABELS


def is_label(block: Block) -> bool:
    return any(label.match(block.text) for label in LABELS.values())


def meetings_of(blocks: Sequence[Block]) -> list[Sequence[Block]]:
    """An issue page may tell of several meetings, each under “Meeting: 16/05/2017 - Council (Item 110)”."""
    begins = [at for at, block in enumerate(blocks) if ISSUE_MEETING.match(block.text)]
    ends = [0, *begins[1:], len(blocks)]
    return [blocks[begin:end] for begin, end in zip(ends, ends[1:], strict=False)]


def page_heads(blocks: Sequence[Block], kind: str, title: str) -> list[Head]:
    """The title of a page about one item, and its numbered parts: “6.1   Fostering Service Annual Report”."""
    begin = next((at + 1 for at, block in enumerate(blocks[:4]) if kind in KINDS and KINDS[kind].match(block.text)), 0)
    head = _issue_head(blocks, title) if kind == "issue" else _first_title(blocks, begin)
    if head is None:
        return []
    parts = [at for at in range(head.body, len(blocks)) if _numbers_part(blocks, at)]
    counts_on = len(parts) > 1 and all(
        _last_number(blocks, after) == _last_number(blocks, at) + 1 for at, after in zip(parts, parts[1:], strict=False)
    )
    return [head, *(head_at(blocks, at) for at in parts)] if counts_on else [head]


def _numbers_part(blocks: Sequence[Block], at: int) -> bool:
    mark = blocks[at].mark
    return bool(mark and mark.form == "decimal" and is_title(blocks[at].body))


def _last_number(blocks: Sequence[Block], at: int) -> int:
    mark = blocks[at].mark
    return mark.numbers[-1] if mark else 0


def _first_title(blocks: Sequence[Block], at: int) -> Head | None:
    while at < len(blocks) - 1 and at and blocks[at].text == blocks[at - 1].text:
        at += 1  # some pages say "Agenda item" twice
    return _whole(blocks, at) if at < len(blocks) else None


def _issue_head(blocks: Sequence[Block], title: str) -> Head | None:
    """Under “Meeting: 21/09/2021 - Committee (Item 14)” the title stands again, behind its number."""
    for at, block in enumerate(blocks[:-1]):
        if ISSUE_MEETING.match(block.text):
            after = blocks[at + 1]
            if not is_label(after) and (after.mark or ATTACHMENT.search(after.text)):
                return head_at(blocks, at + 1)
            if at == 0:
                return Head(1, 1, title)  # a later meeting of the page, which does not say the title again
    return _whole(blocks, 1) if len(blocks) > 1 else None


def after_fields(blocks: Sequence[Block]) -> int:
    """Where a page has lost its “No. Item”: behind venue and contact."""
    fields = [at for at, block in enumerate(blocks[:12]) if block.text.startswith(("Venue:", "Contact:", "Lleoliad:"))]
    return fields[-1] + 1 if fields else 1


def _whole(blocks: Sequence[Block], at: int) -> Head:
    return Head(at, at + 1, trimmed(blocks[at].text))


def list_heads(blocks: Sequence[Block]) -> list[Head]:
    """The items of a meeting's page: numbered on a line of their own, in cells, or told only by their place."""
    if any(block.bordered for block in blocks):
        return [_cell_head(blocks, at) for at, block in enumerate(blocks) if block.bordered or at == 0]
    chain = main_chain(blocks)
    if len(chain) >= 2:
        return _with_unnumbered(blocks, [head_at(blocks, candidate.at) for candidate in chain])
    return [_whole(blocks, at) for at in range(len(blocks)) if _stands_as_title(blocks, at)]


def _cell_head(blocks: Sequence[Block], at: int) -> Head:
    mark = blocks[at].mark
    number = mark.printed if mark and mark.form == "number." else None
    lead = len(blocks[at].text) - len(blocks[at].body) if number else 0
    text = blocks[at].text[lead:]
    attached = ATTACHMENT.search(text)
    cut = attached.start() if attached else before_agenda_text(text)
    if cut == len(text) or attached:
        return Head(at, at + 1, trimmed(text[:cut]), number=number)
    return Head(at, at, trimmed(text[:cut]), lead + cut, number)


def _with_unnumbered(blocks: Sequence[Block], heads: list[Head]) -> list[Head]:
    """A short line right above “Minutes:” is a heading too, unless the item above still waits for its own."""
    taken = {at for head in heads for at in range(head.at, head.body)}
    others, waiting = [], False
    for at, block in enumerate(blocks):
        if at in taken:
            waiting = True
        elif LABELS["minutes"].match(block.text):
            waiting = False
        elif not block.mark and not is_label(block) and is_title(block.text):
            labelled = at + 1 < len(blocks) and LABELS["minutes"].match(blocks[at + 1].text)
            if _gathers(block) or (labelled and not waiting):
                others.append(_whole(blocks, at))
    return sorted([*heads, *others], key=lambda head: head.at)


def _gathers(block: Block) -> bool:
    """“PART I - RECOMMENDATIONS”"""
    return block.text.isupper() or block.text.startswith(("PART ", "Part "))


def _stands_as_title(blocks: Sequence[Block], at: int) -> bool:
    """In a page without numbers a title stands apart above, and has no full stop."""
    block = blocks[at]
    if block.mark or is_label(block) or DECISION_FIELDS.match(block.text):
        return False
    if ATTACHMENT.search(block.text):
        return True
    return is_title(block.text) and block.text[-1] != ":" and (block.gap >= 2 or at == 0)
