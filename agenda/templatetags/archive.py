"""What every page of the archive says about the archive itself, and how it writes numbers."""

import re
from urllib.parse import unquote

from django import template
from django.conf import settings
from django.core.exceptions import DisallowedHost

register = template.Library()


@register.simple_tag
def archive_name() -> str:
    return str(settings.ARCHIVE_NAME)


@register.simple_tag(takes_context=True)
def page_address(context: template.Context) -> str:
    """Where this page stands, for its print; silent where a host was asked for that is not ours."""
    try:
        return f", {context['request'].build_absolute_uri()}"
    except (KeyError, DisallowedHost):
        return ""


@register.filter
def thousands(number: int) -> str:
    """`1,094`"""
    return f"{number:,}"


@register.filter
def words_of(address: str) -> str:
    """What somebody may have looked for at an address where nothing is: `/mill-lane/27-18/` → `mill lane`."""
    return " ".join(re.findall(r"[^\W\d_]{3,}", unquote(address))[:8])
