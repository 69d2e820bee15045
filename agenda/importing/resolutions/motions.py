"""Motions told in a sentence: “Mr Abbs proposed that …. Mrs Rook seconded and all were in favour.”"""

import re
from dataclasses import dataclass

from agenda.importing.resolutions.support import names_in
from agenda.importing.sentences import speaks_of
from agenda.importing.wording.decisions import PERSON_ACTS
from agenda.importing.wording.fates import TOLD_AGREED
from agenda.importing.wording.motions import (
    FATE_BEHIND,
    MOTIONS,
    NO_MOVER,
    POINTS_BACK,
    SPEAKS_OF_MOTION,
    SPEAKS_OF_SECONDER,
    VOTE_CALLED,
    WITHOUT_SECONDER,
)
from agenda.importing.wording.named_motions import NAMED_MOTIONS, NEEDS_NO_SECONDER

TABLE = (*MOTIONS, *NAMED_MOTIONS)
ALONE = WITHOUT_SECONDER | NEEDS_NO_SECONDER
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
            if name == "and seconded" and not text and (above := sentence[: found.start()].rstrip()).endswith(":"):
                text = above[:-1]  # "Change of the rules: Mr Abbs proposed, Mrs Rook seconded."
            if NOMINATION.search(text):
                continue  # "The Clerk asked for nominations and Mr A" was proposed by Mr B
            if POINTS_BACK.match(text):
                return None
            behind = "carried" if told.get("carried") else told.get("fate") or sentence[found.end() :]
            if acts := PERSON_ACTS.search(text):
                text, behind = text[: acts.start()], text[acts.start() :]
            if fate := FATE_BEHIND.search(text):
                text, behind = text[: fate.start()], fate[0]
            if name == "supported behind" and not behind.strip(" .,)") and TOLD_AGREED.search(text):
                behind = "carried"  # "All payments were approved, proposed by Mr Reed, seconded by Mrs Moss"
            return Motion(text, behind, *names_in(told))
    return None
