"""Search, and browsing all business by the same filters."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from agenda.filters import SORTS, SearchFilters
from agenda.models import AgendaItem
from agenda.public.bars import NARROW, WIDE, bars
from agenda.public.facets import facets
from agenda.public.narrowing import tags
from agenda.search import results
from agenda.search.engine import Sort
from agenda.search.query import over_limit
from agenda.search.results import LAST_PAGE, Results

BODIES = ("council", "committee")
MOST_VALUES = 60  # of all parameters together; the page itself never asks for as many


def search(request: HttpRequest) -> HttpResponse:
    filters = SearchFilters(request.GET, AgendaItem.objects.published())
    if why := too_much(filters):
        return render(request, "400.html", {"why": why, "words": filters.data.get("q", "")}, status=400)
    narrowed = filters.for_engine()
    given = filters.form.cleaned_data
    words = given.get("q", "")
    sort: Sort = given.get("sort") or ("best" if words else "newest")
    found = results.search(words, narrowed, sort=sort, page=given.get("page") or 1)
    context = {
        "filters": filters,
        "words": words,
        "sort": sort,
        "sorts": SORTS if words else [each for each in SORTS if each[0] != "best"],
        "found": found,
        **beside(filters, found),
    }
    return render(request, "public/search.html", context)


def beside(filters: SearchFilters, found: Results) -> dict[str, Any]:
    """What stands beside the list itself."""
    groups = facets(found.facets)
    fields = {"q", "after", "before", *(group.parameter for group in groups)} if found.total else {"q"}
    years = {int(year.value): year.count for year in found.facets.get("year", ()) if year.count}
    return {
        "tags": tags(filters),
        "bodies": [group for group in groups if group.parameter in BODIES],
        "facets": [group for group in groups if group.parameter not in BODIES],
        "kept": [(name, value) for name, values in filters.without(*fields).lists() for value in values],
        "years": sorted(years.items()),
        "of_any_year": beginning(filters.without("year", "after", "before")),
        "charts": [("by-year", bars(years, WIDE)), ("by-span", bars(years, NARROW))] if len(years) > 1 else [],
    }


def beginning(parameters: QueryDict) -> str:
    """Of an address with these parameters, to which others are added."""
    return f"?{parameters.urlencode()}&" if parameters else "?"


def too_much(filters: SearchFilters) -> str | None:
    """A sentence where answering would cost more than any reader needs."""
    page = filters.data.get("page", "")
    if page.isdecimal() and (len(page) > 9 or int(page) > LAST_PAGE):
        return f"Results go to page {LAST_PAGE}. Please add a word or a date to find what lies further."
    if sum(len(filters.data.getlist(name)) for name in filters.data) > MOST_VALUES:
        return f"An address holds at most {MOST_VALUES} filters. Please choose fewer."
    return over_limit(filters.data.get("q", ""))
