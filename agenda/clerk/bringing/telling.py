"""What became of a file, in one sentence."""

from typing import Any

from agenda.clerk.bringing.brought import meetings_of
from agenda.models import BroughtFile, Meeting


def told(file: BroughtFile, user: Any) -> str:
    match file.fate:
        case BroughtFile.Fate.READ:
            return " ".join(found(meeting) for meeting in meetings_of(file, user)) or "It was put with another meeting."
        case BroughtFile.Fate.KNOWN:
            return f"Already here: {whereabouts(meetings_of(file, user).first())} It is left out."
        case BroughtFile.Fate.LEFT_OUT:
            return "You left it out."
    return file.message


def found(meeting: Any) -> str:
    parts = [
        counted(meeting.item_count, "item"),
        counted(meeting.clause_count, "resolution"),
        counted(meeting.doubts, "doubt") if meeting.doubts else "no doubts",
    ]
    return f"{', '.join(parts)}."


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def whereabouts(meeting: Meeting | None) -> str:
    if meeting is None:
        return "the clerk of another council brought the same file."
    if meeting.is_published and meeting.published_at:
        return f"the same file is published, in {meeting}."
    return f"the same file waits as a draft, in {meeting}."
