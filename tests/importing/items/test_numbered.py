"""Which numbers are headings: they count through the document, and lists inside items do not."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read

HEAD = "Minutes of the meeting of Thornby Parish Council held on 4 March 2019\n\nPresent: Mr Reed (Chairman)\n\n"

DOCUMENTS = [
    (
        "1. Gravel in Mill Lane. It was asked for again.\n\n"
        "2. Quotes for the sign. Two came.\n\n3. The seat. It is new.\n\n"
        "1. A house in Fore Street. Approved.\n\n2. A shed. Agreed.\n\n3. A barn. Agreed.\n\n"
        "1. Letter from the bank. It was read.\n\n2. Weight of lorries. It is less.\n\n3. The youth club. It met.\n",
        ["1", "2", "3"] * 3,
        "a page that lost the headings above its lists",
    ),
    (
        "1. Apologies\n\nNone.\n\n2, Matters Arising: The tank is full.\n\n12, Mill Lane: a new roof.\n\n"
        "3. Fees\n\nNone.\n",
        ["1", "2", "3"],
        "a comma for a full stop, and the number of a house",
    ),
    (
        "1. Apologies\n\nNone.\n\n2.\n\n2.1 Chairman’s Report\n\nIt was heard.\n\n"
        "2.2 Clerk’s Report\n\nNone.\n\n3. Fees\n\nNone.\n",
        ["1", "2.1", "2.2", "3"],
        "a bare number above the first of its parts",
    ),
    (
        "1. Apologies\n\nNone.\n\n2. Any other business\n\nCouncillors’ other business:\n\n"
        "a. The path in Mill Lane is worn.\n\n"
        "b. A bin is wanted.\n\nPublic other business:\n\na. The gate is stiff.\n\nb. A lamp is out.\n\n"
        "3. Fees\n\nNone.\n",
        ["1", "2", None, "a", "b", None, "a", "b", "3"],
        "letters under usual headings between numbers",
    ),
    (
        "ITEM 1 APOLOGIES\n\nNone.\n\nITEM 2 MINUTES\n\nSigned.\n\nITEM 3. ROADS\n\nItem 2 was read again.\n",
        ["1", "2", "3"],
        "the word ITEM before the number, with and without a stop",
    ),
    (
        "1. Apologies\n\nNone.\n\n2. Lamps\n\nLit.\n\n5. Co-option:\n\nNone.\n\n3. Roads\n\nWet.\n\n"
        "4. Paths\n\nDry.\n\n6) War Memorial:\n\nClean.\n\n7. Fees\n\nNone.\n",
        ["1", "2", "5", "3", "4", "6", "7"],
        "another form for the number that is due behind one that was taken early",
    ),
    (
        "2. Lamps\n\n1. Apologies\n\n3. Roads\n\n4. Paths\n\n5. Fees\n",
        ["2", "1", "3", "4", "5"],
        "one item taken before the first",
    ),
    (
        "1.\n\nApologies\n\n2.\n\nSewers\n\nRoom is left as follows\n\n1. Mill Lane - none\n\n2. Fore Street - none\n\n"
        "3. The Green - little\n\n4. Church Row - none\n\n5. Back Lane - none\n\n3.\n\nPlanning\n",
        ["1", "2", "3"],
        "a longer list of another form inside an item",
    ),
    (
        "1.\n\nThe Plan for the Year\n\nMembers named them.\n\n1. The new bridge\n\n2. The school\n\n3. The well\n",
        ["1"],
        "a list inside the only item",
    ),
    (
        "1.\n\nDisposal of Land\n\n(a)\n\nMill Field\n\nIt was sold.\n\n(b)\n\nThe Green\n\nIt stays.\n\n2.\n\nFees\n",
        ["1", "a", "b", "2"],
        "letters on lines of their own under a heading",
    ),
    (
        "1.\n\nMr Reed's question\n\nREPLY:\n\n(a)\n\nThe wall is safe.\n\n(b)\n\nIt will be seen to.\n\n2.\n\nFees\n",
        ["1", "2"],
        "the lettered parts of an answer",
    ),
    (
        "VOTE OF THANKS\n\nMembers thanked the Mayor.\n\nELECTION OF MAYOR\n\nMrs Moss.\n\nELECTION OF DEPUTY MAYOR\n\n"
        "Mr Dale.\n\nPRIZE GIVING\n\nIt was held.\n",
        [None, None, None, None],
        "a vote of thanks, which is no tally",
    ),
    (
        "1. Fees\n\nNoted.\n\n2. Loans\n\nLending\n\n20\n\n34\n\nReading room\n\n21\n\n10\n\nArchive\n\n22\n\n"
        "15\n\nMuseum\n\n23\n\n17\n\nHall\n\n24\n\n12\n\n3. Close\n\nIt was late.\n",
        ["1", "2", "3"],
        "the cells of a table, each a paragraph",
    ),
    (
        "1. Apologies\n\n2. Planning\n\n3.\n\nHighways\n\n4.\n\nGrants\n\n5.\n\nFees\n\n6. Finance\n",
        ["1", "2", "3", "4", "5", "6"],
        "some numbers above their titles and some before them",
    ),
    (
        "1.\n\nApologies\n\n2.\n\nTopics\n\nThey are:\n\n1. Roads\n\n2. Paths\n\n3. Lamps\n\nThat is all.\n",
        ["1", "2"],
        "the last of a list is not the next of the items",
    ),
    ("1. Apologies\n\n2. Planning\n\n3. Highways\n", ["1", "2", "3"], "a plain count"),
    (
        "1. Apologies\n\n2. Matters Arising\n\n"
        + "".join(f"{letter}) Lamp {letter.upper()} - It was mended.\n\n" for letter in "abcdefghijk")
        + "3. Fees\n",
        ["1", "2", *"abcdefghijk", "3"],
        "the letters i and j, which might be Roman",
    ),
    (
        "1. Minutes\n\n2. Services\n\n(a)\n\nReports\n\n(i)\n\nCirculated, the report on lamps.\n\nNoted.\n\n(ii)\n\n"
        "Circulated, the report on roads.\n\nNoted.\n\n(b)\n\nFees\n\nNoted.\n\n3. Close\n",
        ["1", "2", "a", "i", "ii", "b", "3"],
        "Roman numbers under letters",
    ),
    (
        "1. Minutes\n\n2. Services\n\ni.\n\nReview of works\n\nNoted.\n\nii.\n\nRules\n\nNoted.\n\n3. Close\n",
        ["1", "2", "i", "ii", "3"],
        "Roman numbers with a dot, alone on their lines",
    ),
    (
        "4. Minutes\n\n5. Finance\n\n5 (b) - Accounts:\n\nNoted.\n\n5 (c) – Spending\n\nNoted.\n\n6. Close\n",
        ["4", "5", "5 (b)", "5 (c)", "6"],
        "a number and a letter in one",
    ),
    (
        "9. Signs\n\nNone.\n\n10. Lamps\n\nNone.\n\n12 To Approve Payments\n\nYes.\n\n13 Letters Received\n\nOne.\n",
        ["9", "10", "12", "13"],
        "another form of number behind a page that was scanned",
    ),
    (
        "1. Minutes\n\n2. Planning\n\n2.1 Proposed barn at the mill\n\n2.2 Houses\n\n3. Close\n",
        ["1", "2", "2.1", "2.2", "3"],
        "what is proposed to be built",
    ),
    (
        "1. Minutes\n\n2. Festival.\n\ni) Mr Reed has the stall.\n\nii) The band will play.\n\n3. Close\n",
        ["1", "2", "i", "ii", "3"],
        "a short heading with a full stop above its list",
    ),
    (
        "**1. Minutes**\n\n**2. Roads**\n\n**3. Lamps**\n\n**1. Payments**\n\n**2. Planning**\n\n**3. Close**\n",
        ["1", "2", "3", "1", "2", "3"],
        "a count begun anew among bold headings",
    ),
    (
        "1. Minutes\n\n2. Matters Arising\n\na) Bin - There.\n\nb) Hill - Ours.\n\nf) Lamps - Lit.\n\n3. Close\n",
        ["1", "2", "a", "b", "f", "3"],
        "letters that were struck out",
    ),
    (
        "1. Minutes\n\n2. Clerk’s Report\n\na) Licences – The Clerk told of two.\n\n3. Close\n",
        ["1", "2", "a", "3"],
        "a lone letter with a title before its text",
    ),
    (
        "1. Minutes\n\n2. Question\n\n1. Why was it sold?\n\n2. What was paid for it in all?\n\n3. Close\n",
        ["1", "2", "3"],
        "what somebody asked",
    ),
    (
        "1. 4. Apologies\n\n1. 5. Planning\n\n6. Fees\n\n7. Close\n",
        ["4", "5", "6", "7"],
        "the number behind an editor's own",
    ),
    (
        "1. Minutes\n\n2. Other Matters\n\n"
        "1. The hedge. Mr Reed told at length of what had been done about it since May.\n\n"
        "2. The mill. Mrs Moss told at length of what had been done about it since May.\n\n3. Close\n",
        ["1", "2", "1", "2", "3"],
        "titles with their text, counted inside an item",
    ),
    (
        "1. Minutes\n\n2. Correspondence\n\na) A letter of what had been done\n\nb) A leaflet\n\n3. Close\n",
        ["1", "2", "a", "b", "3"],
        "lettered letters that came in",
    ),
    (
        "26/09/1Public forum\n\nNone came.\n\n26/09/02 Minutes\n\nSigned.\n\n26/09/03 Fees\n\n1. Rent\n\n2. Lamps\n",
        ["26/09/1", "26/09/02", "26/09/03"],
        "year, month and number",
    ),
    (
        "**1. Homes**\n\nThey were told.\n\n**28 Ash Row**\n\n**4**\n\n**9**\n\n**2. Fees**\n\nNone.\n",
        ["1", "2"],
        "bold numbers of a table",
    ),
    (
        "1. Letters\n\n12/03/19 Letter from the bank\n\n13/03/19 Letter from the mill\n\n2. Fees\n\nNone.\n",
        ["1", "2"],
        "days on which letters came",
    ),
    (
        "**Item 26/09/1 Reports**\n\n1. **Chairman’s Report**\n\nShe was away.\n\n1. **Clerk’s Report**\n\n"
        "He told of the weir.\n\n**Item 26/09/2 Fees**\n\n1. Rent is due.\n\n**Item 26/09/3 Close**\n\nAt nine.\n",
        ["26/09/1", "1", "1", "26/09/2", "26/09/3"],
        "bold parts that an editor numbers from 1 every time; an entry that is not bold",
    ),
    (
        "1. Minutes\n\n2. POLICIES i. Rules. They were kept. ii. Charges. They were raised.\n\n3. Close\n",
        ["1", "2", "i", "ii", "3"],
        "Roman numbers in the middle of a line",
    ),
    (
        "1. Apologies\n\n2. Lamps\n\n3. Roads\n\n4. Fees\n\nPresent: Mr Reed\n\n"
        "1. Apologies\n\nNone.\n\n2. Lamps\n\nLit.\n\n",
        ["1", "2"],
        "minutes below their own agenda",
    ),
    ("61. Apologies\n\n62. Planning\n", ["61", "62"], "a count that goes on from the meeting before"),
    (
        "1. Apologies\n\n2. Correspondence:\n\n1. A letter\n\n2. A leaflet\n\n3. A bill\n\n3. Planning\n\n4. Grants\n",
        ["1", "2", "3", "4"],
        "a list inside an item",
    ),
    ("1. Apologies\n\n3. Planning\n\n2. Highways\n\n4. Finance\n", ["1", "3", "2", "4"], "taken out of order"),
    (
        "1. Apologies\n\n2. Planning\n\n2.1 Mill Lane\n\n2.2 Fore Street\n\n3. Finance\n",
        ["1", "2", "2.1", "2.2", "3"],
        "parts",
    ),
    (
        "1. Apologies\n\n2. Other Matters\n\n(a) Mill Lane\n\n(b) Fore Street\n\n3. Finance\n",
        ["1", "2", "a", "b", "3"],
        "letters",
    ),
    (
        "1. Apologies\n\n2. Grants\n\nRESOLVED:\n\n2.1 That grants be paid.\n\n2.2 That none be late.\n",
        ["1", "2"],
        "clauses",
    ),
    ("7/19 Apologies\n\n8/19 Planning\n\n9/19 Finance\n", ["7/19", "8/19", "9/19"], "the year behind the number"),
    ("19/07 Apologies\n\n19/08 Planning\n\n19/09 Finance\n", ["19/07", "19/08", "19/09"], "the year before it"),
    (
        "APOLOGIES\nLIC7/19\nNone came.\n\nFEES\nLIC8/19\nNone rose.\n",
        ["LIC7/19", "LIC8/19"],
        "numbers under their titles",
    ),
]


@pytest.mark.parametrize(("text", "numbers", "why"), DOCUMENTS)
def test_headings_are_told_from_lists(text: str, numbers: list[str], why: str) -> None:
    [minutes] = parse(read((HEAD + text).encode(), "minutes.txt"))
    assert [item.number for item in minutes.items] == numbers, why


TITLES = [
    (
        "1. Mill Lane: eight houses\n\nThe site floods.\n\n2. Swifts: nest boxes\n\nMr Lisle spoke.\n\n3. Finance\n",
        ["Mill Lane: eight houses", "Swifts: nest boxes", "Finance"],
        "a colon inside a heading that has its text below",
    ),
    (
        "1. Apologies: Mr Tull\n\n2. Planning: None\n\n3. Finance: it was reported that the hall owed us money.\n",
        ["Apologies", "Planning", "Finance"],
        "a colon between heading and text, as this writer does throughout",
    ),
]


@pytest.mark.parametrize(("text", "titles", "why"), TITLES)
def test_a_heading_ends_where_its_writer_ends_it(text: str, titles: list[str], why: str) -> None:
    [minutes] = parse(read((HEAD + text).encode(), "minutes.txt"))
    assert [item.title for item in minutes.items] == titles, why
