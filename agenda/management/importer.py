"""One file after another into the archive: what goes wrong with one is told, and the others go on."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from agenda.importing.ahead import Reader, read_and_parse, with_readers
from agenda.importing.parsed import ParsedMinutes
from agenda.importing.readers import Unreadable
from agenda.importing.save.drafts import is_the_archives, take_in
from agenda.importing.save.publishing import publish_source
from agenda.importing.save.rereading import apply, is_touched, reread
from agenda.management.files import Document, File
from agenda.management.tally import Tally
from agenda.models import PendingIndexing, SourceFile
from agenda.models.sources import fingerprint
from agenda.search import sync
from agenda.search.engine import IndexUnusable, get_engine

log = logging.getLogger(__name__)

PATIENCE = 600.0  # seconds that a file may wait to be read; nobody sits before a page that has to answer
CATCH_UP_EVERY = 500  # meetings: what is public is found while a long import goes on


@dataclass
class Importer:
    publish: bool
    reread: bool
    apply: bool  # what --reread shows
    scans: bool  # read by machine what has no text
    tell: Callable[[str], None]
    tally: Tally = field(default_factory=Tally)
    behind: int = 0  # meetings that the index has not been told of

    def take_all(self, files: Sequence[File], done: Callable[[bool], None]) -> None:
        """Each file in its turn; `done` is told after each whether all that is in it could be read."""
        documents = ((file, document) for file in files for document in file.documents())
        now, read = files[0] if files else None, True
        for (file, document), reader in with_readers(documents, self._to_read, len(files), self._reader()):
            if file is not now:
                done(read)
                now, read = file, True
            read = self.take(document, reader) and read
        if now:
            done(read)

    def _reader(self) -> Reader:
        return partial(read_and_parse, scans=self.scans, patience=PATIENCE)

    def _to_read(self, job: tuple[File, Document]) -> tuple[bytes, str] | None:
        """What is worth reading ahead: nothing that is here already, and nothing that is read anew and compared."""
        _, document = job
        known = SourceFile.objects.filter(sha256=fingerprint(document.content)).exists()
        return None if document.refusal or known or self.reread else (document.content, document.path.name)

    def take(self, file: Document, reader: Reader = read_and_parse) -> bool:
        """Whether it could be read. A full disk or a broken database ends the whole import instead."""
        try:
            data = file.data()
            source = self._read_anew(file, data) if self.reread else self._take_in(file, data, reader)
        except Unreadable as refusal:
            self._name("not_read", file, refusal.message)
            return False
        except Exception as fault:
            if is_the_archives(fault):
                raise
            log.debug("Importing %s failed.", file.path, exc_info=True)
            self._name("not_read", file, f"The importer itself failed ({type(fault).__name__}: {fault}). Report this.")
            return False
        if source and self.publish:
            self._publish(file, source)
        return True

    def _take_in(self, file: Document, data: bytes, reader: Reader) -> SourceFile | None:
        taken = take_in(data, file.path.name, file.given, reader=reader)
        if taken.source is None:
            self._name("not_minutes", file, " ".join(problem.message for problem in taken.problems))
        elif taken.new:
            self._count(taken.new)
        else:
            self.tally.counts["known"] += 1
        return taken.source

    def _count(self, stored: Sequence[ParsedMinutes]) -> None:
        items = [item for minutes in stored for item in minutes.items]
        self.tally.counts.update(
            read=1,
            meetings=len(stored),
            items=len(items),
            resolutions=sum(len(item.resolutions) for item in items),
        )

    def _read_anew(self, file: Document, data: bytes) -> SourceFile | None:
        source = SourceFile.objects.filter(sha256=fingerprint(data)).first()
        if source is None:
            self._name("left_alone", file, "It has not been imported yet. Import it without --reread.")
            return None
        if is_touched(source):
            self._name("left_alone", file, "Somebody has edited what was read from it.")
            return None
        rereading = reread(source, data)
        self.tally.counts["changed" if rereading.differs else "unchanged"] += 1
        for change in rereading.changes:
            if change.lines:
                self.tell("\n".join([f"{file.path}: {change}", *change.lines]))
        if not self.apply:
            return None
        apply(rereading, file.given)
        self._changed(source.meetings.count())
        return source

    def _publish(self, file: Document, source: SourceFile) -> None:
        published, refused = publish_source(source)
        for meeting, reasons in refused.items():
            self._name("not_published", file, f"{meeting}: {' '.join(reasons)}")
        self.tally.counts["published"] += published
        self._changed(published)

    def _changed(self, meetings: int) -> None:
        self.behind += meetings
        if self.behind >= CATCH_UP_EVERY:
            self.catch_up()

    def catch_up(self) -> None:
        """Bring the index up to date, also with what an earlier, interrupted import left pending."""
        self.behind = 0
        if not PendingIndexing.objects.exists():
            return
        try:
            sync.drain() if get_engine().exists() else sync.rebuild()
        except IndexUnusable as trouble:  # the database still knows what is pending
            self.tell(f"Search does not know the new minutes yet: {trouble} Run update_index later.")

    def _name(self, kind: str, file: Document, reason: str) -> None:
        self.tell(self.tally.name(kind, file.path, reason))
