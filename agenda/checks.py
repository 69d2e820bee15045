"""What `manage.py check` asks of an installation."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from agenda.models.pending import missing_triggers
from agenda.search.private import why_not_private


@register(Tags.security)
def index_is_private(**_: Any) -> list[CheckMessage]:
    """Files of an index can carry code, so nobody else may write them and no address may lead to them."""
    folder = Path(settings.INDEX_DIR).resolve()
    collected = [place[1] if isinstance(place, tuple | list) else place for place in settings.STATICFILES_DIRS]
    served = (settings.STATIC_ROOT, settings.MEDIA_ROOT, *collected)
    problem = why_not_private(folder)
    if any(folder.is_relative_to(Path(str(place)).resolve()) for place in served if place):
        problem = f"The index folder {folder} lies in a folder that is served to the public."
    hint = "Let it belong to the archive's own user with mode 0700, outside of static files."
    return [Error(problem, hint=hint, id="minutes.E001")] if problem else []


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
