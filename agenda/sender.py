"""Whose requests are counted together: failed sign-ins, and mistakes that readers report."""

from ipaddress import IPv4Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac


def address_of(request: HttpRequest) -> str:
    """The proxy in front adds the last address; others may be made up."""
    by_proxy = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.BEHIND_TLS else ""
    last = by_proxy.rpartition(",")[2].strip()
    return counted(last) or counted(request.META.get("REMOTE_ADDR", ""))


def counted(address: str) -> str:
    """An IPv6 visitor has a network of 2^64 addresses, and is counted by it."""
    try:
        known = ip_address(address)
    except ValueError:
        return ""
    if isinstance(known, IPv4Address):
        return str(known)
    return str(known.ipv4_mapped or ip_network((int(known), 64), strict=False).network_address)


def sender_of(request: HttpRequest) -> str:
    """A code for counting: the same for one address on one day, and the address cannot be read from it."""
    return salted_hmac("sender", f"{timezone.localdate()} {address_of(request)}", algorithm="sha256").hexdigest()
