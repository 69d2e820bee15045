"""What the styles of a Word file add to a paragraph: its outline level, its list, bold and hidden text."""

from dataclasses import dataclass, field

from lxml.etree import _Element

CHAIN = 20  # styles based on styles; a loop in a damaged file ends here
OFF = ("0", "false", "off", "none")


def value(element: _Element | None, path: str) -> str | None:
    """The `val` of a child: "1" for a switch that is on without saying so."""
    child = None if element is None else element.find(path)
    return None if child is None else child.get("val", "1")


def switched(element: _Element | None, path: str) -> bool | None:
    """On, off, or not said."""
    said = value(element, path)
    return None if said is None else said not in OFF


@dataclass(slots=True)
class Styles:
    by_id: dict[str, _Element] = field(default_factory=dict)
    default: str = ""  # the paragraph style of a paragraph that names none

    def chain(self, style: str | None) -> list[_Element]:
        """The style and those that it is based on, nearest first."""
        found: list[_Element] = []
        while style in self.by_id and len(found) < CHAIN:
            found.append(self.by_id[style])
            style = value(found[-1], "basedOn")
        return found

    def inherited(self, style: str | None, path: str) -> str | None:
        return next((said for one in self.chain(style) if (said := value(one, path)) is not None), None)

    def inherited_switch(self, style: str | None, path: str) -> bool:
        return (self.inherited(style, path) or "0") not in OFF

    def name(self, style: str | None) -> str:
        return (value(self.by_id.get(style or ""), "name") or style or "").casefold()


def styles_of(root: _Element | None) -> Styles:
    if root is None:
        return Styles()
    by_id = {style.get("styleId", ""): style for style in root.iterfind("style")}
    paragraph_styles = [style for style in by_id.values() if style.get("type") == "paragraph"]
    defaults = [style for style in paragraph_styles if style.get("default") in ("1", "true")]
    return Styles(by_id, defaults[0].get("styleId", "") if defaults else "")
