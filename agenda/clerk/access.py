"""Who may: a reader, a clerk of one or more councils, a publisher among them, an administrator.

To the clerk of another council, what is not theirs is not there: 404. To a clerk who is no publisher, what only a
publisher does is refused with a sentence: 403.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from agenda.clerk.keeping import sign_in_first
from agenda.models import AgendaItem, Council, Meeting, SourceFile

View = Callable[..., HttpResponseBase]
NOT_A_PUBLISHER = (
    "Only a publisher of this council makes minutes public, takes that back or withdraws them. "
    "You can send minutes to a publisher."
)


def for_clerks(*methods: str) -> Callable[[View], View]:
    """A page of the clerks' door: never kept by a browser, and only for these methods."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **where: Any) -> HttpResponseBase:
            if not is_clerk(request.user):
                return render(request, "clerk/no_council.html", status=403)
            try:
                return view(request, **where)
            except PermissionDenied as refusal:
                return render(request, "clerk/refused.html", {"why": refusal}, status=403)

        return require_http_methods(methods)(never_cache(signed_in(guarded)))

    return guard


def signed_in(view: View) -> View:
    """Else led to sign in; what somebody sends whose sign-in has ended is kept for afterwards."""

    @wraps(view)
    def asked(request: HttpRequest, **where: Any) -> HttpResponseBase:
        if request.method == "POST" and not request.user.is_authenticated:
            return sign_in_first(request)
        return login_required(view)(request, **where)

    return asked


def is_clerk(user: Any) -> bool:
    return bool(user.is_superuser or user.councils.exists())


def may_publish(user: Any, meeting: Meeting) -> bool:
    """Of a draft that has no place yet: whether this person may publish anything at all."""
    theirs = Council.objects.of_publisher(user)
    if meeting.committee:
        theirs = theirs.filter(pk=meeting.committee.council_id)
    return bool(user.is_superuser or theirs.exists())


def must_publish(user: Any, meeting: Meeting) -> None:
    if not may_publish(user, meeting):
        raise PermissionDenied(NOT_A_PUBLISHER)


def meeting_of(user: Any, pk: int) -> Meeting:
    """404 where it is not this clerk's to see."""
    return get_object_or_404(Meeting.objects.of_clerk(user).select_related("committee__council"), pk=pk)


def item_of(user: Any, pk: int) -> AgendaItem:
    theirs = AgendaItem.objects.filter(meeting__in=Meeting.objects.of_clerk(user))
    return get_object_or_404(theirs.select_related("meeting__committee__council"), pk=pk)


def source_of(user: Any, pk: int) -> SourceFile:
    """Of a meeting that this clerk may see, or brought by this clerk."""
    theirs = SourceFile.objects.filter(meetings__in=Meeting.objects.of_clerk(user)).distinct()
    return get_object_or_404(theirs, pk=pk)
