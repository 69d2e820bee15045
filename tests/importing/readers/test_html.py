"""Saved web pages: the document is read, the page around it is set aside with why."""

from datetime import date, time

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import Unreadable
from agenda.importing.readers.html import read_html
from tests.importing.readers.files import shown


def page(body: str, head: str = "<title>Minutes</title>") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body><h1>Minutes</h1>{body}</body></html>".encode()


def body_of(body: str) -> list[str]:
    return shown(read_html(page(body)))[1:]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One\n  and   two</p>", ["One and two"]),
        # Unclosed paragraphs end where the next begins
        ("<p>One<p>Two", ["One", "Two"]),
        ("<p>One<br>Two</p>", ["One", "Two"]),
        ("<pre>a  b\nc</pre>", ["a  b", "c"]),
        ("<p>Mill<b> Lane</b>, <i>north</i></p>", ["Mill Lane, north"]),
        ("<ol><li>One<li>Two</ol>", ["1.\tOne", "2.\tTwo"]),
        ('<ol start="4" type="a"><li>One<li value="9">Two</ol>', ["d.\tOne", "i.\tTwo"]),
        ("<ol reversed><li>One<li>Two</ol>", ["2.\tOne", "1.\tTwo"]),
        ('<ol style="list-style-type: lower-roman"><li>One<li>Two</ol>', ["i.\tOne", "ii.\tTwo"]),
        # The number stands before the first paragraph of an entry only
        ("<ol><li><p>One</p><p>More</p></li><li>Two</li></ol>", ["1.\tOne", "More", "2.\tTwo"]),
        ("<ol><li>One<ol><li>In</ol><li>Two</ol>", ["1.\tOne", "    1.\tIn", "2.\tTwo"]),
        ("<ul><li>One</ul>", ["\N{BULLET}\tOne"]),
        ('<ul style="list-style: none"><li>One</ul>', ["One"]),
        ("<table><tr><td>Mrs Dale<td>Against</table>", ["Mrs Dale | Against"]),
        ("<table><tr><td>24.<td><p>Planning<p>It was noted.</table>", ["24.\tPlanning", "It was noted."]),
        # A cell outside any row, in a broken page, loses nothing
        ("<div><td>Lost?</td></div>", ["Lost?"]),
        ("<p>a &lt;b&gt; &amp; &pound;5</p>", ["a <b> & £5"]),
        ("<p>One<!-- hidden --> two</p>", ["One two"]),
    ],
)
def test_text_stands_as_a_browser_shows_it(body, expected):
    assert body_of(body) == expected


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<nav><a>Home</a></nav>", "menu"),
        ("<script>var x = 'RESOLVED';</script>", "script"),
        ("<button>Accept</button>", "button"),
        ('<div class="cookie-banner">We use cookies</div>', "menu"),
        ('<p style="display: none">Unseen</p>', "hidden"),
        ("<footer>Contact us</footer>", "head or foot of the page"),
        ("<form><label>Search</label><input></form>", "form"),
    ],
)
def test_the_page_around_the_document_is_set_aside_with_why(body, why):
    reading = read_html(page(body + "<p>The minutes of the meeting, much longer than any menu of the site.</p>"))
    assert len(shown(reading)) == 2
    assert [one.why for one in reading.ignored] == ["title of the page", why]


@pytest.mark.parametrize(
    "body",
    [
        # ASP.NET puts the whole page into one form
        "<form><h2>Planning</h2><p>Granted.</p></form>",
        # A class can be named like a menu and hold the whole document
        '<div class="main menu-page"><p>Granted.</p></div>',
        "<article><header><p>Granted.</p></header></article>",
    ],
)
def test_what_holds_the_document_is_no_furniture(body):
    assert "Granted." in shown(read_html(page(body)))


def test_only_the_main_part_of_a_page_that_has_one_is_the_document():
    reading = read_html(page("<div>Bins</div><main><p>RESOLVED that the report be noted.</p></main><div>Pay</div>"))
    assert shown(reading) == ["RESOLVED that the report be noted."]
    assert {one.text for one in reading.ignored} == {"Minutes", "Bins", "Pay"}


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Minutes of the Parks Board", ["Minutes of the Parks Board", "Granted."]),  # all that names the body
        ("Minutes", ["Granted."]),  # names nothing, and would be taken for a heading
        ("Untitled document", ["Granted."]),
    ],
)
def test_the_title_of_a_page_without_headings_is_a_heading_if_it_tells_anything(title, lines):
    assert (
        shown(read_html(f"<html><head><title>{title}</title></head><body><p>Granted.</p></body></html>".encode()))
        == lines
    )


MODERNGOV = """<h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Town Meadow</h2>
<ul class="mgActionList"><li><a href="x" title="Link to Meeting of Parks Committee">Meeting of Parks Committee, Monday,
12th June, 2023 6.00 pm (Item 7.)</a></li><li><a href="#">Share this item</a></li></ul>
<table class="mgItemTable"><tr><th class="mgItemNumberCell">No.</th><th>Item</th></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">7.</p></td><td><p class="mgAiTitleTxt">Town Meadow
<span class="mgFileSize">PDF 118 KB</span></p><p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><p>RESOLVED that the Order be made.</p></div></td></tr></table>"""


def test_a_moderngov_page_gives_its_items_its_meeting_and_its_council():
    head = "<title>Agenda item - Town Meadow | Thornby Borough Council</title>"
    data = f"<html><head>{head}</head><body><div>Bins</div><div>{MODERNGOV}</div></body></html>".encode()
    reading = read_html(data)
    assert shown(reading) == [
        "Thornby Borough Council",
        "Meeting of Parks Committee, Monday, 12th June, 2023 6.00 pm (Item 7.)",
        "Agenda item",
        "Town Meadow",
        "7.\tTown Meadow",
        "Minutes:",
        "RESOLVED that the Order be made.",
    ]
    assert [line.style for line in reading.lines if line.text][:2] == ["front matter", "front matter"]
    assert {one.why for one in reading.ignored} == {
        "title of the page",
        "outside the document on the page",
        "link",
        "head of the table of items",
        "size of a linked file",
    }


def test_what_a_moderngov_page_says_of_its_meeting_places_its_item():
    page = MODERNGOV[: MODERNGOV.index("<table")] + "<p>Minutes:</p><p>RESOLVED that the Order be made.</p>"
    head = "<title>Agenda item - Town Meadow | Thornby Borough Council</title>"
    (minutes,) = parse(read_html(f"<html><head>{head}</head><body><div>{page}</div></body></html>".encode()))
    assert (minutes.kind, minutes.council, minutes.committee) == ("item", "Thornby Borough Council", "Parks Committee")
    assert (minutes.date, minutes.start_time) == (date(2023, 6, 12), time(18))
    assert [(item.number, item.title, len(item.resolutions)) for item in minutes.items] == [("7", "Town Meadow", 1)]


def test_an_infocouncil_page_leaves_out_its_contents_and_running_heads():
    body = """<div class=WordSection1><p class=MsoToc1>1 Welcome 3</p><p class=MsoHeader>Waihoanga Local Board</p>
    <table><tr><td><p><a
    name="PDF2_ReportName_1"></a>8.1</p></td><td><p>Harbour plan</p></td></tr></table><p>That it be noted.</p></div>"""
    reading = read_html(f"<html><title>Minutes of a Board</title><body><h1>Minutes</h1>{body}".encode())
    assert shown(reading) == ["Minutes", "8.1\tHarbour plan", "That it be noted."]
    assert [one.why for one in reading.ignored] == ["title of the page", "table of contents", "running head"]


def test_the_frame_around_a_page_is_refused_with_what_to_do():
    with pytest.raises(Unreadable, match="only a frame") as refused:
        read_html(b"<html><frameset><frame src='minutes.htm'></frameset></html>")
    assert refused.value.code == "no_text"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        # Browsers take "iso-8859-1" for Windows-1252, and so must we: the quotation marks are not control characters
        (b'<meta charset="iso-8859-1"><p>\x93Noted\x94', "\u201cNoted\u201d"),
        ('<meta charset="utf-8"><p>\u201cNoted\u201d'.encode(), "\u201cNoted\u201d"),
        # A wrong claim does not spoil the text
        ('<meta charset="us-ascii-x"><p>£5'.encode(), "£5"),
        ('<?xml version="1.0" encoding="iso-8859-1"?><html><p>£5'.encode(), "£5"),
        ("<html><p>£5".encode("utf-16"), "£5"),
    ],
)
def test_the_encoding_is_as_a_browser_would_take_it(data, expected):
    assert shown(read_html(data)) == [expected]


def test_deep_nesting_is_refused_and_not_cut():
    with pytest.raises(Unreadable) as refused:
        read_html(b"<html>" + b"<div>" * 200_000 + b"RESOLVED")
    assert refused.value.code == "too_deep"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<p {' '.join(f'a{n}=1' for n in range(2_000))}>Apologies</p>", "Apologies"),
        (f'<img src="data:image/png;base64,{"A a= " * 20_000}">Apologies', "Apologies"),  # one value
        (f"<p>a <b {'and so on ' * 1_000}</b>Apologies", "a Apologies"),  # a bracket that was typed
    ],
)
def test_a_long_tag_is_read(body, text):
    assert text in body_of(body)[0]


def test_a_tag_with_too_many_attributes_is_refused_before_it_is_parsed():
    with pytest.raises(Unreadable) as refused:
        read_html(f"<p {' '.join(f'a{n}=1' for n in range(6_000))}>Apologies</p>".encode())
    assert refused.value.code == "too_many_parts"
