"""What we keep: council → committee → meeting → agenda item → resolution, and the sources that they were read from."""

from agenda.models.councils import Committee, Council, FormerName
from agenda.models.meetings import AgendaItem, Meeting
from agenda.models.pending import PendingIndexing
from agenda.models.resolutions import Resolution
from agenda.models.sources import Problem, SourceFile

__all__ = [
    "AgendaItem",
    "Committee",
    "Council",
    "FormerName",
    "Meeting",
    "PendingIndexing",
    "Problem",
    "Resolution",
    "SourceFile",
]
