"""Decisions, undertakings and doubtful cases told in sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from agenda.importing.blocks import Block
from agenda.importing.parsed import Action, Outcome, ParsedResolution, PossibleDecision
from agenda.importing.resolutions.clauses import behind, clause_of, with_outcomes
from agenda.importing.resolutions.fates import fate_of, outcome_of, told_ahead, vote_in
from agenda.importing.resolutions.lists import Entry, begins_list, dashed
from agenda.importing.resolutions.motions import read_motion
from agenda.importing.resolutions.opening import read_opening
from agenda.importing.resolutions.support import Support, mover_in, seconder_in, support_alone
from agenda.importing.resolutions.supported import supported_behind, supported_below
from agenda.importing.sentences import sentences, speaks_of
from agenda.importing.wording.decisions import (
    AND_AGREED,
    FOLLOWING,
    NUMBER_ALONE,
    OPEN_ENDED,
    OPENER_INSIDE,
    PERSON_ACTS,
    PROSE,
    PROSE_START,
    REASONS_FOLLOW,
    RESOLVED_NUMBER,
    SPEAKS_OF_AGREEMENT,
)
from agenda.importing.wording.motions import NAMES_ONLY, SPEAKS_OF_MOTION
from agenda.importing.wording.named_motions import MOVED_SECONDED_CARRIED
from agenda.importing.wording.notes import ACTIONS, DUE, MAY_DECIDE, POSSIBLE
from agenda.importing.wording.support import MOVED_OPEN, ON_PROPOSAL, SPEAKS_OF_SUPPORT, SUPPORT_FIRST

DOING = re.compile(r"[a-z]+ing\b")
WHO_ACTS = re.compile(r"[A-Z][\w’'. ]{1,30} to action(?: \w+)?\.?")
SHORTEST = 5  # letters of a sentence that says something; a list of initials has thousands of shorter ones
AHEAD = 60  # sentences of the same paragraph that may tell what became of a motion


@dataclass(slots=True)
class Told:
    end: int
    support: Support = field(default_factory=Support)
    resolutions: list[ParsedResolution] = field(default_factory=list)
    possible: list[PossibleDecision] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    listed: bool = False  # the rest of the paragraph has been read as a list


def read_prose(blocks: Sequence[Block], at: int, support: Support, under_decision: bool) -> Told:
    block = blocks[at]
    told = Told(at + 1, support)
    texts = [part for sentence in sentences(block.body) for part in _acts(sentence)]
    for place, text in enumerate(texts):
        about_before = place > 0 and support_alone(text)  # it told who stood behind the sentence before
        if len(text) >= SHORTEST and not quoted(text) and not about_before and not told.listed:
            _read_sentence(blocks, at, text, _ahead(texts, place), told, under_decision)
    found = MOVED_OPEN.search(block.text) if speaks_of(block.text, SPEAKS_OF_MOTION) else None
    listed = at + 1 < len(blocks) and begins_list(blocks[at + 1]) and block.text.endswith(".")
    if found and fate_of(found[0]) is None and not listed:  # a list is no motion of those whose sentence has ended
        told.support = Support(found["mover"].strip(), found["seconder"].strip())
    elif texts and not told.resolutions:
        told.support = Support()
    return told


def _ahead(texts: Sequence[str], place: int) -> Sequence[str]:
    """The next sentences, without the second of “It was agreed. Clerk to action. Prop. Mr Reed, 2nd Mrs Moss.”"""
    if WHO_ACTS.fullmatch(texts[place]):
        return ()
    begin = place + 1
    aside = begin + 1 < len(texts) and WHO_ACTS.fullmatch(texts[begin]) and support_alone(texts[begin + 1])
    return texts[begin + bool(aside) : begin + AHEAD]


def _acts(sentence: str) -> Sequence[str]:
    """“It was agreed to meet, Cllr A proposed that …” tells two things."""
    if not speaks_of(sentence, SPEAKS_OF_AGREEMENT):
        return (sentence,)
    if speaks_of(sentence, SPEAKS_OF_SUPPORT) and (stood := SUPPORT_FIRST.match(sentence)):
        return (stood[0], sentence[stood.end() :].strip())
    agreed = PROSE.search(sentence) or PROSE_START.match(sentence)
    return PERSON_ACTS.split(sentence) if agreed and PERSON_ACTS.search(sentence, agreed.end()) else (sentence,)


def _read_sentence(
    blocks: Sequence[Block], at: int, text: str, rest: Sequence[str], told: Told, under_decision: bool
) -> None:
    block = blocks[at]
    lines = (block.first, block.last)
    if number := NUMBER_ALONE.fullmatch(text):
        told.resolutions[-1:] = [replace(one, number=number[1], outcome="agreed") for one in told.resolutions[-1:]]
    elif not rest and (below := supported_below(blocks, at, text)):
        told.resolutions.append(below[0])
        told.support, told.end = Support(), below[1]
    elif decided := _agreed(blocks, at, text, rest, told):
        told.resolutions += decided
    elif moved := _moved(blocks, at, text, rest, told):
        told.resolutions += moved
    elif supported := supported_behind(block, text, rest):
        told.resolutions.append(supported)
    elif under_decision and any(pattern.search(text) for pattern in POSSIBLE[:1]):
        told.resolutions.append(ParsedResolution(text, lines, outcome=outcome_of(text)))
    elif action := _action(text, block):
        told.actions.append(action)
    elif speaks_of(text, MAY_DECIDE) and any(pattern.search(text) for pattern in POSSIBLE):
        told.possible.append(PossibleDecision(text, lines))


def quoted(text: str) -> bool:
    """A sentence in quotation marks from its first word is somebody else's."""
    return text.startswith("“") and text.rstrip(".").endswith("”")


def _agreed(blocks: Sequence[Block], at: int, text: str, rest: Sequence[str], told: Told) -> list[ParsedResolution]:
    """“It was agreed that …”, “Agreed to write to …”, “… seconded by Y, and RESOLVED – that …”"""
    opening = read_opening(text)
    if opening and opening.name in ("resolved", "resolved by", "welsh", "be it resolved"):
        support = Support(opening.mover, opening.seconder, opening.vote, opening.number)
        return _clauses(blocks, at, text[opening.end :], rest, support, told)
    if numbered := RESOLVED_NUMBER.search(text):
        return _clauses(blocks, at, text[numbered.end() :], rest, Support(number=numbered["number"]), told)
    found = PROSE_START.match(text) or MOVED_SECONDED_CARRIED.search(text)
    if not found and speaks_of(text, SPEAKS_OF_AGREEMENT):
        found = PROSE.search(text)
    if not found and ("RESOLVED" in text or "AGREED" in text):
        found = OPENER_INSIDE.search(text)
    if not found or text[: found.start()].count("“") > text[: found.start()].count("”"):
        return []
    words = text[found.end() :]
    lists = found[0].lower().startswith("the following")
    if lists and not (dashed(blocks[at], words) or (at + 1 < len(blocks) and begins_list(blocks[at + 1]))):
        return []
    support = _support_before(text[: found.end()], text[: found.start()])
    return _clauses(blocks, at, words, rest, support, told)


def _support_before(opened: str, before: str) -> Support:
    if proposal := ON_PROPOSAL.search(before):
        return Support(proposal["mover"].strip(), (proposal["seconder"] or "").strip() or None)
    if motion := read_motion(opened.rstrip(" ,-–—:") + " that it"):
        return Support(motion.mover, motion.seconder)
    return Support()


def _clauses(
    blocks: Sequence[Block], at: int, words: str, rest: Sequence[str], support: Support, told: Told
) -> list[ParsedResolution]:
    """The words as one clause, or as the lead-in of the list in the next paragraphs."""
    block = blocks[at]
    if not words.strip(" :–-") and at + 1 < len(blocks):
        decided = behind(blocks, at + 1, support)
        told.end = max(decided.end, at + 1)
        return with_outcomes(decided.clauses)
    if entries := dashed(block, words):
        told.listed = True
        return with_outcomes(clause_of(entry, None, support) for entry in entries)
    next_lists = at + 1 < len(blocks) and (begins_list(blocks[at + 1]) or words.rstrip().endswith(":"))
    leads_in = (words.rstrip(" -–—").endswith(":") or OPEN_ENDED.search(words)) and not REASONS_FOLLOW.search(words)
    if next_lists and not rest and leads_in:
        decided = behind([block.without(block.text.rfind(words)), *blocks[at + 1 : at + 80]], 0, support)
        told.end = at + decided.end
        return with_outcomes(decided.clauses)
    parts = AND_AGREED.split(words.strip().lstrip(":–- "))
    return with_outcomes(clause_of(Entry(part, (block.first, block.last)), None, support) for part in parts)


def _moved(blocks: Sequence[Block], at: int, text: str, rest: Sequence[str], told: Told) -> list[ParsedResolution]:
    motion = read_motion(text)
    if motion is None or (motion.mover is None and motion.seconder is None and not rest and not motion.text):
        return []
    mover_behind = mover_in(rest[0]) if rest and not motion.mover else None
    if mover_behind:
        rest = rest[1:]
    seconder, behind_seconder = seconder_in(rest[0]) if rest else (None, "")
    names = support_alone(rest[0]) if rest else None
    if seconder:
        rest = [behind_seconder, *rest[1:]]
    ahead = [*([motion.behind] if motion.behind.strip(" .") else []), *rest]
    mover, second = names or (None, seconder)
    support = Support(motion.mover or mover or mover_behind, motion.seconder or second)
    listed = motion.behind.rstrip(" –-").endswith(":") and at + 1 < len(blocks) and begins_list(blocks[at + 1])
    if not motion.text or listed:
        return _moved_next(blocks, at, support, fate_of(motion.behind), told)
    if not rest and FOLLOWING.search(motion.text):
        return _moved_list(blocks, at, motion.text, support, told)
    outcome, vote = told_ahead(blocks, at + 1, _motion_words(ahead))
    if names and outcome is None:  # "… be raised. Mr Abbs proposed: Mrs Rook seconded: Carried."
        outcome, vote = fate_of(rest[0]), vote_in(rest[0])
    if not support.seconder and DOING.match(motion.text):
        return []  # "The Mayor proposed adding £5 to the budget" tells of a plan
    if outcome is None and (not support.seconder or NAMES_ONLY.match(motion.text)):
        return []  # "The report proposed a crossing" tells a plan; it is shown as possible
    clause = clause_of(Entry(motion.text, (blocks[at].first, blocks[at].last)), None, replace(support, vote=vote))
    return [replace(clause, outcome=outcome)] if clause else []


def _motion_words(ahead: Sequence[str]) -> list[str]:
    """Right behind its seconder a bare “and all were in favour” speaks of the motion."""
    return [f"The motion {words.lstrip(' ,;.-–')}" if place == 0 else words for place, words in enumerate(ahead)]


def _moved_list(blocks: Sequence[Block], at: int, words: str, support: Support, told: Told) -> list[ParsedResolution]:
    """“… proposed that the following grants be made:” above the grants."""
    block = blocks[at]
    decided = behind([block.without(block.text.rfind(words)), *blocks[at + 1 : at + 80]], 0, support)
    told.end = at + max(decided.end, 1)
    outcome, vote = told_ahead(blocks, told.end)
    return [replace(clause, outcome=outcome, vote=clause.vote or vote) for clause in decided.clauses]


def _moved_next(
    blocks: Sequence[Block], at: int, support: Support, fate: Outcome | None, told: Told
) -> list[ParsedResolution]:
    """“… seconded the following amendment:” above the amendment; “…, and agreed:” tells its fate at once."""
    if at + 1 >= len(blocks):
        return []
    decided = behind(blocks, at + 1, support)
    outcome, vote = (fate, None) if fate else told_ahead(blocks, decided.end)
    told.end = max(decided.end, at + 1)
    return [replace(clause, outcome=outcome, vote=clause.vote or vote) for clause in decided.clauses]


def _action(text: str, block: Block) -> Action | None:
    for pattern in ACTIONS:
        if found := pattern.search(text):
            told = found.groupdict()
            due = DUE.search(told["text"])
            owner = told.get("owner") or told.get("in") or told.get("before")
            return Action(told["text"].strip(), (block.first, block.last), owner, due[1] if due else None)
    return None
