"""What every page of the archive says about the archive itself."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def archive_name() -> str:
    return str(settings.ARCHIVE_NAME)
