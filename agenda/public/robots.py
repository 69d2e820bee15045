"""For programs that read the archive: what they may fetch, where its pages are, and how to search it."""

from django.contrib.sitemaps import GenericSitemap
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agenda.models import AgendaItem, Committee, Council, Meeting


class PublicPages(GenericSitemap):  # type: ignore[type-arg]  # it takes none when it runs
    limit = 5000


SITEMAPS = {
    name: PublicPages({"queryset": records.order_by("pk")})
    for name, records in {
        "councils": Council.objects.published(),
        "committees": Committee.objects.published().select_related("council"),
        "meetings": Meeting.objects.published().select_related("committee__council"),
        "items": AgendaItem.objects.published().with_meeting().defer("text"),
    }.items()
}


def robots(request: HttpRequest) -> HttpResponse:
    return render(request, "public/robots.txt", content_type="text/plain; charset=utf-8")


def opensearch(request: HttpRequest) -> HttpResponse:
    return render(request, "public/opensearch.xml", content_type="application/opensearchdescription+xml")
