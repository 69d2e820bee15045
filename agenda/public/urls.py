"""Addresses of the public pages: readable, dated, permanent."""

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import path, register_converter
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from agenda.public import councils, home, items, meetings, search
from agenda.public.addresses import SittingConverter

register_converter(SittingConverter, "sitting")


def page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Reading only; whoever keeps a copy asks each time whether it still holds, so a withdrawal is seen at once."""
    return require_safe(conditional_page(cache_control(public=True, no_cache=True)(view)))


urlpatterns = [
    path("", page(home.home), name="home"),
    path("search/", page(search.search), name="search"),
    path("r/<int:pk>/", page(items.resolution), name="resolution"),
    path("help/", page(home.help_page), name="help"),
    path("help/about/", page(home.about), name="about"),
    path("help/accessibility/", page(home.accessibility), name="accessibility"),
    path("<slug:council>/", page(councils.council), name="council"),
    path("<slug:council>/<slug:committee>/", page(councils.committee), name="committee"),
    path("<slug:council>/<slug:committee>/<sitting:sitting>/", page(meetings.meeting), name="meeting"),
    path("<slug:council>/<slug:committee>/<sitting:sitting>/<str:item>/", page(items.item), name="item"),
]
