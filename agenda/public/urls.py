"""Addresses of the public pages: readable, dated, permanent."""

from collections.abc import Callable

from django.contrib.sitemaps import views as sitemaps
from django.http import HttpResponse
from django.urls import path, register_converter
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import conditional_page, require_http_methods, require_safe

from agenda.public import councils, help, home, items, meetings, reports, robots, search
from agenda.public.addresses import SittingConverter

register_converter(SittingConverter, "sitting")


def page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Reading only; whoever keeps a copy asks each time whether it still holds, so a withdrawal is seen at once."""
    return require_safe(conditional_page(cache_control(public=True, no_cache=True)(view)))


def form(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Anybody may send it, signed in or not, so another site that made a browser send it would gain nothing: the
    public pages need no cookie for it."""
    return csrf_exempt(require_http_methods(["GET", "HEAD", "POST"])(never_cache(view)))


urlpatterns = [
    path("", page(home.home), name="home"),
    path("search/", page(search.search), name="search"),
    path("r/<int:pk>/", page(items.resolution), name="resolution"),
    path("help/", page(help.help_page), name="help"),
    path("help/about/", page(home.about), name="about"),
    path("help/accessibility/", page(home.accessibility), name="accessibility"),
    path("help/reports/<str:token>/", require_safe(never_cache(reports.answer)), name="report"),
    path("robots.txt", page(robots.robots), name="robots"),
    path("opensearch.xml", page(robots.opensearch), name="opensearch"),
    path(
        "sitemap.xml",
        page(sitemaps.index),
        {"sitemaps": robots.SITEMAPS, "sitemap_url_name": "section"},
        name="sitemap",
    ),
    path("sitemap-<section>.xml", page(sitemaps.sitemap), {"sitemaps": robots.SITEMAPS}, name="section"),
    path("<slug:council>/", page(councils.council), name="council"),
    path("<slug:council>/<slug:committee>/", page(councils.committee), name="committee"),
    path("<slug:council>/<slug:committee>/<sitting:sitting>/", page(meetings.meeting), name="meeting"),
    path("<slug:council>/<slug:committee>/<sitting:sitting>/<str:item>/", page(items.item), name="item"),
    path(
        "<slug:council>/<slug:committee>/<sitting:sitting>/<str:item>/report/",
        form(reports.report),
        name="report-mistake",
    ),
]
