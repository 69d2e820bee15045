"""Whose requests are counted together: failed sign-ins, and mistakes that readers report."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac


def address_of(request: HttpRequest) -> str:
    """The proxy in front adds the last address; others may be made up."""
    by_proxy = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.BEHIND_TLS else ""
    last = by_proxy.rpartition(",")[2].strip()
    try:
        return str(ip_address(last))
    except ValueError:
        return str(request.META.get("REMOTE_ADDR", ""))


def sender_of(request: HttpRequest) -> str:
    """A code for counting: the same for one address on one day, and the address cannot be read from it."""
    return salted_hmac("sender", f"{timezone.localdate()} {address_of(request)}", algorithm="sha256").hexdigest()
