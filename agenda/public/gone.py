"""What an address answers when nothing public is there."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render


def gone_or_never_there(request: HttpRequest, withdrawn: QuerySet[Any]) -> HttpResponse:
    """410 where the public could once read something here; 404 where it never could."""
    record = withdrawn.first()
    if record is None:
        raise Http404
    return render(request, "410.html", {"withdrawn": record}, status=410)
