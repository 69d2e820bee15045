"""What an item decided, might have decided and left to be done: one rule after another at each paragraph."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from agenda.importing.blocks import Block
from agenda.importing.parsed import Action, ParsedResolution, PossibleDecision
from agenda.importing.resolutions.clauses import Decided, behind, is_stem, with_outcomes
from agenda.importing.resolutions.fates import told_ahead
from agenda.importing.resolutions.lists import begins_list, read_list
from agenda.importing.resolutions.notices import read_notice
from agenda.importing.resolutions.opening import read_opening
from agenda.importing.resolutions.prose import read_prose
from agenda.importing.resolutions.support import Support, read_support, supported_by
from agenda.importing.resolutions.tallies import read_tally
from agenda.importing.wording.decisions import (
    DECIDING_VERB,
    HEADS_DECISIONS,
    REASON,
    RECOMMENDS,
    RESOLUTION_NUMBER,
    SAYS,
    SUBJUNCTIVE,
    THAT,
)
from agenda.importing.wording.fates import PROPOSES
from agenda.importing.wording.pages import DECISION_FIELDS, LABELS

TO_DO = re.compile(r"\W*[Tt]o [a-z]+\b")


@dataclass(slots=True)
class Finding:
    """An item's paragraphs on the way through the rules."""

    blocks: list[Block]
    title: str  # of the item, which may itself say what was voted on
    page: str  # the kind of page: a decision page needs no opener
    support: Support = field(default_factory=Support)
    under_decision: bool = False
    quoting: bool = False  # inside a quotation that an earlier paragraph began
    judged: int = 0  # lists before this place were looked through, and do not decide by themselves
    resolutions: list[ParsedResolution] = field(default_factory=list)
    possible: list[PossibleDecision] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)

    def take(self, decided: Decided) -> int:
        self.resolutions += with_outcomes(decided.clauses)
        self.support = Support()
        return decided.end


def find(blocks: Sequence[Block], title: str, page: str) -> Finding:
    finding = Finding(list(blocks), title, page)
    at = _minutes_begin(blocks)
    if HEADS_DECISIONS.fullmatch(title) and at < len(blocks) and begins_list(blocks[at]):
        at = max(finding.take(behind(blocks, at, Support())), at + 1)
    while at < len(blocks):
        at = next(end for rule in RULES if (end := rule(finding, at)) is not None)
    finding.resolutions = _once(finding.resolutions, any(_is_label(block, "decision") for block in blocks))
    return finding


def _minutes_begin(blocks: Sequence[Block]) -> int:
    """What stands before “Minutes:” or “Decision:” was printed before the meeting."""
    return next(
        (at for at, block in enumerate(blocks) if _is_label(block, "minutes") or _is_label(block, "decision")), 0
    )


def _is_label(block: Block, name: str) -> bool:
    return bool(LABELS[name].match(block.text))


def pass_label(finding: Finding, at: int) -> int | None:
    block = finding.blocks[at]
    name = next((name for name, label in LABELS.items() if label.match(block.text)), None)
    if name is None or name == "reason":
        return None
    finding.under_decision = name == "decision"
    return at + 1


def pass_field(finding: Finding, at: int) -> int | None:
    return at + 1 if DECISION_FIELDS.match(finding.blocks[at].text) else None


def pass_reasons(finding: Finding, at: int) -> int | None:
    """Reasons are no decisions, nor are the entries of a list of reasons."""
    if not REASON.match(finding.blocks[at].text):
        return None
    at += 1
    while at < len(finding.blocks) and begins_list(finding.blocks[at]):
        at += 1
    return at


def pass_recommendation(finding: Finding, at: int) -> int | None:
    """“OFFICER'S RECOMMENDATION” and the draft under it: what the body made of it follows."""
    if not RECOMMENDS.match(finding.blocks[at].text):
        return None
    at += 1
    while at < len(finding.blocks) and (begins_list(finding.blocks[at]) or THAT.match(finding.blocks[at].text)):
        at += 1
    return at


def pass_quotation(finding: Finding, at: int) -> int | None:
    """An old minute quoted over several paragraphs; one that is proposed here has been taken before."""
    text = finding.blocks[at].text
    was_quoting = finding.quoting
    if text.startswith("“") and text.count("“") > text.count("”") and not finding.support.mover:
        finding.quoting = was_quoting = True
    if was_quoting and "”" in text:
        finding.quoting = False
    return at + 1 if was_quoting else None


def note_support(finding: Finding, at: int) -> int | None:
    block = finding.blocks[at]
    if number := RESOLUTION_NUMBER.match(block.text):
        finding.support = Support(number=number["number"])
        return at + 1
    if support := read_support(block, finding.support):
        finding.support = support
        return at + 1
    return None


def read_opener(finding: Finding, at: int) -> int | None:
    block = finding.blocks[at]
    opening = read_opening(block.text) or read_opening(block.body)
    if opening is None:
        return None
    text = block.text if read_opening(block.text) else block.body
    cut = len(block.text) - len(text) + opening.end
    finding.blocks[at] = block.without(cut)
    begin = at if finding.blocks[at].text else at + 1
    number = block.mark.printed if block.mark and block.mark.form == "yearly" and not opening.number else opening.number
    support = supported_by(replace(opening, number=number), finding.support)
    bare = begin > at and opening.name in ("decision", "agreed", "agreed by", "it was agreed")
    if bare and not _decides(finding.blocks, begin):
        finding.blocks[at] = block
        return at + 1
    decided = behind(finding.blocks, begin, support)
    finding.blocks[at] = block
    return max(finding.take(decided), at + 1)


def _decides(blocks: Sequence[Block], at: int) -> bool:
    """Under a bare “Decision” even a report may stand: “(1) The Chair told those in the gallery …”"""
    if at >= len(blocks) or read_opening(blocks[at].body):
        return False
    entries = read_list(blocks, at)[0] if begins_list(blocks[at]) else []
    return all(DECIDING_VERB.match(entry.text) or TO_DO.match(entry.text) for entry in entries) if entries else True


def read_motion_paragraph(finding: Finding, at: int) -> int | None:
    """Under “Moved by … Seconded by …” the motion; whether it was agreed, what follows tells."""
    block = finding.blocks[at]
    quoted = block.text.startswith(("“", '"'))
    if not finding.support.mover or not (THAT.match(block.text) or quoted or _lists_motion(block)):
        return None
    decided = behind(finding.blocks, at, finding.support)
    outcome, vote = told_ahead(finding.blocks, decided.end)
    finding.resolutions += [replace(clause, outcome=outcome, vote=clause.vote or vote) for clause in decided.clauses]
    finding.support = Support()
    return max(decided.end, at + 1)


def _lists_motion(block: Block) -> bool:
    """Numbered entries; bullets where they say what shall be done: not “- Mr Reed asked who would pay.”"""
    bullet = block.mark is not None and block.mark.form == "bullet"
    return begins_list(block) and (
        not bullet or bool(DECIDING_VERB.match(block.body) or SUBJUNCTIVE.search(block.body))
    )


def read_quoted_motion(finding: Finding, at: int) -> int | None:
    """“That the Council write …” in quotation marks by itself counts where its fate is told right after."""
    block = finding.blocks[at]
    if finding.support.mover or not (block.text[:1] in '“"' and THAT.match(block.text)):
        return None
    outcome, vote = told_ahead(finding.blocks[: at + 4], at + 1)
    if outcome is None:
        return None
    decided = behind(finding.blocks, at, finding.support)
    finding.resolutions += [replace(clause, outcome=outcome, vote=vote) for clause in decided.clauses]
    return max(decided.end, at + 1)


def read_noticed_motion(finding: Finding, at: int) -> int | None:
    noticed = read_notice(finding.blocks, at)
    if noticed is None:
        return None
    finding.resolutions += noticed.clauses
    return noticed.end


def read_bare_clauses(finding: Finding, at: int) -> int | None:
    """Where the page lost its RESOLVED: a list whose every entry decides, or “That … be noted” by itself."""
    blocks = finding.blocks
    if (
        at < finding.judged
        or not (_is_bare_list(finding, at) or _is_bare_motion(blocks, at))
        or _introduced(blocks, at)
    ):
        return None
    return finding.take(behind(blocks, at, finding.support))


def _is_bare_list(finding: Finding, at: int) -> bool:
    if not begins_list(finding.blocks[at]):
        return False
    entries, finding.judged = read_list(finding.blocks, at)
    loose = finding.under_decision or finding.page in ("decision", "issue")
    decides = all(_decides_bare(entry.text, loose) for entry in entries)
    return decides and (len(entries) > 1 or bool(THAT.match(entries[0].text)))


def _is_bare_motion(blocks: Sequence[Block], at: int) -> bool:
    text = blocks[at].text
    if begins_list(blocks[at]) or not THAT.match(text):
        return False
    return is_stem(blocks, at) or (" be " in text.lower() and _decides_bare(text, False))


def _decides_bare(text: str, loose: bool) -> bool:
    if SAYS.match(text) or PROPOSES.search(text):
        return False
    return bool(THAT.match(text) or SUBJUNCTIVE.search(text) or (loose and DECIDING_VERB.match(text)))


def _introduced(blocks: Sequence[Block], at: int) -> bool:
    """Behind a colon the words are somebody's: “the Chair will move the following resolution:-”"""
    return at > 0 and blocks[at - 1].text.rstrip(" -–—").endswith(":") and not _is_any_label(blocks[at - 1])


def _is_any_label(block: Block) -> bool:
    return any(label.match(block.text) for label in LABELS.values())


def read_counted_vote(finding: Finding, at: int) -> int | None:
    tally = read_tally(finding.blocks, at, finding.title, finding.resolutions)
    if tally is None:
        return None
    finding.resolutions.append(tally)
    return at + 1


def read_sentences(finding: Finding, at: int) -> int | None:
    told = read_prose(finding.blocks, at, finding.support, finding.under_decision)
    finding.resolutions += told.resolutions
    finding.possible += told.possible
    finding.actions += told.actions
    finding.support = told.support
    return max(told.end, at + 1)


Rule = Callable[[Finding, int], int | None]
RULES: tuple[Rule, ...] = (
    pass_label,
    pass_field,
    pass_recommendation,
    read_noticed_motion,
    read_quoted_motion,
    pass_quotation,
    note_support,
    read_opener,
    pass_reasons,
    read_motion_paragraph,
    read_bare_clauses,
    read_counted_vote,
    read_sentences,
)


def _once(resolutions: list[ParsedResolution], repeated: bool) -> list[ParsedResolution]:
    """“Decision:” and “Minutes:” in the same words give one clause: the first."""
    if not repeated:
        return resolutions
    seen: set[str] = set()
    kept = []
    for clause in resolutions:
        words = " ".join(clause.text.casefold().split()).rstrip(".;")
        if words not in seen:
            kept.append(clause)
        seen.add(words)
    return kept
