"""A file that a clerk brings → what became of it, kept in its batch."""

import logging
from dataclasses import replace

from agenda.importing.ahead import Reader, read_and_parse
from agenda.importing.parsed import Problem
from agenda.importing.readers import Unreadable, documents
from agenda.importing.save.drafts import Taken, is_the_archives, storable, take_in
from agenda.importing.save.placing import Given
from agenda.models import Batch, BroughtFile

log = logging.getLogger(__name__)

FAULT = Problem("fault", "The archive itself failed to read this; tell its administrator.")
NOT_MINUTES = Problem("not_minutes", "This does not look like minutes.")


def take(batch: Batch, name: str, data: bytes, given: Given, reader: Reader = read_and_parse) -> list[BroughtFile]:
    """The file, or each document of a zip. Whatever it holds, the clerk gets an answer."""
    try:
        inside = documents(data, name)
    except Unreadable as refusal:
        return [refused(batch, name, refusal.message)]
    given = replace(given, shared=given.shared or len(inside) > 1)
    return [one(batch, each, content, given, reader) for each, content in inside]


def one(batch: Batch, name: str, data: bytes, given: Given, reader: Reader) -> BroughtFile:
    """A full disk or a broken database is another matter: then nothing more can be kept, and that is told as such."""
    try:
        taken = take_in(data, name, given, by=batch.by, reader=reader)
    except Unreadable as refusal:
        return refused(batch, name, refusal.message)
    except Exception as trouble:
        if is_the_archives(trouble):
            raise
        log.exception("Reading an upload failed.")
        return refused(batch, name, FAULT.message)
    return note(batch, name, taken)


def note(batch: Batch, name: str, taken: Taken) -> BroughtFile:
    if taken.source is None:
        return refused(batch, name, " ".join(problem.message for problem in taken.problems or (NOT_MINUTES,)))
    fate = BroughtFile.Fate.READ if taken.is_new else BroughtFile.Fate.KNOWN
    return keep(batch, name, fate=fate, source=taken.source)


def refused(batch: Batch, name: str, why: str) -> BroughtFile:
    return keep(batch, name, fate=BroughtFile.Fate.REFUSED, message=f"{why} Nothing of it was kept.")


def keep(batch: Batch, name: str, **fields: object) -> BroughtFile:
    last = batch.files.order_by("-position").first()
    place = last.position + 1 if last else 1
    return BroughtFile.objects.create(batch=batch, position=place, name=storable(name), **fields)
