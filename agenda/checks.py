"""What `manage.py check` asks of an installation."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from agenda.models.pending import missing_triggers


@register(Tags.database)
def triggers_are_present(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Without them a change would never reach the index."""
    found: list[CheckMessage] = []
    for using in databases or ():
        tables = connections[using].introspection.table_names()
        if "agenda_pendingindexing" in tables and missing_triggers(using):
            found.append(
                Error(
                    f"The database lacks triggers: {', '.join(missing_triggers(using))}.",
                    hint="Run manage.py migrate, which makes them again.",
                    id="minutes.E002",
                )
            )
    return found
