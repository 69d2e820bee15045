"""The search page without the search: twenty items by chance, and the same facets beside them each time.

What `http` measures beside the page itself, so that the share of search is plain. Served as an application of its own.
"""

import random
from dataclasses import replace
from typing import Any

# ruff: noqa: I001  (what is served comes first, since it sets Django up)
from minutes_archive.wsgi import application  # noqa: F401

from agenda.models import AgendaItem
from agenda.search import results
from agenda.search.engine import Filters, Found, Hit
from agenda.search.query import read_query
from agenda.search.results import Results

whole_archive = results.search("", Filters())
last = AgendaItem.objects.order_by("-pk").values_list("pk", flat=True)[0]


def by_chance(text: str, *_: Any, **__: Any) -> Results:
    marker = results.get_engine().marker(read_query(text))
    hits = tuple(Hit(number, 0.0) for number in random.sample(range(1, last + 1), results.PAGE_SIZE))
    items = results.read_again(Found(len(hits), len(hits), hits))
    return replace(whole_archive, results=tuple(results.as_results(items, marker)))


results.search = by_chance
