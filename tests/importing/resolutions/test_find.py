"""What a body decided, in the words of minutes: each form beside a look-alike that decides nothing."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read

HEAD = "Minutes of the meeting of Thornby Parish Council on 4 March 2019\n\n1. Mill Lane\n\n{}\n\n2. Finance\n\nNone."

# (the paragraphs under a heading, what they decide, the form)
DECIDED = [
    ("It was agreed the hedge be cut.", ["the hedge be cut."], "no “that”"),
    ("It was agreed Councillor Reed would write.", ["Councillor Reed would write."], "a name right behind"),
    ("It was resolved not to object to it.", ["not to object to it."], "a refusal to act"),
    ("It was agreed that three benches be ordered. Proposed: Cllr A Reed, 2nd Cllr B Moss, All agreed.",
     ["three benches be ordered."], "those behind it, who are no decision themselves"),
    ("It was agreed that it be true. Proposer: Cllr A Reed, 2nd: Cllr B Moss.", ["it be true."], "as proposer and 2nd"),
    ("It was agreed by the Parish Council to cut it.", ["to cut it."], "who agreed"),
    ("It was agreed, however, that Mr Reed ask first.", ["Mr Reed ask first."], "however"),
    ("It was proposed and agreed that the fee stay.", ["the fee stay."], "proposed and agreed"),
    ("It was suggested by Mr Reed and agreed by the Council unanimously that the rent be £12.", ["the rent be £12."],
     "suggested and agreed"),
    ("Mr Reed proposed the fee be £5. This was seconded by Mrs Moss and agreed.", ["the fee be £5."],
     "seconded in the next sentence"),
    ("Mr Reed proposed the co-option of Mr Dyer and Mrs Moss seconded. All were in favour.",
     ["the co-option of Mr Dyer"], "the mover's own sentence"),
    ("Mr Reed moved to adopt the plan and Mrs Moss seconded his motion. The motion passed.", ["to adopt the plan"],
     "seconded his motion"),
    ("Mr Reed moved to accept the accounts. Mrs Moss seconded the motion. It passed 4-0.", ["to accept the accounts."],
     "a tally behind its fate"),
    ("On the proposal of Mr Reed, seconded by Mrs Moss, the minutes of 4 February were unanimously adopted.",
     ["the minutes of 4 February"], "the decision in the main clause"),
    ("Mr Reed proposed the following:\n\nWrite to the Minister.\n\nProposed by Mr Reed\n\nSeconded by Mrs Moss\n\n"
     "The motion was agreed.", ["Write to the Minister."], "its mover told once more below"),
    ("Mr Reed proposed that the notice be amended as follows:\n\n“That the pond be drained.”\n\n"
     "This was seconded by Mrs Moss and agreed.", ["That the pond be drained."], "one motion quoted under a lead-in"),
    ("Mr Reed moved, and Mrs Moss seconded, that the ramp be kept, and a division was called:\n\nFor: 4\n\n"
     "Against: 2\n\nThe motion was carried.", ["the ramp be kept"], "a division called at the end of the motion"),
    ("Mr Reed moved, and Mrs Moss seconded, a third amendment, that “£3” be “£2”; it was withdrawn by leave.",
     ["“£3” be “£2”"], "its fate behind a semicolon"),
    ("Resolved 15/06/6.01 The minutes be signed.", ["The minutes be signed."], "a numbered resolution"),
    ("Quotes were read. Resolved 15/06/6.02 It was agreed to accept the second.", ["to accept the second."],
     "a numbered resolution inside a paragraph"),
    ("RESOLVED: That, under the Act, the roads be taken in charge - (1) Ash Row; (2) Elm Row.",
     ["That, under the Act, the roads be taken in charge - (1) Ash Row; (2) Elm Row."], "a list in a sentence"),
    ("Moved by Mr Reed, seconded by Mrs Moss:\n\n“That the minutes be adopted” Arising from them, Mr Dyer asked.\n\n"
     "The motion was carried.", ["That the minutes be adopted"], "a sentence behind the quotation"),
    ("It was proposed that the quote be accepted. Proposed: Mr Reed; seconded: Mrs Moss. Resolved 16/09/6/14",
     ["the quote be accepted."], "supporters and number in sentences of their own"),
    ("Proposed – Mr Reed Seconded Mrs Moss ‘That the minutes be approved’", ["the minutes be approved"],
     "names before That"),
    ("Mr Reed proposed seconded by Mrs Moss that the letter be sent.", ["the letter be sent."], "names side by side"),
    ("Mr. Reed prop. Mr. Dyer 2nd that Mrs Moss remain in office, all agreed.", ["Mrs Moss remain in office"], "short"),
    ("Mr Reed told of the damage, and proposed that the gate be shut, this was seconded by Mrs Moss, and agreed.",
     ["the gate be shut"], "told before it is proposed"),
    ("Mr Reed proposed acceptance of this policy; Mrs Moss seconded; Carried.", ["acceptance of this policy"],
     "a noun, and its fate behind a semicolon"),
    ("It was agreed wood for the planters should be bought.", ["wood for the planters should be bought."],
     "a noun right behind"),
    ("Approval of rules. Proposed by Mr Reed. Seconded by Mrs Moss that the rules be approved. Carried unanimously.",
     ["the rules be approved."], "the seconder in a sentence of his own"),
    ("Nominated by Mr Reed and seconded by Mrs Moss that Mr Dyer be treasurer. Carried.", ["Mr Dyer be treasurer."],
     "nominated"),
    ("Upon the proposition of Mr Reed, seconded by Mrs Moss, it was resolved unanimously “That the bill be paid.”",
     ["That the bill be paid."], "a quoted motion right behind"),
    ("Minutes of 4 March - proposed Mr Reed, seconded Mrs Moss agreed as correct.", ["Minutes of 4 March"],
     "agreed without a comma"),
    ("Agreed the charge to remain as stated.", ["the charge to remain as stated."], "what shall stay"),
    ("Agreed for Gavin to add a page.", ["for Gavin to add a page."], "who shall do it"),
    ("It was agreed that the minutes be signed - proposed by P. Reed seconded C. Moss.", ["the minutes be signed"],
     "those behind it after a dash"),
    ("A letter on the weir - agreed Mr Reed would write.", ["Mr Reed would write."], "agreed behind a dash"),
    ("Mr Reed proposed that the rate be left as set, seconded by Mrs Moss, all Councillors agreed.",
     ["the rate be left as set"], "all Councillors agreed"),
    ("The decision was made to let the land.", ["to let the land."], "a decision that was made"),
    ("The decision was taken to do as follows:\n\na) The land be let.\n\nb) The wall stay.",
     ["The land be let.", "The wall stay."], "a decision, and its list"),
    ("Mr Reed proposed Mr Dyer for the office of chairman, seconded by Mrs Moss. The proposal was carried.",
     ["Mr Dyer for the office of chairman"], "whom, and for what"),
    ("Proposed - Mr Reed Seconded - Mrs Moss ‘That the bills be paid’ For-5 Abstention - 1 6", ["the bills be paid"],
     "a page that lost its stops"),
    ("A grant to the band - £25.00 proposed Mr Reed, seconded Mrs Moss unanimously agreed.",
     ["A grant to the band - £25.00"], "what a sum is for"),
    ("Mr Abbs £5, Mr Foy £6 - proposed Mr Reed and seconded Mrs Moss pass for payment -agreed.", ["pass for payment"],
     "a dash without its space"),
    ("It was agreed (with one abstention) that the land be let.", ["the land be let."], "a vote in brackets"),
    ("It was briefly discussed and agreed that the list be mended.", ["the list be mended."], "discussed and agreed"),
    ("The accounts were approved. Proposed Mr Reed, seconded Mrs Moss, all agreed.", ["The accounts were approved."],
     "who stood behind it, in a sentence of its own"),
    ("Quotes came. This quote was agreed, Proposed Mr Reed, 2nd Mrs Moss, All Agreed.", ["This quote was agreed"],
     "who stood behind it, behind a comma"),
    ("It was felt that Mr Lisle be asked to light it, Cllr Reed proposed, Cllr Moss seconded, all were in favour.",
     ["Mr Lisle be asked to light it"], "names before their verbs, behind a comma"),
    ("Pass for payment as proposed by Mr Reed and seconded by Mrs Moss - agreed.", ["Pass for payment"], "as proposed"),
    ("It was proposed by Cllr Reed to buy eight lamps, seconded by Cllr Moss, all were in favour.",
     ["to buy eight lamps"], "the seconder behind what was proposed"),
    ("It was agreed to sweep it each year, Cllr Reed proposed that the broom be bought, Cllr Moss seconded it, all "
     "were in favour.", ["to sweep it each year", "the broom be bought"], "two decisions in one sentence"),
    ("It was agreed to hold the fair in May, Cllr Reed proposed, seconded by Cllr Moss, all were in favour.",
     ["to hold the fair in May"], "its supporters in the same sentence"),
    ("It was agreed that the pump be mended and Councillor Reed requested that a note be sent to him.",
     ["the pump be mended"], "what a member asked for besides"),
    ("It was agreed this be paid by cheque.", ["this be paid by cheque."], "“this”"),
    ("It was agreed up to £90 could be spent.", ["up to £90 could be spent."], "“up to”"),
    ("The following on the grants were proposed by Mr Reed, seconded by Mrs Moss, and agreed :\n\n"
     "- That £300 go to the fair.\n\n- That £90 go to the band.", ["That £300 go to the fair.",
     "That £90 go to the band."], "a list under its supporters"),
    ("Mrs Moss proposed and Mr Dale seconded that Mr Reed be Chairman, there were no other nominations.",
     ["Mr Reed be Chairman"], "an election without a rival"),
    ("It was proposed by Mr Reed, seconded by Mrs Moss and agreed by all the Members that Elm Row be swept.",
     ["Elm Row be swept."], "agreed by all"),
    ("Dick Reed made a motion, second by Ann Moss to approve the May minutes. Motion carried.",
     ["to approve the May minutes."], "made a motion"),
    ("Motion by Dick Reed, second by Ann Moss to pay the bills. Motion carried.", ["to pay the bills."], "second by"),
    ("Jo Reed motioned to hold a fair.\n\nAll in favor: 3 aye.\n\nThe motion passed.", ["to hold a fair."], "motioned"),
    ("Members agreed to adopt the rules until May.\n\nProposed by: Mr Reed\n\nSeconded by: Mrs Moss\n\nAnd agreed",
     ["to adopt the rules until May."], "agreed under its supporters"),
    ("It was proposed that the visit be put off.\n\nProposed: Mr Reed\n\nSeconded: Mrs Moss and agreed",
     ["the visit be put off."], "agreed behind the seconder"),
    ("The clerk should keep the key.\n\nProposed by: Mr Reed\n\nUnanimously approved.",
     ["The clerk should keep the key."], "no seconder"),
    ("Clerk to write to the neighbours.\n\nProp JR 2nd DM All in favour.", ["Clerk to write to the neighbours."],
     "initials on a line of their own"),
    ("RESOLVED: 1) Mr Reed to write to them. 2) The Clerk to mend it.",
     ["Mr Reed to write to them.", "The Clerk to mend it."], "a list in sentences"),
    ("A resolution was passed to adopt the code.", ["to adopt the code."], "a resolution was passed"),
    ("There being no others, the proposal that Mr Reed be elected was passed unanimously.", ["Mr Reed be elected"],
     "the proposal that was passed"),
    ("Mr Reed proposed Marl Parish Council would buy the field. This was seconded by Mrs Moss and agreed.",
     ["Marl Parish Council would buy the field."], "whom the proposal names first"),
    ("It was proposed by Mr Reed, seconded by the Chairman, Mrs Moss and unanimously agreed that a letter be sent.",
     ["a letter be sent."], "the chair's office before the name"),
    ("It was agreed that a plan be drawn, however, Mr Hale told of its cost.", ["a plan be drawn"],
     "what was said against it"),
    ("It was agreed to give £75, all Councillors agreed.", ["to give £75"], "told twice"),
    ("It was resolved that £160 should be paid.\n\nProp JR, 2nd DM All in favour.", ["£160 should be paid."],
     "resolved above its supporters"),
    ("All resolved to adopt it.", ["to adopt it."], "all resolved"),
    ("Resolution agreed to keep the rules.", ["to keep the rules."], "a resolution agreed"),
    ("It was agreed by AB, CD and EF that the plan be drawn.", ["the plan be drawn."], "several who agreed"),
    ("It was agreed talks on the farm would take place in May.", ["talks on the farm would take place in May."],
     "a noun, and what will take place"),
    ("It was agreed to spend £90 on it, this was proposed by Cllr Reed, seconded by Cllr Moss, all were in favour.",
     ["to spend £90 on it"], "this was proposed by"),
    ("It was agreed that there was no need, and this was proposed by Cllr Reed and seconded by Cllr Moss, all were in "
     "favour.", ["there was no need"], "and this was proposed by"),
    ("It was agreed to take the offer by four votes in favour and two against.", ["to take the offer"],
     "a tally behind it"),
    ("The minutes of 4 May were proposed as a correct record by Mr Reed and seconded by Mrs Moss duly agreed.",
     ["The minutes of 4 May"], "proposed as a correct record"),
    ("Agreed the hall and the Council could share it.", ["the hall and the Council could share it."], "agreed the"),
    ("It was agreed that the day be left open, but it was noted that May was full.", ["the day be left open"],
     "what was noted besides"),
    ("All Councillors resolved that it be done.", ["it be done."], "who resolved"),
    ("It was noted and agreed that it be done.", ["it be done."], "noted and agreed"),
    ("It was agreed, if the pond froze, to close it.", ["if the pond froze, to close it."], "a condition first"),
    ("Mr Reed proposed that £200 be paid, Mrs Moss proposed £250. The proposal for £200 was carried.",
     ["£200 be paid"], "another offer in the same sentence"),
    ("Mr Reed proposed acceptance of the rules seconded by Mr Dale 6 votes for 1 abstention – Carried",
     ["acceptance of the rules"], "a tally right behind the seconder"),
    ("“That the weir be mended.”\n\nOn the proposal of Mr Reed, seconded by Mrs Moss, this recommendation was agreed.",
     ["That the weir be mended."], "what the next sentence points back to"),
]  # fmt: skip

NOTHING = [
    ("It was agreed with Members at the site.", "no decision follows"),
    ("The design of 2015 proposed a crossing at the church.", "a plan has no seconder"),
    ("The Leader’s report proposed that each ward should have £100.", "a report moves nothing"),
    (
        "The slides showed:\n\n- Proposed Rail Network\n\n- Northside\n\n- Historic Centre",
        "a thing proposed is no mover",
    ),
    ("Moved by Mr Reed\n\nSeconded by Mrs Moss\n\n- Mr Dyer asked who would pay.", "a bullet that only reports"),
    ("The dispute was resolved 3/4 of the way through the year.", "a fraction of a year"),
    ("Bakers have moved a tank into the yard to alleviate this. It was agreed.", "a thing that was moved"),
    ("Mr Reed proposed a toast to the Clerk.", "no motion"),
    ("It was agreed on site that would be best.", "where it was agreed, not what"),
    ("The Engineer told of the proposed Marl Plan that would be shown in May.", "a plan that is proposed"),
    ("On the proposal of Mr Reed, seconded by Mrs Moss, the recommendation was agreed.", "it only points back"),
    (
        "The motion was proposed by Mr Reed and seconded by Mr Dyer who asked that it be put off.",
        "what a seconder asked",
    ),
    (
        "The plan proposed the building of a weir.\n\nOn the proposal of Mr Reed, seconded by Mrs Moss, it was noted.",
        "the fate of something else",
    ),
    ("Any member may speak before a decision was made, they were told.", "when a decision is made"),
    ("The Clerk asked for nominations and Mr Dyer was proposed by Mr Reed and seconded by Mrs Moss.", "a nomination"),
    ("Mr Abbs £5, Mr Foy £6 - proposed Mr Reed and seconded Mrs Moss pass for payment.", "bills, and no fate"),
    ("The bank letter was read. Resolved 16/10/6/15.ii. The fee was paid.", "a number that stands for what is above"),
    (
        "Skip hire £70. Passed for payment proposed by Mr Reed, seconded by Mrs Moss.\n\na) A letter from the bank.\n\n"
        "b) A visit to the weir.",
        "the list below a sentence that has ended",
    ),
    ("The Mayor proposed adding £5 to the rent. All were in favour of the bridge.", "a plan of one person"),
    ("Members spoke of the rules.\n\nProposed by: Mr Reed\n\nSeconded by: Mrs Moss", "no fate"),
]


def decided(paragraphs: str) -> list[str]:
    (minutes,) = parse(read(HEAD.format(paragraphs).encode(), "minutes.txt"))
    return [clause.text for item in minutes.items for clause in item.resolutions]


@pytest.mark.parametrize(("paragraphs", "clauses", "form"), DECIDED)
def test_a_decision_is_found_in_every_form(paragraphs: str, clauses: list[str], form: str) -> None:
    assert decided(paragraphs) == clauses, form


@pytest.mark.parametrize(("paragraphs", "why"), NOTHING)
def test_a_look_alike_decides_nothing(paragraphs: str, why: str) -> None:
    assert decided(paragraphs) == [], why
