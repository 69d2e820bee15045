"""What the styles of an OpenDocument text say of a paragraph or a stretch of text."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml.etree import _Element

CHAIN = 20  # styles with parents; a loop in a damaged file ends here
BOLD = {"bold", "600", "700", "800", "900"}


@dataclass(slots=True)
class Styles:
    by_name: dict[str, _Element] = field(default_factory=dict)

    def said(self, name: str | None, path: str, attribute: str) -> str | None:
        """What the style says, or the nearest of its parents that says anything."""
        for _ in range(CHAIN):
            style = self.by_name.get(name or "")
            if style is None:
                return None
            part = style if not path else style.find(path)
            if part is not None and (value := part.get(attribute)) is not None:
                return value
            name = style.get("parent-style-name")
        return None

    def bold(self, name: str | None) -> bool | None:
        weight = self.said(name, "text-properties", "font-weight")
        return None if weight is None else weight in BOLD

    def hidden(self, name: str | None) -> bool:
        return self.said(name, "text-properties", "display") == "none"

    def list_style(self, name: str | None) -> str:
        return self.said(name, "", "list-style-name") or ""

    def heads(self, name: str | None) -> bool:
        """Title and Subtitle are headings that have no outline level."""
        while name and name not in ("Title", "Subtitle"):
            style = self.by_name.get(name)
            parent = None if style is None else style.get("parent-style-name")
            name = parent if parent != name else None
        return bool(name)


def styles_of(roots: Iterable[_Element]) -> Styles:
    found: dict[str, _Element] = {}
    for root in roots:
        for style in root.iter("style"):
            if style.get("family") in ("paragraph", "text"):
                found.setdefault(style.get("name", ""), style)
    return Styles(found)
