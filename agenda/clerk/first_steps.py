"""What somebody does first who is new here, shown after the first sign-in."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.urls import reverse

from agenda.clerk import keeping
from agenda.clerk.access import for_clerks
from agenda.models import Clerkship


@for_clerks("GET", "HEAD")
def first_steps(request: HttpRequest) -> HttpResponse:
    user: Any = request.user
    clerkships = Clerkship.objects.filter(user=user).select_related("council").order_by("council__name")
    may_publish = user.is_superuser or any(one.may_publish for one in clerkships)
    return render(request, "clerk/first_steps.html", {"clerkships": clerkships, "may_publish": may_publish})


class SignIn(keeping.SignIn):
    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        self.is_first = form.get_user().last_login is None
        return super().form_valid(form)

    def get_success_url(self) -> str:
        """To where the clerk was going; the inbox is where the clerks' door leads by itself."""
        wanted: str = super().get_success_url()
        nowhere_else = wanted == resolve_url(self.get_default_redirect_url())
        return reverse("clerk:first-steps") if self.is_first and nowhere_else else wanted
