"""Who may do what, as one table: every address × role × method."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from agenda.models import Batch, Council, Report
from agenda.search.sync import rebuild
from tests.builders import make_clerk, make_committee, make_council, make_item, make_meeting, make_source

METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE")
ROLES = ("reader", "clerk", "publisher", "other clerk", "administrator")

Answers = tuple[str, str, str, str, str]  # of each role, to each method

READING = "200 200 405 405 405"
GONE = "404 404 405 405 405"
FOUND = "302 302 405 405 405"  # leads on to another address
FORM = "200 200 422 405 405"  # an empty form is refused
ACT = "405 405 302 405 405"
ASKED = "200 200 302 405 405"  # asked first, then done
SIGN_IN = "302 302 403 405 405"  # led to sign in; what was sent is kept in that page
NO_FORM = "404 404 404 405 405"
NO_ACT = "405 405 404 405 405"
NOT_ALLOWED = "403 403 403 405 405"  # to a clerk who is no publisher
NO_SUCH_ACT = "405 405 403 405 405"


def everyone(answers: str) -> Answers:
    return (answers,) * 5  # type: ignore[return-value]


def clerks(reader: str, clerk: str, other: str) -> Answers:
    """What every clerk may do for a council of theirs."""
    return reader, clerk, clerk, other, clerk


def publishers(reader: str, clerk: str, publisher: str, other: str) -> Answers:
    return reader, clerk, publisher, other, publisher


PUBLIC = {
    # route: an address of it, the answers
    "": ("/", everyone(READING)),
    "search/": ("/search/?q=mill", everyone(READING)),
    "r/<int:pk>/": ("/r/{clause}/", everyone(FOUND)),
    "help/": ("/help/", everyone(READING)),
    "help/about/": ("/help/about/", everyone(READING)),
    "help/accessibility/": ("/help/accessibility/", everyone(READING)),
    "robots.txt": ("/robots.txt", everyone(READING)),
    "opensearch.xml": ("/opensearch.xml", everyone(READING)),
    "sitemap.xml": ("/sitemap.xml", everyone(READING)),
    "sitemap-<section>.xml": ("/sitemap-items.xml", everyone(READING)),
    "<slug:council>/": ("/ashcombe-borough-council/", everyone(READING)),
    "<slug:council>/<slug:committee>/": ("/ashcombe-borough-council/cabinet/", everyone(READING)),
    "<slug:council>/<slug:committee>/<sitting:sitting>/": (
        "/ashcombe-borough-council/cabinet/2019-06-11/",
        everyone(READING),
    ),
    "<slug:council>/<slug:committee>/<sitting:sitting>/<str:item>/": (
        "/ashcombe-borough-council/cabinet/2019-06-11/mill-lane/",
        everyone(READING),
    ),
    "<slug:council>/<slug:committee>/<sitting:sitting>/<str:item>/report/": (
        "/ashcombe-borough-council/cabinet/2019-06-11/mill-lane/report/",
        everyone(FORM),
    ),
    "help/reports/<str:token>/": ("/help/reports/{token}/", everyone(READING)),
}
LED_TO_SIGN_IN = "405 405 403 405 405"
CLERK = {
    # route: an address of it, the answers
    "clerk/": ("/clerk/", clerks(FOUND, READING, READING)),
    "clerk/sign-in/": ("/clerk/sign-in/", everyone("200 200 200 405 405")),
    "clerk/first-steps/": ("/clerk/first-steps/", clerks(FOUND, READING, READING)),
    "clerk/sign-out/": ("/clerk/sign-out/", everyone(ACT)),
    "clerk/password/": (
        "/clerk/password/",
        clerks("302 302 302 302 302", "200 200 200 405 405", "200 200 200 405 405"),
    ),
    "clerk/upload/": ("/clerk/upload/", clerks(SIGN_IN, FORM, FORM)),
    "clerk/help/": ("/clerk/help/", clerks(FOUND, READING, READING)),
    "clerk/batches/<int:pk>/": (
        "/clerk/batches/{batch}/",
        (SIGN_IN, ASKED, NO_FORM, NO_FORM, ASKED),
    ),  # its clerk alone
    "clerk/batches/<int:pk>/publish/": (
        "/clerk/batches/{batch}/publish/",
        (LED_TO_SIGN_IN, ACT, NO_ACT, NO_ACT, ACT),
    ),
    "clerk/problems/<int:pk>/duplicate/": ("/clerk/problems/{twin}/duplicate/", clerks(LED_TO_SIGN_IN, ACT, NO_ACT)),
    "clerk/meetings/<int:pk>/leave-out/": ("/clerk/meetings/{draft}/leave-out/", clerks(SIGN_IN, ASKED, NO_FORM)),
    "clerk/meetings/<int:pk>/": ("/clerk/meetings/{draft}/", clerks(SIGN_IN, FORM, NO_FORM)),
    "clerk/meetings/<int:pk>/approve/": (
        "/clerk/meetings/{public}/approve/",
        publishers(LED_TO_SIGN_IN, NO_SUCH_ACT, ACT, NO_ACT),
    ),
    "clerk/reports/<int:pk>/": ("/clerk/reports/{report}/", clerks(SIGN_IN, FORM, NO_FORM)),
    "clerk/reports/<int:pk>/remove/": ("/clerk/reports/{report}/remove/", clerks(LED_TO_SIGN_IN, ACT, NO_ACT)),
    "clerk/sources/<int:pk>/": ("/clerk/sources/{source}/", clerks(FOUND, READING, GONE)),
    # The source is no PDF: what a clerk is shown of one is in tests/clerk/test_pictures.py.
    "clerk/sources/<int:pk>/pages/<int:number>/": ("/clerk/sources/{source}/pages/1/", clerks(FOUND, GONE, GONE)),
    "clerk/sources/<int:pk>/pages/<int:number>.png": ("/clerk/sources/{source}/pages/1.png", clerks(FOUND, GONE, GONE)),
}
OF_PUBLISHERS = publishers(LED_TO_SIGN_IN, NO_SUCH_ACT, ACT, NO_ACT)
WITHDRAWING = publishers(SIGN_IN, NOT_ALLOWED, FORM, NO_FORM)  # with no reason it is asked again
PUBLISHING = {
    "clerk/meetings/<int:pk>/edit/": (
        "/clerk/meetings/{draft}/edit/",
        clerks(LED_TO_SIGN_IN, "405 405 422 405 405", NO_ACT),  # nothing known was asked for
    ),
    "clerk/meetings/<int:pk>/undo/": (
        "/clerk/meetings/{draft}/undo/",
        clerks(LED_TO_SIGN_IN, "405 405 409 405 405", NO_ACT),  # there is no change to undo
    ),
    "clerk/meetings/<int:pk>/publish/": ("/clerk/meetings/{draft}/publish/", OF_PUBLISHERS),
    "clerk/meetings/<int:pk>/withdraw/": ("/clerk/meetings/{public}/withdraw/", WITHDRAWING),
    "clerk/items/<int:pk>/publish/": ("/clerk/items/{draft_item}/publish/", OF_PUBLISHERS),
    "clerk/items/<int:pk>/withdraw/": ("/clerk/items/{public_item}/withdraw/", WITHDRAWING),
    "clerk/meetings/<int:pk>/history/": ("/clerk/meetings/{public}/history/", clerks(FOUND, READING, GONE)),
    "clerk/meetings/<int:pk>/preview/": ("/clerk/meetings/{draft}/preview/", clerks(FOUND, READING, GONE)),
    "clerk/meetings/<int:pk>/preview/search/": (
        "/clerk/meetings/{draft}/preview/search/",
        clerks(FOUND, READING, GONE),
    ),
    "clerk/items/<int:pk>/preview/": ("/clerk/items/{draft_item}/preview/", clerks(FOUND, READING, GONE)),
    "clerk/publications/<int:pk>/undo/": ("/clerk/publications/{publication}/undo/", OF_PUBLISHERS),
    "clerk/meetings/<int:pk>/send/": ("/clerk/meetings/{draft}/send/", clerks(LED_TO_SIGN_IN, ACT, NO_ACT)),
    "clerk/meetings/<int:pk>/send-back/": ("/clerk/meetings/{draft}/send-back/", OF_PUBLISHERS),
    "clerk/meetings/<int:pk>/overrule/": ("/clerk/meetings/{draft}/overrule/", clerks(LED_TO_SIGN_IN, ACT, NO_ACT)),
    "clerk/problems/<int:pk>/take-back/": ("/clerk/problems/{settled}/take-back/", clerks(LED_TO_SIGN_IN, ACT, NO_ACT)),
}
STAFF_ONLY = "302 302 302 302 302"  # led to the admin's own sign-in, whatever was asked


def staff(answers: str) -> Answers:
    return STAFF_ONLY, STAFF_ONLY, STAFF_ONLY, STAFF_ONLY, answers


LOOKED_AT = "200 200 200 200 200"  # the admin's pages take any method as a reading, but a POST
REFUSED = "403 403 403 403 403"
LEADS_ON = "302 302 302 302 302"
ADMIN = {
    "admin/": ("/admin/", staff(LOOKED_AT)),
    "admin/login/": ("/admin/login/", ("200 200 200 200 405",) * 4 + ("302 200 200 200 405",)),
    "admin/logout/": ("/admin/logout/", (LEADS_ON,) * 4 + ("405 405 302 405 405",)),
    "admin/password_change/": ("/admin/password_change/", staff("200 200 200 200 405")),
    "admin/password_change/done/": ("/admin/password_change/done/", staff("200 200 405 405 405")),
    "admin/autocomplete/": ("/admin/autocomplete/", staff("403 403 405 405 405")),  # no field here asks it
    "admin/jsi18n/": ("/admin/jsi18n/", staff("200 200 405 405 405")),
    "admin/r/<path:content_type_id>/<path:object_id>/": ("/admin/r/{council_type}/{council}/", staff(LEADS_ON)),
    "admin/^(?P<app_label>agenda|auth|axes)/$": ("/admin/agenda/", staff(LOOKED_AT)),
    "admin/(?P<url>.*)$": ("/admin/nowhere/", staff("404 404 404 404 404")),
    "admin/auth/user/<id>/password/": ("/admin/auth/user/{user}/password/", staff(LOOKED_AT)),
}
RECORDS = {
    # what is looked at: may one be added, may this one be deleted, is an empty form for it good
    "agenda/council/{council}": (True, False, False),
    "agenda/committee/{committee}": (True, False, False),
    "agenda/meeting/{public}": (True, False, True),  # its venue may be empty, and its address cannot be changed
    "agenda/agendaitem/{public_item}": (True, False, False),
    "agenda/resolution/{clause}": (True, False, False),
    "agenda/sourcefile/{source}": (False, True, True),  # nothing of it can be changed
    "agenda/problem/{problem}": (True, True, False),
    "auth/group/{group}": (True, True, False),
    "auth/user/{user}": (True, True, False),
    "axes/accessattempt/{attempt}": (False, True, True),
    "axes/accesslog/{log}": (False, True, True),
    "axes/accessfailurelog/{failure}": (False, True, True),
}


def pages_of_records() -> Iterator[tuple[str, tuple[str, Answers]]]:
    """The six pages that the admin has for each kind of record."""
    for record, (may_add, may_delete, saves) in RECORDS.items():
        kind, _, pk = record.rpartition("/")
        route = f"admin/{kind}/<path:object_id>/"
        yield f"admin/{kind}/", (f"/admin/{kind}/", staff(LOOKED_AT))
        yield f"admin/{kind}/add/", (f"/admin/{kind}/add/", staff(LOOKED_AT if may_add else REFUSED))
        yield f"{route}delete/", (f"/admin/{record}/delete/", staff(LOOKED_AT if may_delete else REFUSED))
        yield f"{route}history/", (f"/admin/{record}/history/", staff(LOOKED_AT))
        yield f"{route}change/", (f"/admin/{record}/change/", staff("200 200 302 200 200" if saves else LOOKED_AT))
        yield route, (f"/admin/{record}/", staff(LEADS_ON))


TABLE = PUBLIC | CLERK | PUBLISHING | ADMIN | dict(pages_of_records())

# Drafts live only under /clerk/: elsewhere they are not there, for anybody.
DRAFTS = [
    "/thornby-parish-council/",
    "/thornby-parish-council/council/",
    "/ashcombe-borough-council/planning-committee/",
    "/ashcombe-borough-council/planning-committee/2019-06-12/",
    "/ashcombe-borough-council/cabinet/2019-06-12/",
    "/ashcombe-borough-council/cabinet/2019-06-12/secret/",
    "/ashcombe-borough-council/cabinet/2019-06-11/late/",
    "/r/{draft_clause}/",
]


def routes(patterns: list[Any], before: str = "") -> Iterator[str]:
    for pattern in patterns:
        route = f"{before}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            yield route


def test_every_address_is_in_the_table() -> None:
    assert set(routes(get_resolver().url_patterns)) == set(TABLE)


@dataclass(frozen=True)
class World:
    clients: dict[str, Client]
    records: dict[str, object]


@pytest.fixture
def world(db: None) -> World:
    """Ashcombe has public minutes with a page that waits, and a draft; Thornby has only drafts."""
    cabinet = make_committee("Cabinet")
    public = make_meeting("2019-06-11", committee=cabinet)
    item = make_item("Mill Lane", meeting=public, resolutions=("That it be noted.",))
    make_item("Late", meeting=public, published=False)
    draft = make_meeting("2019-06-12", committee=cabinet, published=False)
    secret = make_item("Secret", meeting=draft, resolutions=("That it be kept.",), published=False)
    source = make_source(meeting=draft)
    make_meeting("2019-06-12", committee=make_committee(), published=False)
    thornby = make_council("Thornby Parish Council")
    make_meeting("2019-06-12", committee=make_committee("Council", thornby), published=False)
    clerk = make_clerk("hale", make_council(), publisher=False)
    clients = {role: Client() for role in ROLES}
    clients["clerk"].force_login(clerk)
    clients["publisher"].force_login(make_clerk("ferris", make_council()))
    clients["other clerk"].force_login(make_clerk("okafor", thornby))
    clients["administrator"].force_login(User.objects.create_superuser("root"))
    records: dict[str, Any] = {
        "council": make_council(),
        "committee": cabinet,
        "public": public,
        "public_item": item,
        "clause": item.resolutions.get(),
        "draft": draft,
        "draft_item": secret,
        "draft_clause": secret.resolutions.get(),
        "source": source,
        "problem": draft.problems.create(source=source, code="number_missing", message="Item 2 is missing."),
        "twin": draft.problems.create(source=source, code="same_meeting", message="It is here already."),
        "batch": Batch.objects.create(by=clerk),
        "settled": draft.problems.create(
            source=source, code="telephone", message="A number.", reason="It is ours.", overruled_at=timezone.now()
        ),
        "publication": public.publications.latest("pk"),
        "user": clerk,
        "group": Group.objects.create(name="Proof-readers"),
        "attempt": AccessAttempt.objects.create(username="hale", failures_since_start=1),
        "log": AccessLog.objects.create(username="hale"),
        "failure": AccessFailureLog.objects.create(username="hale"),
        "council_type": ContentType.objects.get_for_model(Council),
    }
    report = Report.objects.create(item=item, message="Two bays.", sender="x")
    return World(
        clients, {name: record.pk for name, record in records.items()} | {"token": report.token, "report": report.pk}
    )


def answers(world: World, role: str, address: str) -> str:
    """The status for each method; what an act does is undone before the next."""
    found, client = [], world.clients[role]
    cookies = dict(client.cookies)
    for method in METHODS:
        client.cookies.update(cookies)
        with transaction.atomic():
            response = client.generic(method, address)
            transaction.set_rollback(True)
        found.append(str(response.status_code))
    return " ".join(found)


@pytest.mark.parametrize("route", TABLE)
def test_each_role_gets_its_answer_to_each_method(world: World, route: str) -> None:
    if route == "search/":
        rebuild()
    address, expected = TABLE[route]
    address = address.format(**world.records)
    assert {role: answers(world, role, address) for role in ROLES} == dict(zip(ROLES, expected, strict=True))


@pytest.mark.parametrize("address", DRAFTS)
def test_a_draft_is_not_there_for_anybody(world: World, address: str) -> None:
    address = address.format(**world.records)
    assert {world.clients[role].get(address).status_code for role in ROLES} == {404}
