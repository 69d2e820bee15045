"""Headings without a number, and lines that only look like one."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read

HEAD = "Minutes of the meeting of Thornby Parish Council held on 4 March 2019\n\nPresent: Mr Reed (Chairman)\n\n"
SAID = "Members spoke at some length of what had been done since the last meeting and thanked all who had helped.\n\n"

DOCUMENTS = [
    (
        "Reports. 5.1 Chairman’s Report. He was away.\n\n5.2 Clerk’s Report. 5.2.1 A reply from the "
        "mill on the weir. It was read.\n\nCemetery. 7.1 More rose beds by the gate of the old ground. "
        "Quotes are due.\n\nCorrespondence. None.\n\nClosure. At nine.\n",
        [
            *("Reports", "Chairman’s Report", "Clerk’s Report", "A reply from the mill on the weir"),
            *("Cemetery", "More rose beds by the gate of the old ground", "Correspondence", "Closure"),
        ],
        "parts that begin a chapter, or one deeper, where the chapters lost their numbers",
    ),
    (
        f"**Minutes of the meeting of 4 February.**\n\n{SAID}**The bridge**\n\n{SAID}**The well**\n\n{SAID}",
        ["Minutes of the meeting of 4 February", "The bridge", "The well"],
        "a bold heading with a full stop",
    ),
    (
        f"**The bridge**\n\n{SAID}**The surveyor shall say whether the pier was sound before the flood.**\n\n{SAID}"
        f"**The well**\n\n{SAID}",
        ["The bridge", "The well"],
        "a bold sentence inside an item",
    ),
    (
        f"Planning:\n\n{SAID}Mayor Reed gave another example:\n\n{SAID}Footpaths:\n\n{SAID}Finance:\n\n"
        f"{SAID}The well:\n\n{SAID}",
        ["Planning", "Footpaths", "Finance", "The well"],
        "a line with a colon that only says who spoke",
    ),
    (
        f"Minute's Silence:\n\nIt was agreed to keep one for Mr Lisle. {SAID}1. Fees\n\n{SAID}2. Lamps\n\n{SAID}",
        ["Minute's Silence", "Fees", "Lamps"],
        "a heading before the first number, where something was agreed",
    ),
    (
        f"It was agreed to take Item No. 2 first.\n\n2. Lamps\n\n{SAID}1. Fees\n\n{SAID}3. Roads\n\n{SAID}",
        ["Lamps", "Fees", "Roads"],
        "which item comes first is no business of its own",
    ),
    (
        f"Minutes: They were signed.\n\nMatters Arising:\n\na) The bridge - {SAID}b) The well - {SAID}"
        f"Planning: None.\n\nFinance: None.\n\nFootpaths: All clear.\n\n",
        ["Minutes", "Matters Arising", "The bridge", "The well", "Planning", "Finance", "Footpaths"],
        "lettered parts under a heading without a number",
    ),
    (
        f"1. Apologies\n\nNone.\n\n2. Report\n\n* Parish walk\n\n{SAID}Plant pots\n\n{SAID}* Oil\n\n{SAID}"
        f"3. Fees\n\n{SAID}",
        ["Apologies", "Report", "Parish walk", "Plant pots", "Oil", "Fees"],
        "topics on lines of their own between numbers",
    ),
    (
        f"1. Apologies\n\nNone.\n\n2. Report\n\nPlant pots\n\n{SAID}3. Fees\n\n{SAID}",
        ["Apologies", "Report", "Fees"],
        "one such line is no habit",
    ),
    (
        f"1. Apologies\n\nNone.\n\n2. Report\n\nPlant pots\n\n{SAID}Telephone box:\n\n{SAID}3. Fees\n\n{SAID}",
        ["Apologies", "Report", "Plant pots", "Telephone box", "Fees"],
        "one such line beside one with a colon is",
    ),
    (
        f"Election of Chair: Mr Reed was chosen.\n\nCo-option to fill a vacancy: Mrs Moss was chosen.\n\n"
        f"1. Fees\n\n{SAID}2. Lamps\n\n{SAID}",
        ["Election of Chair", "Co-option to fill a vacancy", "Fees", "Lamps"],
        "usual business above an item 1 of its own",
    ),
    (
        f"1. Matters Arising\n\nOil tank - The Clerk said that it had been filled since. {SAID}"
        f"7(12) Bin lids - They have been bought. {SAID}Plant pots - All were broken. {SAID}2. Fees\n\n{SAID}",
        ["Matters Arising", "Oil tank", "7(12) Bin lids", "Plant pots", "Fees"],
        "topics before dashes, where old minutes are gone through",
    ),
    (
        f"1. Payments\n\nAbbs & Sons - £20 for the gate that had been bent. {SAID}Gas Board - £5 was owed. {SAID}"
        f"Mr Dale - £9 had been spent. {SAID}2. Fees\n\n{SAID}",
        ["Payments", "Fees"],
        "before dashes stands who was paid",
    ),
    (
        f"1. Members’ matters\n\nOil tank - The Clerk said that it had been filled since. {SAID}"
        f"Bin lids - They have been bought. {SAID}Plant pots - All were broken. {SAID}2. Fees\n\n{SAID}",
        ["Members’ matters", "Oil tank", "Bin lids", "Plant pots", "Fees"],
        "topics before dashes, where each member brings one",
    ),
    (
        f"1. Apologies\n\nNone.\n\n2. Report\n\nReview of the fees:\n\n{SAID}Members raised these points:\n\n{SAID}",
        ["Apologies", "Report", "Review of the fees"],
        "a line with a colon between numbers, and one that only says who spoke",
    ),
    (
        f"1. Apologies\n\nNone.\n\n2. Report\n\n- **Visit of the band**\n\n{SAID}**For**\n\nMr Reed, Mrs Moss.\n\n",
        ["Apologies", "Report", "Visit of the band"],
        "a bold bullet is a heading, and the names of a vote are none",
    ),
    (
        f"# Board\n\n## 1: Events\n\n{SAID}### a) Games\n\n{SAID}### b) Walks\n\n{SAID}"
        f"## 2: Fees\n\n{SAID}## 3: Other\n\n{SAID}",
        ["Events", "Games", "Walks", "Fees", "Other"],
        "lettered headings of markdown",
    ),
    (
        f"1. Apologies\n\nNone.\n\n2. Speeding – gates for the village\n\n{SAID}"
        f"3. Roads – all clear\n\n4. Fees\n\n{SAID}",
        ["Apologies", "Speeding – gates for the village", "Roads", "Fees"],
        "a dash inside a heading that has its text below, and one before text",
    ),
    (
        f"**Report of the Parks, Lamps and Highways Working**\n\n**Group of 4 March**\n\n{SAID}**The well**\n\n{SAID}",
        ["Report of the Parks, Lamps and Highways Working Group of 4 March", "The well"],
        "a bold heading over two lines",
    ),
    (
        "Minutes: They were signed.\n\nCorrespondence: A letter came from the Association of Parish and\n\n"
        "Town Councils\n\nPayments: None.\n\nPlanning: None.\n\n",
        ["Minutes", "Correspondence", "Payments", "Planning"],
        "a line of text that ends like a council's name",
    ),
    (
        "Apologies for absence. None came.\n\nDeclarations of interest. None.\n\nUse of the green. Mrs Moss spoke.\n\n"
        "Finance. 6.1 Accounts. They were seen.\n\nCorrespondence. None.\n\nMr Reed has the key. It is safe.\n\n",
        [
            "Apologies for absence",
            "Declarations of interest",
            "Use of the green",
            "Finance",
            "Accounts",
            "Correspondence",
        ],
        "headings that end in a full stop",
    ),
    (
        "1. **Apologies.** None.\n\n1. **Interests.** None.\n\n1. **Minutes.** Signed.\n\n2. **Reports.** None.\n\n",
        ["Apologies", "Interests", "Minutes", "Reports"],
        "an editor's numbers before headings that are bold",
    ),
    (
        "1. Apologies\n\nNone.\n\n2. To agree on:\n\nLamps: None is new.\n\nMoles: Two offers came.\n\n"
        "Grass: It is cut.\n\n3. Correspondence\n\nPolice: A leaflet.\n\nCounty: Plan.\n\nHale: Letter.\n\n4. Fees\n\n",
        ["Apologies", "To agree on", "Lamps", "Moles", "Grass", "Correspondence", "Fees"],
        "topics before colons under one number, and those who wrote",
    ),
    (
        f"PLANNING\n\n{SAID}MALC - Dates of its meetings\n\nCCTV Camera on the green\n\nFINANCE\n\n{SAID}LAMPS. {SAID}",
        ["PLANNING", "FINANCE", "LAMPS"],
        "acronyms that begin a line",
    ),
]


@pytest.mark.parametrize(("text", "titles", "why"), DOCUMENTS, ids=[why for *_, why in DOCUMENTS])
def test_headings_without_numbers_are_found(text: str, titles: list[str], why: str) -> None:
    [minutes] = parse(read((HEAD + text).encode(), "minutes.md"))
    assert [item.title for item in minutes.items] == titles


def test_a_bare_number_at_the_end_is_not_that_of_the_first_topic() -> None:
    text = (
        f"Plant pots\n\n{SAID}Minutes: They were signed.\n\nPlanning: None.\n\nOil tank\n\n{SAID}"
        f"Finance: None.\n\nBin lids\n\n{SAID}Footpaths: None.\n\n7.\n"
    )
    [minutes] = parse(read((HEAD + text).encode(), "minutes.md"))
    assert (minutes.items[0].number, minutes.items[0].title) == (None, "Plant pots")
    assert "Present" in minutes.header
