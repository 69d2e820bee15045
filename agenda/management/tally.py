"""What an import did, counted, and each file named that wants a person's attention."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

# What is counted, in the order in which it is told.
COUNTS = {
    "read": "{n} files read",
    "known": "{n} were here already",
    "meetings": "{n} meetings",
    "items": "{n} items",
    "resolutions": "{n} resolutions",
    "published": "{n} meetings or pages published",
    "changed": "{n} files read anew with changes",
    "unchanged": "{n} read anew without",
}
NAMED = {
    "not_read": "Not read",
    "not_minutes": "Not minutes, and not kept",
    "not_published": "Kept, but not published",
    "left_alone": "Left alone",
}


@dataclass
class Tally:
    counts: Counter[str] = field(default_factory=Counter)
    named: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: {kind: [] for kind in NAMED})

    def name(self, kind: str, file: object, reason: str) -> str:
        self.named[kind].append((str(file), reason))
        return f"{NAMED[kind]}: {file}: {reason}"

    def __str__(self) -> str:
        told = [line.format(n=self.counts[name]) for name, line in COUNTS.items() if self.counts[name]]
        told += [
            f"{len(files)} {NAMED[kind][0].lower()}{NAMED[kind][1:]}" for kind, files in self.named.items() if files
        ]
        return f"{', '.join(told) or 'Nothing to do'}."

    def as_json(self) -> dict[str, Any]:
        named = {
            kind: [{"file": file, "reason": reason} for file, reason in files] for kind, files in self.named.items()
        }
        return {**{name: self.counts[name] for name in COUNTS}, **named}
