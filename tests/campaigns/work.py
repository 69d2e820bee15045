"""An archive at work, to be killed: `python -m tests.campaigns.work SEED [STEP NTH]` publishes, changes, withdraws,
drains and rebuilds for ever, or until the NTH call of a step, before which it kills itself."""

import os
import random
import signal
import sys
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from typing import Any

import django
from django.utils.module_loading import import_string

# Step → the function that it begins with, where the code that takes the step looks it up.
STEPS = {
    "read what is pending": "agenda.search.sync.documents_of",
    "write a segment": "agenda.search.whoosh_engine.writer.write_segment",
    "merge segments": "agenda.search.whoosh_engine.writer.merged_runs",
    "sync a file": "os.fsync",
    "put a file in its place": "os.replace",
    "write the table of contents": "whoosh.index.TOC.write",
    "switch": "agenda.search.whoosh_engine.writer.write_current",
    "clean up": "whoosh.index.clean_files",
    "strike off": "agenda.search.sync.strike_off",
    "begin a generation": "agenda.search.whoosh_engine.writer.next_generation",
    "date the past generation": "os.utime",
    "tidy up": "agenda.search.whoosh_engine.writer.remove_past",
}


def die_at(step: str, nth: int) -> None:
    """Before the nth call of the step's function."""
    owner, name = STEPS[step].rsplit(".", 1)
    home = import_string(owner) if owner.count(".") and owner.rsplit(".", 1)[1][0].isupper() else sys.modules[owner]
    original: Callable[..., Any] = getattr(home, name)
    calls = count(1)

    def watched(*args: Any, **options: Any) -> Any:
        if next(calls) == nth:
            os.kill(os.getpid(), signal.SIGKILL)
        return original(*args, **options)

    setattr(home, name, watched)


def work(chance: random.Random) -> None:
    from django.db import transaction

    from agenda.models import AgendaItem, Meeting
    from agenda.search import sync
    from tests.builders import make_item, make_meeting

    def publish() -> None:
        with transaction.atomic():
            last = Meeting.objects.order_by("-date").values_list("date", flat=True).first() or date(2000, 1, 1)
            meeting = make_meeting(last + timedelta(days=1), published=False)
            for n in range(chance.randint(1, 6)):
                make_item(f"Business {n} {chance.random()}", meeting=meeting, resolutions=("That it be so.",))
            meeting.publish()
            sync.soon()
        print(meeting.pk, flush=True)

    def change() -> None:
        AgendaItem.objects.filter(pk__in=sample()).update(title=f"Changed {chance.random()}")

    def withdraw() -> None:
        for item in AgendaItem.objects.filter(pk__in=sample()):
            item.withdraw()
            sync.soon()

    def sample() -> list[int]:
        return list(AgendaItem.objects.order_by("?").values_list("pk", flat=True)[:3])

    for turn in count(1):
        chance.choice((publish, publish, change, withdraw, sync.update))()
        if turn % 6 == 0:
            sync.rebuild()


if __name__ == "__main__":
    django.setup()
    from agenda.search import sync  # noqa: F401  (its functions are steps)
    from agenda.search.whoosh_engine import engine  # noqa: F401

    if len(sys.argv) > 2:
        die_at(sys.argv[2], int(sys.argv[3]))
    work(random.Random(int(sys.argv[1])))
