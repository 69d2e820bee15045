"""What we keep: council → committee → meeting → agenda item → resolution, their sources, and what became of them."""

from agenda.models.batches import Batch, BroughtFile
from agenda.models.councils import Clerkship, Committee, Council, FormerName
from agenda.models.history import Change, Publication
from agenda.models.meetings import AgendaItem, Meeting
from agenda.models.pending import PendingIndexing
from agenda.models.reports import Report
from agenda.models.resolutions import Resolution
from agenda.models.sources import Problem, SourceFile

__all__ = [
    "AgendaItem",
    "Batch",
    "BroughtFile",
    "Change",
    "Clerkship",
    "Committee",
    "Council",
    "FormerName",
    "Meeting",
    "PendingIndexing",
    "Problem",
    "Publication",
    "Report",
    "Resolution",
    "SourceFile",
]
