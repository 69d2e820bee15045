"""Minutes kept in lightweight markup, as clubs and software committees keep them: which lines are their topics."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read

HEAD = "# Mowing Club\n\nMinutes of the Board meeting held on 4 May 2019\n\nPresent: Dick Dale, Jo Moss (Chair)\n\n"
SAID = "All spoke at some length of what had been done since the last meeting.\n\n"

DOCUMENTS = [
    (
        "## Agenda\n\n- Check-in\n- Mowers (Dale, 5 minutes)\n  - Dale: two are worn\n- New shed\n  - Goal: a site\n"
        "- Web page\n  - Moss: it is slow\n- Fees\n  - Dale: as before\n- Summer fair\n  - Moss: in June\n\n"
        "## Actions\n\n"
        "- Dale to ask\n",
        ["Agenda", "Mowers (Dale, 5 minutes)", "New shed", "Web page", "Fees", "Summer fair", "Actions"],
        "entries with what was said nested under each",
    ),
    (
        "## Agenda\n\n- Mowers\n  - how many\n- New shed\n  - a site\n- Web page\n  - its speed\n- Fees\n"
        "  - next year\n- Summer fair\n  - a day\n\n## Minutes\n\n"
        "- Mowers\n  - two\n- New shed\n  - by the gate\n- Web page\n"
        "  - slow\n"
        "- Fees\n  - as before\n- Summer fair\n  - in June\n\n## Close\n\nAt nine.\n",
        ["Agenda", "Minutes", "Mowers", "New shed", "Web page", "Fees", "Summer fair", "Close"],
        "an agenda above the minutes of the same topics",
    ),
    (
        "## Mowers\n\n- Dale: two are worn\n  - Moss: mend them\n- Moss: who pays?\n  - Dale: the fund\n- Dale: ask\n"
        "  - Moss: yes\n\n## Shed\n\n- Moss: a site\n  - Dale: by the gate\n- Dale: a roof\n"
        "  - Moss: tin\n\n## Fees\n\nNone.\n",
        ["Mowers", "Shed", "Fees"],
        "remarks with the replies to them",
    ),
    (
        f"## Reports\n\n**Mower hire:** {SAID}**Old shed:** {SAID}**Fair in June:** {SAID}**Web page** {SAID}"
        f"## Business\n\n{SAID}## Close\n\nAt nine.\n",
        ["Reports", "Mower hire", "Old shed", "Fair in June", "Web page", "Business", "Close"],
        "bold words at the beginning of paragraphs under headings",
    ),
    (
        f"## Reports\n\n**Dale:** {SAID}**Moss:** {SAID}**Dale:** {SAID}**Moss:** {SAID}## Business\n\n{SAID}"
        f"## Close\n\nAt nine.\n",
        ["Reports", "Business", "Close"],
        "the names of those who spoke",
    ),
    (
        f"** Mowers\n\n{SAID}** Shed\n\n{SAID}*** Roof\n{SAID}** Fees\n\n{SAID}",
        ["Mowers", "Shed", "Roof", "Fees"],
        "the headings of an outliner",
    ),
    (
        "== Mowers ==\n* Two are worn\n** so Dale says\n** and Moss\n== Shed ==\n* A site\n** by the gate\n"
        "== Fees ==\n* None\n",
        ["Mowers", "Shed", "Fees"],
        "the headings of a wiki, whose stars are bullets",
    ),
    (
        f"Mowers\n======\n\n{SAID}Shed\n----\n\n{SAID}Fees for next year\n---\n\n{SAID}Web page\n--------\n\n{SAID}",
        ["Mowers", "Shed", "Web page"],
        "headings that a rule underlines; one that is too short parts pages",
    ),
    (
        "## Roads\n\n1. The cracks will be filled. Dates are set.\n2. A sign is bent. Dale will mend it.\n"
        "3. Dust: none.\n\n"
        "## Agenda\n\n1. Roads. 2 minutes.\n2. Fees. 1 minute.\n3. Close. At nine.\n\n## Fees\n\nNone.\n",
        ["Roads", "The cracks will be filled", "A sign is bent", "Dust", "Agenda", "Fees"],
        "numbered notes of several sentences; not those of an agenda",
    ),
    (
        f"== Mowers\n\n{SAID}=== Old shed\n\n{SAID}== Fees\n\n{SAID}",
        ["Mowers", "Old shed", "Fees"],
        "the headings of AsciiDoc",
    ),
    (
        "* Agenda Item: Old mowers\n  All were in favour of a new one.\n* Agenda Item: Shed.\n  It leaks.\n"
        "* Agenda Item: Fees. None rose.\n* Agenda Item: Summer fair\n  In June.\n",
        ["Old mowers", "Shed", "Fees", "Summer fair"],
        "entries labelled as items",
    ),
    (
        f"## Proposal SCP-4: New mower\n\n{SAID}## Proposal SCP-5: Old shed\n\n{SAID}## Fees\n\n{SAID}",
        ["New mower", "Old shed", "Fees"],
        "proposals with numbers of their own",
    ),
    (
        "## 0: Opening\n\nAt seven.\n\n## 1: Minutes\n\nSigned.\n\n## 2. Mowers\n\nWorn.\n\n## 3. Fees\n\nNone.\n",
        ["Opening", "Minutes", "Mowers", "Fees"],
        "numbers of two forms on headings of one look",
    ),
]


@pytest.mark.parametrize(("text", "titles", "why"), DOCUMENTS, ids=[why for *_, why in DOCUMENTS])
def test_the_topics_are_those_that_a_reader_sees(text: str, titles: list[str], why: str) -> None:
    [minutes] = parse(read((HEAD + text).encode(), "minutes.md"))
    assert [item.title for item in minutes.items] == titles, why


def test_a_heading_that_names_the_meeting_is_no_item() -> None:
    text = (
        "# Mowing Club Board Meeting - May 4, 2019\n\n## Attendees\n\n- Dick Dale (treasurer)\n\n"
        f"# Mowers\n\n{SAID}# Fees\n\n{SAID}# Close of the meeting\n\nAt nine.\n"
    )
    [minutes] = parse(read(text.encode(), "minutes.md"))
    assert [item.title for item in minutes.items] == ["Mowers", "Fees", "Close of the meeting"]


@pytest.mark.parametrize(
    ("front", "kind", "why"),
    [
        ("title: Minutes of 4 May", "meeting", "its title says what it is"),
        ("title: A walk in May", None, "a page about something else"),
    ],
)
def test_a_page_is_minutes_where_its_title_or_its_build_says_so(front: str, kind: str | None, why: str) -> None:
    said = "* Dick Dale (treasurer) was present.\n\n## Shed\n\nThe board spoke of the meeting on it.\n"
    text = f"---\n{front}\n---\n\n{said}"
    [minutes] = parse(read(text.encode(), "page.md"))
    assert minutes.kind == kind, why
