"""What stands under a numbered heading: parts with letters or numbers of their own, and lists that are none."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read

HEAD = "Minutes of the meeting of Thornby Parish Council held on 4 March 2019\n\nPresent: Mr Reed (Chairman)\n\n"
TAIL = "5. Fees\n\nNone.\n\n6. Close\n\nAt nine.\n"

DOCUMENTS = [
    (
        "4. Matters Arising\n\n1) The hedge in Mill Lane was cut in May.\n\n2) Mr Dyer told of the pond at length.\n\n"
        "3) A letter came from Ashcombe about its bus.\n\n",
        ["4", "1", "2", "3"],
        "every paragraph has a number of its own",
    ),
    ("4. Grants. The Council resolved to agree:\n\n1) £5 to the hall.\n\n2) £6 to the band.\n\n3) £7 to us.\n\n",
     ["4"], "a list of what was decided"),
    ("4. Correspondence\n\n1) A letter from the Mayor.\n\n2) A bill.\n\n3) A plan of the weir.\n\n", ["4"],
     "a list of letters"),
    (
        "4. Questions from the public\n\nThe meeting was closed for them.\n\n(a) The lane is worn. It floods.\n\n"
        "(b) A bin is wanted by the gate. It will be asked for.\n\n",
        ["4", "a", "b"],
        "letters behind a sentence",
    ),
    (
        "4. Planning\n\nThere are no new plans\n\n(a) The mill. It has been let.\n\n"
        "(b) The barn. It has burnt down.\n\n",
        ["4", "a", "b"],
        "letters behind a line without its full stop",
    ),
    (
        "4. Grants\n\n4.1 2026 Precept request\n\nIt was put off.\n\n4.2 26/00114/F A shed at the mill\n\n"
        "No objection.\n\n4.3 5 lamps were lit.\n\n",
        ["4", "4.1", "4.2"],
        "a year and an application behind the number; a sum is none",
    ),
    (
        "4. FINANCE\n\ni. The accounts up to the third of June were read out, looked through and found to be in good "
        "order by all.\n\nii. The return for the bank was filled in by the Clerk and has been sent on to the town by "
        "post in May.\n\n",
        ["4", "i", "ii"],
        "sentences under capitals",
    ),
    (
        "4. CORRESPONDENCE\n\ni. The bank wrote that its hours in the town will be shorter from the third of June on "
        "weekdays.\n\nii. The county wrote that its lorries will grit the hill road first from the next winter on "
        "again.\n\n",
        ["4"],
        "letters under capitals",
    ),
    (
        "4. PLAY AREAS\n\na. The swings were read out as safe by all. It is good.\n\nb. 2019/20 repairs - they are to "
        "come.\n\nc. 5 year plan - a group was set up.\n\n",
        ["4", "a", "b", "c"],
        "letters before figures",
    ),
    (
        "4. Fees\n\n3.1 The lane is worn.\n\n3.2 A bin is wanted.\n\n",
        ["4", "3.1", "3.2"],
        "decimals of the number before, where an item was put in later",
    ),
    ("4. Fees\n\n2.1 The lane is worn.\n\n2.2 A bin is wanted.\n\n", ["4"], "decimals of another number"),
    (
        "4. Councillors Other Business\n\nThe Chairman raised the following points:\n\n(a) The lane is worn. It floods."
        "\n\n(b) A bin is wanted. It will be asked for.\n\n",
        ["4", "a", "b"],
        "letters that a sentence leads in, where each brings business of their own",
    ),
    (
        "4. Fees\n\nThe following points were raised:\n\n(a) The lane is worn. It floods.\n\n"
        "(b) A bin is wanted. It will be asked for.\n\n",
        ["4"],
        "a list that a sentence leads in",
    ),
    (
        "4. Other business\n\n(a) The lane is worn. It floods.\n\n(b) A bin is wanted. It will be asked for.\n\n"
        "Raised by members of the public\n\n(a) The lamp at the pond is out. It will be seen to.\n\n"
        "(b) Dogs run loose. A sign is asked for.\n\n",
        ["4", "a", "b", None, "a", "b"],
        "letters that begin anew under a line of their own",
    ),
    (
        "4. Other business\n\n(a) The lane is worn. It floods.\n\n(b) A bin is wanted. It will be asked for.\n\n"
        "7.35pm Mr Abbs arrived\n\n(a) Dogs run loose. A sign is asked for.\n\n",
        ["4", "a", "b"],
        "who came between two of them",
    ),
    ("4. TREES a. *The Clerk to ask for a quote.\n\n", ["4", "a"], "one small letter under capitals"),
    (
        "4. Question by Mr Lisle\n\nI will ask for news of these places.\n\n"
        "(a) The weir. (b) The mill.\n\n(c) The bridge\n\n",
        ["4"],
        "letters of one question",
    ),
    (
        "4. Planning\n\nThere is no word on\n\n(a) The mill.\n\n(b) The barn.\n\n",
        ["4"],
        "letters behind words that break off",
    ),
    ("4. Questions from the public\n\nMr Reed said:\n\n(a) the lane is worn; and\n\n(b) a bin is wanted.\n\n", ["4"],
     "letters of a list that a colon opens"),
    (
        "4. Matters Arising\n\nb) Oil tank - It has been filled.\n\nc) Bin lids - They have come.\n\n"
        "f) Lamps - Two are out.\n\n",
        ["4", "b", "c", "f"],
        "letters of what is settled are left out",
    ),
    (
        "4. Lamps\n\nb) Oil was bought.\n\nc) Wicks were bought.\n\n",
        ["4"],
        "the end of a list that began elsewhere",
    ),
    (
        "4. Reports\n\ni) Lark Road Flooding (AM) Lark Road seems to have dried, "
        "and it was agreed to leave it for now.\n\n"
        "ii) Sign on Mill Lane The sign on Mill Lane has been knocked over by a lorry that was turning there.\n\n"
        "iii) The plots Area Update Cllr Reed reported that there is still no progress with any of the plots.\n\n",
        ["4", "i", "ii", "iii"],
        "Roman parts whose headings run into their sentences",
    ),
    (
        "4. Protected buildings\n\nCirculated, a report.\n\n(i)\n\nProposed by Mr Reed;\n\nSeconded by Mrs Moss;\n\n"
        "And Resolved:\n\n“That the mill be added.”\n\n(ii)\n\nProposed by Mrs Moss;\n\nSeconded by Mr Reed;\n\n"
        "And Resolved:\n\n“That the well be added.”\n\n",
        ["4"],
        "numbers of motions",
    ),
    (
        "4. Matters Arising\n\na) Oil tank - It has been filled.\n\nb) Bin lids - They have come.\n\n4.2 Committees\n\n"
        "Members chose theirs.\n\n4.3 Lamps\n\nTwo are out.\n\n",
        ["4", "a", "b", "4.2", "4.3"],
        "letters, and then decimals of the same item",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers", "why"), DOCUMENTS, ids=[why for *_, why in DOCUMENTS])
def test_parts_are_items_of_their_own(text: str, numbers: list[str | None], why: str) -> None:
    before = "1. Apologies\n\nNone.\n\n2. Minutes\n\nSigned.\n\n3. Police\n\nNothing.\n\n"
    [minutes] = parse(read((HEAD + before + text + TAIL).encode(), "minutes.txt"))
    assert [item.number for item in minutes.items] == ["1", "2", "3", *numbers, "5", "6"], why


TITLES = [
    ("(a) Parish Review - Notice of new plans", "Parish Review", "letters are named before their only dash"),
    ("(a) Mr Dale told of the weir - see item 3 below", "Mr Dale told of the weir", "a sentence, too"),
    ("(a) Potholes - Mill Lane - to be watched", "Potholes - Mill Lane", "which of them, between two dashes"),
    ("4.1 26/00114/F – A shed. It was left.", "26/00114/F – A shed", "an application is whole"),
    ("(a) Other reports - for information only", "Other reports - for information only", "more of a usual heading"),
    (
        "(a) Minutes of the meeting of Ashcombe – Marl",
        "Minutes of the meeting of Ashcombe – Marl",
        "a place of two names",
    ),
    (
        "4.1 Age UK - Campaign for a later bus",
        "Age UK - Campaign for a later bus",
        "a decimal alone on its line is whole",
    ),
    (
        "4.1 Mr Dale told of the weir - it leaks. It will be mended.",
        "Mr Dale told of the weir",
        "a decimal before text",
    ),
]


@pytest.mark.parametrize(("line", "title", "why"), TITLES, ids=[why for *_, why in TITLES])
def test_a_part_is_named_before_its_only_dash(line: str, title: str, why: str) -> None:
    mark, second = line.split(" ")[0], {"(a)": "(b)", "4.1": "4.2"}[line.split(" ")[0]]
    text = "1. Apologies\n\nNone.\n\n2. Minutes\n\nSigned.\n\n3. Police\n\nNone.\n\n"
    text += f"4. Matters arising\n\n{line}\n\n{second} Lamps\n\n"
    [minutes] = parse(read((HEAD + text + TAIL).encode(), "minutes.txt"))
    assert [item.title for item in minutes.items if item.number == mark.strip("()")] == [title], why


def test_colons_go_on_behind_the_last_number() -> None:
    text = (
        "1. Minutes: They were signed.\n\n2. Planning: None.\n\n3. Payments: Hall £20: Lamps £6.\n\n"
        "Marl Council £132.57 : Bank £4.\n\nBurial Fees: They will stay.\n\nCorrespondence: A letter from Ashcombe.\n\n"
        "Any Other Business: A drain is blocked.\n\nThe meeting closed at nine.\n"
    )
    [minutes] = parse(read((HEAD + text).encode(), "minutes.txt"))
    assert [item.title for item in minutes.items][3:] == ["Burial Fees", "Correspondence", "Any Other Business"]


def test_a_topic_may_stand_below_a_fate_without_its_stop_and_end_in_a_digit() -> None:
    text = (
        "1. Minutes\n\nThey were signed.\n\n2. Reports\n\nMr Reed told of the hall.\n\n"
        "Adoption of the Accounts\n\n"
        "The Clerk asked whether everybody was happy with the accounts that were sent out.\n\n"
        "Mr Reed proposed acceptance seconded by Mrs Moss. Agreed\n\n"
        "Adoption of the Statement Section 2\n\n"
        "The Clerk asked whether everybody was happy with the statement as it was sent out.\n\n"
        "Mr Reed proposed acceptance seconded by Mrs Moss. Agreed\n\n3. Close\n\nAt nine.\n"
    )
    [minutes] = parse(read((HEAD + text).encode(), "minutes.txt"))
    titles = ["Adoption of the Accounts", "Adoption of the Statement Section 2"]
    assert [item.title for item in minutes.items if not item.number] == titles


def test_a_usual_heading_in_capitals_needs_no_gap() -> None:
    text = (
        "1. Minutes\n\nSigned.\n\n2. Reports • The sign is worn. PUBLIC PARTICIPATION • It was asked who would pay.\n"
    )
    [minutes] = parse(read((HEAD + text).encode(), "minutes.txt"))
    assert [item.title for item in minutes.items] == ["Minutes", "Reports", "PUBLIC PARTICIPATION"]


def test_a_count_that_the_page_lost_goes_on_behind_the_last_number() -> None:
    usual = ["Apologies", "Minutes", "Police", "Lamps", "Hedges", "Footpaths"]
    topics = ["Precept", "Christmas Carols", "Planning", "Payments to be made", "Correspondence received"]
    told = "{}. {}\n\nMr Reed told of it at some length.\n\n"
    text = "".join(told.format(number, topic) for number, topic in enumerate(usual, 1))
    text += "".join(told.format(max(1, place), topic) for place, topic in enumerate(topics))  # 1, 1, 2, 3, 4
    [minutes] = parse(read((HEAD + text).encode(), "minutes.txt"))
    assert [item.title for item in minutes.items] == [*usual, *topics]


def test_a_short_list_behind_the_last_number_is_no_lost_count() -> None:
    text = "1. Apologies\n\nNone.\n\n2. Minutes\n\nSigned.\n\n3. Payments\n\n1. Lamps\n\n2. Hall\n\n3. Mower\n"
    [minutes] = parse(read((HEAD + text).encode(), "minutes.txt"))
    assert [item.title for item in minutes.items] == ["Apologies", "Minutes", "Payments"]


def test_what_arises_from_old_minutes_may_be_named_at_length() -> None:
    told = "The Clerk told of it."
    topics = ["Lamps", "The overgrown hedge in Bridge Road and brambles by the pond", "Community Hall"]
    text = "1. Apologies\n\nNone.\n\n2. To consider Matters Arising from the Minutes\n\n"
    text += "".join(f"{topic}: {told}\n\n" for topic in topics)
    [minutes] = parse(read((HEAD + text + TAIL.replace("5.", "3.").replace("6.", "4.")).encode(), "minutes.txt"))
    assert [item.title for item in minutes.items if not item.number] == topics
