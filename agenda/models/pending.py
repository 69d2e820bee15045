"""Meetings whose entry in the index is out of date, noted by the database itself.

Triggers catch what signals miss: bulk writes, `update()`, raw SQL, and roll-backs. They are made again after every
migration, because SQLite rebuilds a table to alter it and a rebuilt table has lost its triggers.
"""

from typing import Any

from django.db import connections, models

# Table of the changed row → expressions for the meetings concerned, with {row} standing for NEW or OLD.
MEETING_OF = {
    "agenda_meeting": "SELECT {row}.id",
    "agenda_agendaitem": "SELECT {row}.meeting_id",
    "agenda_resolution": "SELECT meeting_id FROM agenda_agendaitem WHERE id = {row}.item_id",
}
ROWS_OF = {"insert": ("NEW",), "update": ("OLD", "NEW"), "delete": ("OLD",)}
COMMITTEE_MOVES = (
    "CREATE TRIGGER pending_agenda_committee_update AFTER UPDATE OF council_id ON agenda_committee "
    "WHEN OLD.council_id <> NEW.council_id BEGIN "
    "INSERT INTO agenda_pendingindexing (meeting_id) SELECT id FROM agenda_meeting WHERE committee_id = NEW.id; END"
)


class PendingIndexing(models.Model):
    """Append-only; a meeting may stand here many times, or no longer exist at all."""

    seq = models.BigAutoField(primary_key=True)
    meeting_id = models.BigIntegerField()

    class Meta:
        verbose_name_plural = "pending indexing"

    def __str__(self) -> str:
        return f"meeting {self.meeting_id}"


def triggers() -> dict[str, str]:
    """Name → statement of every trigger that must exist."""
    made = {"pending_agenda_committee_update": COMMITTEE_MOVES}
    for table, meeting in MEETING_OF.items():
        for event, rows in ROWS_OF.items():
            name = f"pending_{table}_{event}"
            meetings = " UNION ".join(meeting.format(row=row) for row in rows)
            note = f"INSERT INTO agenda_pendingindexing (meeting_id) {meetings};"
            made[name] = f"CREATE TRIGGER {name} AFTER {event.upper()} ON {table} BEGIN {note} END"
    return made


def missing_triggers(using: str = "default") -> list[str]:
    """Names of triggers that are absent or differ from what they should be."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        present = dict(cursor.fetchall())
    return [name for name, statement in triggers().items() if present.get(name) != statement]


def make_triggers(using: str = "default", **_: Any) -> None:
    """Create what is missing; called after every migration."""
    missing = missing_triggers(using)
    with connections[using].cursor() as cursor:
        for name in missing:
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
            cursor.execute(triggers()[name])
