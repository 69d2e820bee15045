"""What a clerk sent after the sign-in had ended: kept, signed, within the sign-in page, and sent again on request.

Nothing of it is stored here, so nobody can fill the disk from outside; nothing is sent again but by the clerk.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

SALT = "agenda.clerk.keeping"
MOST_KEPT = 1_000_000  # letters: long minutes several times over
KEPT_FOR = timedelta(hours=12)

# Name of an address → what the clerk was about to do there.
DOING = {
    "edit": "change minutes under review",
    "undo": "undo a change",
    "review": "say which meeting minutes are of",
    "upload": "upload minutes",
    "send": "send minutes to a publisher",
    "send-back": "send minutes back",
    "overrule": "let something stand",
    "take-back": "take a reason back",
    "undo-publication": "take a publication back",
    "publish": "publish minutes",
    "publish-item": "publish an item",
    "withdraw": "withdraw minutes",
    "withdraw-item": "withdraw an item",
}
UNSEEN = ("act", "version", "csrfmiddlewaretoken")  # what the page itself put into the form


@dataclass(frozen=True, slots=True)
class Kept:
    address: str
    doing: str
    fields: list[list[str]]  # name and value, in the order sent
    files: list[str]  # names alone: a page may not put a file into a form

    def typed(self) -> list[list[str]]:
        """What a person can know again: words, not the keys of records."""
        words = [one for one in self.fields if one[0] not in UNSEEN and one[1] and not one[1].isdecimal()]
        return [[name.replace("_", " ").capitalize(), value] for name, value in words]


def sign_in_first(request: HttpRequest) -> HttpResponse:
    """The sign-in page, with what was sent in it."""
    kept = keep(request)
    told = {"next": came_from(request), "kept": kept, "too_long": kept is None, "form": AuthenticationForm(request)}
    return render(request, "clerk/sign_in.html", told, status=403)


def keep(request: HttpRequest) -> str | None:
    """Signed, so that nobody else can put words into it; None where it is too long to be carried around."""
    fields = [[name, value] for name, value in sent(request) if name != "csrfmiddlewaretoken"]
    if sum(len(name) + len(value) for name, value in fields) > MOST_KEPT:
        return None
    doing = DOING.get(request.resolver_match.url_name or "", "send a form") if request.resolver_match else ""
    files = [file.name for _, listed in request.FILES.lists() for file in listed]
    return signing.dumps([request.get_full_path(), doing, fields, files], salt=SALT, compress=True)


def sent(request: HttpRequest) -> Iterator[tuple[str, str]]:
    for name, values in request.POST.lists():
        yield from ((name, str(value)) for value in values)


def came_from(request: HttpRequest) -> str:
    """The page that the form stood on: an address that only takes forms cannot be opened."""
    page = urlsplit(request.headers.get("Referer", ""))
    ours = url_has_allowed_host_and_scheme(page.geturl(), {request.get_host()}, request.is_secure())
    return page._replace(scheme="", netloc="").geturl() if page.path and ours else reverse("clerk:inbox")


class SignIn(LoginView):
    """Django's own, which then offers what was kept."""

    template_name = "clerk/sign_in.html"
    http_method_names = ["get", "head", "post"]  # Django's would take a PUT as well

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        return super().get_context_data(kept=self.request.POST.get("kept", ""), **more)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        response = super().form_valid(form)
        signed = self.request.POST.get("kept")
        if not signed:
            return response
        try:
            kept = Kept(*signing.loads(signed, salt=SALT, max_age=KEPT_FOR))
        except signing.BadSignature:
            messages.warning(self.request, "What you had sent was kept for 12 hours only. Nothing of it was saved.")
            return response
        return render(self.request, "clerk/kept.html", {"kept": kept, "back": self.get_success_url()})
