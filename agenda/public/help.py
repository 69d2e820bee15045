"""How to search, in worked examples that are live links."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@dataclass(frozen=True, slots=True)
class Example:
    typed: str
    meaning: str


WORDS = (
    Example("parking permits", "Both words, anywhere in an item, and also “permit” or “park”: endings do not matter."),
    Example(
        '"annual report"', "These words, in this order and exactly as written. Endings matter between quotation marks."
    ),
    Example(
        "parking OR permits", "Either word. OR is in capitals, and joins the word before it with the word after it."
    ),
    Example(
        "parking NEAR/10 resident",
        "Both, in either order, at most ten words apart. NEAR/1 to NEAR/15 join two words or quotations.",
    ),
    Example("library -opening", "With “library” but without “opening”."),
    Example("alloc*", "Words that begin so: allocate, allocation. At least three letters come before the star."),
    Example("(library OR museum) closure", "Brackets hold words together."),
)
FIELDS = (
    Example("title:budget", "In the title of an item."),
    Example("resolution:deferred", "In what was decided, and not only in what was said."),
    Example('resolution:"be refused"', "Quotation marks work after a colon too."),
    Example("mover:lacey", "Moved by somebody of that name."),
    Example("committee:planning flood", "In the minutes of committees with “planning” in their name."),
    Example("council:parish bench", "In the minutes of councils with “parish” in their name."),
    Example("budget after:2019", "From 1 January 2019. A month or a day will do too: after:5/2019, after:21/5/2019."),
    Example('budget before:"May 2019"', "Up to and with 31 May 2019."),
)


def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "public/help.html", {"words": WORDS, "fields": FIELDS})
