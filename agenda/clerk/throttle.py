"""Failed sign-ins: how many of whom, and how long to wait then.

Never by name alone, or anybody could lock a clerk out.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessFailureLog
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Limit:
    most: int
    within: timedelta  # and as long is the wait
    of: tuple[str, ...]

    def ends(self, sender: dict[str, Any]) -> datetime | None:
        """When the wait of this sender ends. It is counted from the last failure, and tries during it do not count."""
        key = {field: sender[field] for field in self.of}
        times = AccessFailureLog.objects.filter(**key).order_by("-attempt_time").values_list("attempt_time", flat=True)
        last = list(times[: self.most])
        is_reached = len(last) == self.most and last[0] - last[-1] <= self.within
        return last[0] + self.within if is_reached else None


LIMITS = (
    Limit(5, timedelta(minutes=15), ("username", "ip_address")),
    Limit(50, timedelta(hours=1), ("ip_address",)),  # one address that tries many names
)
KEPT = 2 * max(limit.within for limit in LIMITS)


class Throttle(AxesDatabaseHandler):  # type: ignore[misc]
    """Counts each failure by its own time, for several limits at once; axes by itself knows one."""

    def get_failures(self, request: HttpRequest, credentials: Any = None) -> int:
        """How many limits are reached: AXES_FAILURE_LIMIT is one."""
        return sum(1 for _ in waits(request, credentials))

    def user_login_failed(self, sender: Any, credentials: Any, request: Any = None, **_: Any) -> None:
        request.axes_credentials = credentials
        if request.axes_locked_out:
            return
        AccessFailureLog.objects.filter(attempt_time__lt=timezone.now() - KEPT).delete()
        AccessFailureLog.objects.create(
            **sender_of(request, credentials),
            user_agent=request.axes_user_agent,
            http_accept=request.axes_http_accept,
            path_info=request.axes_path_info,
        )
        request.axes_locked_out = self.is_locked(request, credentials)
        if request.axes_locked_out:
            log.warning("Sign-in waits: %r", sender_of(request, credentials))

    def user_logged_in(self, sender: Any, request: Any, user: Any, **more: Any) -> None:
        """What failed before is forgiven, and the session ends after its time, however often it is saved till then."""
        super().user_logged_in(sender, request, user, **more)
        AccessFailureLog.objects.filter(**sender_of(request, {"username": user.get_username()})).delete()
        request.session.set_expiry(timezone.now() + timedelta(seconds=settings.SESSION_COOKIE_AGE))


def sender_of(request: Any, credentials: Any) -> dict[str, Any]:
    """Behind a socket without a proxy there is no address: then all are counted together."""
    return {"username": (credentials or {}).get("username", ""), "ip_address": request.axes_ip_address or None}


def waits(request: HttpRequest, credentials: Any) -> Iterable[datetime]:
    sender = sender_of(request, credentials)
    ends = [limit.ends(sender) for limit in LIMITS]
    return [end for end in ends if end and end > timezone.now()]


def locked_out(request: HttpRequest, response: Any, credentials: Any) -> HttpResponse:
    again = max(waits(request, credentials), default=timezone.now())
    seconds = max(1, ceil((again - timezone.now()).total_seconds()))
    told = {"minutes": ceil(seconds / 60), "again": again + timedelta(seconds=59)}  # a clock shows the minute begun
    page = render(request, "clerk/locked_out.html", told, status=429)
    page.headers["Retry-After"] = str(seconds)
    return page
