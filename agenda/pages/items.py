"""An item in the words of its minutes, with those before and after it."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from agenda.models import AgendaItem
from agenda.pages.decisions import parts


def item_page(item: AgendaItem, shown: Sequence[AgendaItem], address: str, words: str) -> dict[str, Any]:
    """`shown` are the items of its meeting that are shown, in order; `words` are marked as search finds them."""
    return {
        "item": item,
        "words": words,
        "meeting": item.meeting,
        "parts": parts(item.text, list(item.resolutions.all())),
        "address": address,
        "search_at": reverse("search"),
        **neighbours(item, shown),
    }


def neighbours(item: AgendaItem, shown: Sequence[AgendaItem]) -> dict[str, AgendaItem | None]:
    """The items of the meeting just before and just after this one."""
    place = shown.index(item)
    return {
        "previous": shown[place - 1] if place else None,
        "next": shown[place + 1] if place + 1 < len(shown) else None,
    }
