"""What every page of the archive says about the archive itself, and how it writes numbers."""

import re
from urllib.parse import unquote

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def archive_name() -> str:
    return str(settings.ARCHIVE_NAME)


@register.filter
def thousands(number: int) -> str:
    """`1,094`"""
    return f"{number:,}"


@register.filter
def words_of(address: str) -> str:
    """What somebody may have looked for at an address where nothing is: `/mill-lane/27-18/` → `mill lane`."""
    return " ".join(re.findall(r"[^\W\d_]{3,}", unquote(address))[:8])
