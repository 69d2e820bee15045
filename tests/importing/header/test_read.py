"""Which meeting a printed header tells of."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.parsed import ParsedMinutes
from agenda.importing.readers import read


def of(header: str) -> ParsedMinutes:
    text = f"{header}\n\nPresent: Mr Reed (Chairman)\n\n1. Apologies\n\n2. Planning\n\n3. Highways\n"
    [minutes] = parse(read(text.encode(), "minutes.md"))
    return minutes


# The header, the council, the committee, and why.
BODIES = [
    ("Minutes of the Thornby Mowing Club\n\n4 March 2019", "Thornby Mowing Club", None, "a club"),
    ("Minutes: MOWN Board meeting\n\n4 March 2019", "MOWN", "Board", "a name in capitals, and its board"),
    (
        "Minutes: Planning Board meeting\n\n4 March 2019",
        None,
        "Planning Board",
        "a board without the name of its council",
    ),
    (
        "Minutes of Thornby Annual General Parish Council Meeting held on 4 March 2019",
        "Thornby Parish Council",
        None,
        "the kind of meeting inside the name",
    ),
    (
        "Minutes of the meeting of Thornby Parish Council held on 4 March 2019",
        "Thornby Parish Council",
        None,
        "a council",
    ),
    (
        "MINUTES OF THE MEETING OF THE PARKS\n\nAND LAMPS COMMITTEE HELD ON MONDAY, 4TH\n\nMARCH, 2019 AT 10 A.M.",
        None,
        "PARKS AND LAMPS COMMITTEE",
        "a name broken over lines that stand apart",
    ),
    (
        "Minutes of the meeting of Ashcombe Borough Council’s Parks Committee held on 4 March 2019",
        "Ashcombe Borough Council",
        "Parks Committee",
        "a committee that belongs to its council",
    ),
    ("NOTES FROM THE THORNBY PARISH COUNCIL", "THORNBY PARISH COUNCIL", None, "the council whose notes they are"),
    (
        "Upper and Lower Marl Parish Council – Ordinary Meeting Tuesday 4th March 2019, 7.30pm in the hall",
        "Upper and Lower Marl Parish Council",
        None,
        "a council before a dash",
    ),
    (
        "BOROUGH OF ASHCOMBE\n\nMinutes of the Parks Committee",
        "BOROUGH OF ASHCOMBE",
        "Parks Committee",
        "a borough of a place",
    ),
    (
        "Minutes of the Port of Marlow Regular Commission Meeting",
        "Port of Marlow",
        None,
        "a port, whose whole commission met",
    ),
    ("Minutes of the Thornby Residents’ Association", "Thornby Residents’ Association", None, "an association"),
    (
        "MINUTES OF PROCEEDINGS AT BUDGET MEETING FOR THE PARKS COMMITTEE",
        None,
        "PARKS COMMITTEE",
        "a meeting for a body",
    ),
    ("Notes of a talk on the harbour", None, None, "no body at all"),
]


@pytest.mark.parametrize(("header", "council", "committee", "why"), BODIES, ids=[why for *_, why in BODIES])
def test_a_header_names_its_body(header: str, council: str | None, committee: str | None, why: str) -> None:
    assert (of(header).council, of(header).committee) == (council, committee)


# The header, the day, the hour, and why.
TIMES = [
    ("Thornby Parish Council Meeting, 4th March 2019 - 19.00pm", "2019-03-04", "19:00", "an hour past twelve with pm"),
    ("Thornby Parish Council Meeting, 4th March 2019 - 19.00am", "2019-03-04", "None", "an hour past twelve with am"),
    (
        "MINUTES OF THE MEETING HELD ON WEDNESDAY, 4th\n\nMARCH, 2020, AT 10.00 A.M.",
        "2020-03-04",
        "10:00",
        "a day broken over lines",
    ),
    ("MINUTES OF THE MEETING HELD ON THURSDAY 4th MARCH AT 3.00PM", "None", "15:00", "a day without a year is none"),
]


@pytest.mark.parametrize(("header", "day", "hour", "why"), TIMES, ids=[why for *_, why in TIMES])
def test_a_header_tells_when_the_meeting_began(header: str, day: str, hour: str, why: str) -> None:
    assert (str(of(header).date), str(of(header).start_time)[:5]) == (day, hour[:5])


# What stands in front of a page, the day of the meeting, and why.
AROUND = [
    ("---\ntitle: Minutes of 4 March 2019\ndate: 2019-05-01\n---", "2019-03-04", "its title names the day"),
    ('+++\ntitle = "Minutes, 4th March 2019"\ndate = "2019-05-01"\n[extra]\n+++', "2019-03-04", "the same in TOML"),
    ("---\ntitle: Minutes\ndate: 2019-03-04 19:30\nlocation: The hall\n---", "2019-03-04", "the fields of a meeting"),
    ("---\ntitle: Minutes\ndate: 2019-05-01\ncategories:\n  - minutes\n---", None, "when the page was posted"),
]


@pytest.mark.parametrize(("front", "day", "why"), AROUND)
def test_a_pages_own_date_is_the_meetings_only_where_it_says_so(front: str, day: str | None, why: str) -> None:
    date = of(f"{front}\n\nMinutes of the meeting of Thornby Parish Council").date
    assert (date.isoformat() if date else None) == day, why
