"""No words of a document, a clerk or a reader are ever taken for markup: every field, on every page, in a real browser.

The short form puts all payloads into each field at once; XSS=each puts every payload by itself into every field.
"""

import os
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from agenda.clerk.inbox.sections import SECTIONS
from agenda.models import Meeting
from agenda.search.sync import rebuild
from tests.browser.payloads import PAYLOADS
from tests.browser.poison import more_records, poison
from tests.builders import make_item
from tests.test_access import TABLE, World

ALL = "\n".join(PAYLOADS)
ROUNDS = PAYLOADS if os.environ.get("XSS") == "each" else (ALL,)
NO_PAGES = ("sitemap", "robots.txt", "opensearch.xml", "clerk/sources/<int:pk>/")  # what a browser does not draw
PARAMETERS = (
    "q", "council", "committee", "outcome", "year", "after", "before", "sort", "page", "only", "source", "next", "date",
)  # fmt: skip
LISTS = (
    "/",
    "/search/",
    "/ashcombe-borough-council/",
    "/ashcombe-borough-council/cabinet/",
    "/ashcombe-borough-council/cabinet/2019-06-11/",
    "/ashcombe-borough-council/cabinet/2019-06-11/mill-lane/",
    "/clerk/",
    "/clerk/upload/",
    "/clerk/sign-in/",
)
OUR_TAGS = (
    "a abbr article aside b blockquote body br button caption circle code datalist dd del details dialog div dl "
    "dt em fieldset figcaption figure footer form g h1 h2 h3 h4 head header html i img input ins kbd "
    "label legend li line link main mark meta nav ol optgroup option output p path progress rect script "
    "section select small span strong sub summary sup svg table tbody td text textarea tfoot th thead "
    "time title tr tspan ul"
)  # what our templates are made of

# The fields that no page has to show; every other one was seen by the test, or it proves nothing.
UNSEEN = {
    "Change.before", "Change.after",
    "FormerName.name",  # only matched
    "Meeting.stated_council",  # only a name is suggested, and payloads are none
    "Publication.before",
}  # fmt: skip

# What in a document is not of our templates' making.
FOREIGN = """(doc, tags) => {
  const found = [];
  for (const each of doc.querySelectorAll("*")) {
    if (!tags.split(" ").includes(each.localName)) found.push(each.outerHTML.slice(0, 200));
    for (const { name, value } of each.attributes) {
      if (name.startsWith("on") || ["style", "srcdoc", "formaction", "http-equiv"].includes(name))
        found.push(each.outerHTML.slice(0, 200));
      if (["href", "src", "action", "data", "poster", "xlink:href"].includes(name)
          && new URL(value, location).origin !== location.origin) found.push(`${name}=${value}`);
    }
    if (each.localName === "script" && !each.getAttribute("src")?.startsWith("/static/")) found.push(each.outerHTML);
    if (each.localName === "img" && each.className !== "page-picture") found.push(each.outerHTML);
  }
  const comments = document.createNodeIterator(doc, NodeFilter.SHOW_COMMENT);
  for (let one; one = comments.nextNode();) found.push(`<!--${one.data}`);
  return found;
}"""
# The same of answers that are not navigated to: [address, form fields or null] each.
FOREIGN_IN_ANSWERS = f"""async ([requests, tags]) => {{
  const foreign = {FOREIGN}, found = [];
  for (const [address, fields] of requests) {{
    const answer = await fetch(address, fields ? {{ method: "POST", body: new URLSearchParams(fields) }} : {{}});
    const doc = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.status >= 500) found.push(`${{address}}: ${{answer.status}}`);
    found.push(...foreign(doc, tags).map((what) => `${{address}}: ${{what}}`));
  }}
  return found;
}}"""
# Each form of a page, as it would be sent with words in every field that takes words.
FORMS = """(words) => [...document.querySelectorAll("form[method=post]")].map((form) => [
  form.action,
  [...new FormData(form)].map(([name, value]) => {
    const field = form.elements[name];
    const takes = ["textarea", "text", "search", "password"].includes(field.type) && name !== "website";
    return [name, takes ? words : value];
  }).filter(([, value]) => typeof value === "string"),
]).filter(([, fields]) => fields.some(([, value]) => value === words))"""


def pages(world: World) -> Iterator[str]:
    """What an administrator can open: all there is."""
    for route, (address, answers) in TABLE.items():
        if not route.startswith(("admin/", *NO_PAGES)) and answers[-1].startswith("200"):
            yield address.format(**world.records)
    yield from (f"/clerk/?only={section.key}" for section in SECTIONS)
    yield from (f"/clerk/meetings/{pk}/" for pk in Meeting.objects.values_list("pk", flat=True))
    yield from ("/search/?q=alert", "/search/?q=alert&page=2", "/ashcombe-borough-council/cabinet/?q=alert")
    yield f"/clerk/meetings/{world.records['draft']}/history/"
    scan = Meeting.objects.get(pk=world.records["draft"]).sources.get(format="pdf")
    yield from (f"/clerk/meetings/{world.records['draft']}/?source={scan.pk}", f"/clerk/sources/{scan.pk}/pages/1/")


@pytest.fixture
def archive_of_payloads(live_server: LiveServer, page: Page, a_world: World) -> World:
    """The page belongs to an administrator."""
    draft, public = (Meeting.objects.get(pk=a_world.records[name]) for name in ("draft", "public"))
    more_records(draft, public, a_world.records["batch"])
    key = a_world.clients["administrator"].cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": key, "url": live_server.url}])
    return a_world


@pytest.mark.parametrize("words", ROUNDS)
def test_no_field_of_a_record_is_taken_for_markup(page: Page, archive_of_payloads: World, words: str) -> None:
    public = Meeting.objects.get(pk=archive_of_payloads.records["public"])
    fields = poison(words)
    for payload in PAYLOADS if words == ALL else ():
        make_item(payload, payload, meeting=public, resolutions=(payload,), number=payload)
    rebuild()
    shown = ""
    for address in pages(archive_of_payloads):
        answer = page.goto(address)
        assert answer is not None and answer.ok, f"{address}: {answer and answer.status}"
        assert page.evaluate(f"(tags) => ({FOREIGN})(document, tags)", OUR_TAGS) == [], address
        shown += page.evaluate("document.documentElement.textContent")
    assert words in shown
    assert {field for field in fields if field not in shown} <= UNSEEN


def test_no_parameter_of_an_address_is(page: Page, archive_of_payloads: World) -> None:
    rebuild()
    page.goto("/")
    asked = [f"/search/?q={quote(''.join(PAYLOADS[n : n + 4]))}" for n in range(0, len(PAYLOADS), 4)]
    for n in range(0, len(PAYLOADS), 20):
        words = quote("".join(PAYLOADS[n : n + 20]))
        query = "&".join(f"{name}={words}" for name in PARAMETERS)
        asked += [f"{address.split('?')[0]}?{query}" for address in LISTS]
        asked.append(f"/{quote(PAYLOADS[n])}/{quote(PAYLOADS[n])}/")
    found = page.evaluate(FOREIGN_IN_ANSWERS, [[[address, None] for address in asked], OUR_TAGS])
    assert found == []


def test_no_field_of_a_form_is(page: Page, archive_of_payloads: World) -> None:
    """What is refused is shown again; so each form is sent with words that few of them take."""
    rebuild()
    sent: dict[str, Any] = {}
    for address in pages(archive_of_payloads):
        page.goto(address)
        sent |= {
            f"{action} {[name for name, _ in fields]}": [action, fields] for action, fields in page.evaluate(FORMS, ALL)
        }
    assert len(sent) >= 8  # else the forms were not found
    assert page.evaluate(FOREIGN_IN_ANSWERS, [list(sent.values()), OUR_TAGS]) == []


def test_no_name_of_a_file_is(page: Page, archive_of_payloads: World) -> None:
    page.goto("/clerk/upload/")
    names = [f"{n} {payload}.txt" for n, payload in enumerate(PAYLOADS) if "/" not in payload and "\\" not in payload]
    files = [{"name": name, "mimeType": "text/plain", "buffer": name.encode()} for name in names[:40]]
    page.get_by_label("Drop files here, or choose them").set_input_files(files)  # type: ignore[arg-type]
    page.get_by_role("button", name="Read it").click()
    onward = page.get_by_role("link", name="Go on")
    expect(onward).to_be_visible()
    assert page.evaluate(f"(tags) => ({FOREIGN})(document, tags)", OUR_TAGS) == []
    onward.click()
    expect(page.get_by_text(names[0]).first).to_be_visible()
    assert page.evaluate(f"(tags) => ({FOREIGN})(document, tags)", OUR_TAGS) == []


def test_what_is_foreign_would_be_found(chromium: Browser, live_server: LiveServer) -> None:
    """Else the tests above would prove nothing: here nothing is escaped."""
    page = chromium.new_page()
    page.goto(f"{live_server.url}/help/")
    found = page.evaluate(
        f"""([payloads, tags]) => payloads.filter((words) => {{
          const raw = `<p title="${{words}}">${{words}}</p><p title='${{words}}'>`;
          return ({FOREIGN})(new DOMParser().parseFromString(raw, "text/html"), tags).length;
        }})""",
        [list(PAYLOADS), OUR_TAGS],
    )
    page.close()
    assert len(found) > 110  # the others need an address, a style sheet or a template to be dangerous
