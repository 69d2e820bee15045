"""Who may: a reader, a clerk of one or more councils, an administrator.

To the clerk of another council, what is not theirs is not there: 404.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from agenda.models import AgendaItem, Meeting, SourceFile

View = Callable[..., HttpResponseBase]


def for_clerks(*methods: str) -> Callable[[View], View]:
    """A page of the clerks' door: never kept by a browser, and only for these methods."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **where: Any) -> HttpResponseBase:
            if not is_clerk(request.user):
                return render(request, "clerk/no_council.html", status=403)
            return view(request, **where)

        return require_http_methods(methods)(never_cache(login_required(guarded)))

    return guard


def is_clerk(user: Any) -> bool:
    return bool(user.is_superuser or user.councils.exists())


def meeting_of(user: Any, pk: int) -> Meeting:
    """404 where it is not this clerk's to see."""
    return get_object_or_404(Meeting.objects.of_clerk(user).select_related("committee__council"), pk=pk)


def item_of(user: Any, pk: int) -> AgendaItem:
    return get_object_or_404(AgendaItem.objects.filter(meeting__in=Meeting.objects.of_clerk(user)), pk=pk)


def source_of(user: Any, pk: int) -> SourceFile:
    """Of a meeting that this clerk may see, or brought by this clerk."""
    theirs = SourceFile.objects.filter(meetings__in=Meeting.objects.of_clerk(user)).distinct()
    return get_object_or_404(theirs, pk=pk)
