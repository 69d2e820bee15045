"""Motions told in a sentence: “Mr Abbs proposed that …. Mrs Rook seconded and all were in favour.”"""

import re
from dataclasses import dataclass

from agenda.importing.sentences import speaks_of
from agenda.importing.wording.decisions import PERSON_ACTS
from agenda.importing.wording.motions import (
    FATE_BEHIND,
    MOTIONS,
    MOVED_NEXT,
    NO_MOVER,
    POINTS_BACK,
    SECONDED_NEXT,
    SPEAKS_OF_MOTION,
    SPEAKS_OF_SECONDER,
    SUPPORT_ALONE,
    VOTE_CALLED,
    WITHOUT_SECONDER,
)
from agenda.importing.wording.named_motions import NAMED_MOTIONS, NEEDS_NO_SECONDER, WHOSE_MOTION

TABLE = (*MOTIONS, *NAMED_MOTIONS)
ALONE = WITHOUT_SECONDER | NEEDS_NO_SECONDER
FULL_STOP = re.compile(r"(?<=\w\w\w)\.$")  # not that of an initial
NOMINATION = re.compile(r"\b(?:ask|call)ed for (?:\w+ )?nominations?\b|\b[Nn]ominations? (?:were|was) (?:ask|call)ed\b")
LONGEST = 2_000  # letters; no writer's sentence is longer, only a page that lost its stops


@dataclass(frozen=True, slots=True)
class Motion:
    text: str  # empty where what was proposed follows in a paragraph of its own
    behind: str  # the words after the seconder, which may tell the fate
    mover: str | None = None
    seconder: str | None = None


def read_motion(sentence: str) -> Motion | None:
    if len(sentence) > LONGEST or not speaks_of(sentence, SPEAKS_OF_MOTION):
        return None
    sentence = VOTE_CALLED.sub("", sentence)
    seconded = speaks_of(sentence, SPEAKS_OF_SECONDER)
    for name, pattern in TABLE:
        if not seconded and name not in ALONE:
            continue  # spares most sentences most rows
        if found := pattern.search(sentence):
            told = found.groupdict()
            text = (told.get("text") or told.get("to") or "").strip()
            if NO_MOVER.search(told.get("mover") or "") or " who " in (told.get("seconder") or ""):
                continue  # "He proposed to meet all groups" tells a plan; "seconded by Mr A who asked that …" no motion
            if NOMINATION.search(text):
                continue  # "The Clerk asked for nominations and Mr A" was proposed by Mr B
            if POINTS_BACK.match(text):
                return None
            behind = "carried" if told.get("carried") else told.get("fate") or sentence[found.end() :]
            if acts := PERSON_ACTS.search(text):
                text, behind = text[: acts.start()], text[acts.start() :]
            if fate := FATE_BEHIND.search(text):
                text, behind = text[: fate.start()], fate[0]
            return Motion(
                text,
                behind,
                _name(told.get("mover") or told.get("first")),
                _name(told.get("seconder") or told.get("second")),
            )
    return None


def mover_in(sentence: str) -> str | None:
    """The mover whom the next sentence names, and nobody else: “Moved: Mrs Moss.”"""
    found = MOVED_NEXT.match(sentence)
    return _name(found["mover"]) if found else None


def seconder_in(sentence: str) -> tuple[str | None, str]:
    """The seconder whom the next sentence names, and its other words."""
    found = SECONDED_NEXT.match(sentence)
    return (_name(found["by"] or found["seconder"]), sentence[found.end() :]) if found else (None, "")


def support_alone(sentence: str) -> tuple[str | None, str | None] | None:
    """Mover and seconder, where a sentence tells nothing else but a fate."""
    if not speaks_of(sentence, SPEAKS_OF_MOTION):
        return None
    if told := WHOSE_MOTION.match(sentence):
        return _name(told["mover"] or told["first"]), _name(told["seconder"])
    found = SUPPORT_ALONE.match(sentence)
    if found is None:
        return None
    return _name(found["mover"] or found["first"]), _name(found["seconder"] or found["second"])


def _name(words: str | None) -> str | None:
    """“After a long discussion it was felt … Mrs Rook” is a sentence and no name."""
    return FULL_STOP.sub("", words.strip(" ,")) if words and len(words.split()) < 7 else None
