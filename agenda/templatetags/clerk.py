"""Words and shapes of the clerks' pages."""

from django import template
from django.contrib.messages.storage.base import Message
from django.forms import BoundField
from django.utils.safestring import SafeString

from agenda.clerk import marking

register = template.Library()
register.filter("page_of", marking.page_of)

NOTES = {"success": "good", "warning": "warn", "error": "problem"}


FORMATS = {"docx": "Word", "doc": "Word 97–2003", "pdf": "PDF", "html": "Web page", "odt": "OpenDocument", "rtf": "RTF"}


@register.filter
def format_name(name: str) -> str:
    """`docx` → Word; what is no format of an office or a browser is text."""
    return FORMATS.get(name, "Text")


@register.filter
def note_kind(message: Message) -> str:
    """The style of a message: what was done, what to mind, what went wrong."""
    return NOTES.get(message.level_tag, "")


@register.simple_tag
def field(bound: BoundField, suggested: str = "", hinted: bool = True, form: str = "") -> SafeString:
    """The input of a form's field, tied to its hint and its error for those who hear the page.

    `form`: the id of a form that the field stands outside of, as in a table.
    """
    told_by = [f"{bound.auto_id}-hint"] if bound.help_text and hinted else []
    told_by += [f"{bound.auto_id}-error"] if bound.errors else []
    told_by += [f"{bound.auto_id}-from"] if suggested else []
    attributes: dict[str, str | bool] = {"aria-describedby": " ".join(told_by)} if told_by else {}
    if suggested:
        attributes["class"] = "suggested"
    if form:
        attributes["form"] = form
    return bound.as_widget(attrs=attributes)
