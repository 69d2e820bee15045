"""Who stood behind a decision: behind its sentence, within it, or on lines below, in the many ways clerks write it."""

import pytest

from agenda.importing.parsed import ParsedResolution
from agenda.importing.resolutions.fates import fate_of
from agenda.importing.resolutions.support import support_alone
from tests.importing.resolutions.clauses_of import clauses_of

HEAD = (
    "Upton Parish Council\n\nMinutes of the meeting held on 4 June 2019\n\n1. Minutes\n\n{}\n\n2. Close\n\nAt nine.\n"
)

ALONE = [
    ("Prop. GK, 2nd JH, All agreed.", ("GK", "JH"), "initials"),
    ("Proposed. Cllr Ann Reed, Seconded Cllr Jim Moss, seven were in favour and one abstained due to not attending.",
     ("Cllr Ann Reed", "Cllr Jim Moss"), "counts in words"),
    ("_Prop. JT, 2nd DC, five agreed, two abstained due to absence._", ("JT", "DC"), "set in italics"),
    ("Prop. TM, 2nd DC, all of those present agreed.", ("TM", "DC"), "all of those present"),
    ("Cllr Reed proposed; Cllr Moss seconded; vote two for and one against; Carried.", ("Cllr Reed", "Cllr Moss"),
     "parted by semicolons"),
    ("It was proposed by Cllr Reed, seconded by Cllr Moss, all agreed,", ("Cllr Reed", "Cllr Moss"), "it was"),
    ("This was proposed by Cllr Reed, seconded by Cllr Moss, all in favour.", ("Cllr Reed", "Cllr Moss"), "this was"),
    ("Prop. GK, 2nd DD All in favour.", ("GK", "DD"), "no comma before the vote"),
    ("FRE Proposed PAG seconded Agreed", ("FRE", "PAG"), "no commas at all"),
    ("Proposer: Cllr G reed 2nd : Cllr K Moss", ("Cllr G reed", "Cllr K Moss"), "a small letter, a colon set apart"),
    ("Cllr Reed proposed, seconded by Cllr Moss. ", ("Cllr Reed", "Cllr Moss"), "before and behind the verb"),
]  # fmt: skip

NOT_ALONE = [
    ("It was proposed by Cllr Reed, seconded by Cllr Moss.", "what was proposed may follow"),
    ("It was proposed by Cllr Reed, seconded by Cllr Moss and agreed that the draft go to the Council.", "a motion"),
    ("Proposed Mr Reed, seconded Mrs Moss that it stay.", "a motion behind"),
    ("Cllr Reed proposed Mrs Moss seconded by Cllr Dale, all agreed.", "a candidate"),
    ("Proposed Mr Reed, seconded Mrs Moss pass for payment.", "what is proposed"),
]

SUPPORTED = [
    ("RESOLVED: That the report be noted. (Proposed Cllr Reed, Cllr Moss, all were in favour).",
     "That the report be noted.", "noted", "Cllr Reed", "Cllr Moss", "the seconder without a verb"),
    ("It was agreed by 4 to 1 to mend it (proposed Cllr M Reed, seconded Cllr L Moss).", "to mend it", "agreed",
     "Cllr M Reed", "Cllr L Moss", "initials in brackets"),
    ("The group to be of DD / KN / RL Prop GK, 2nd BB All in favour.", "The group to be of DD / KN / RL", "agreed",
     "GK", "BB", "nothing between"),
    ("Cllr Reed proposed Cllr Dale as Vice Chair; Cllr Moss seconded. All in favour.", "Cllr Dale as Vice Chair",
     "agreed", "Cllr Reed", "Cllr Moss", "as what"),
    ("Cllr Reed proposed payment of all bills, Cllr Moss seconded it, all were in favour.", "payment of all bills",
     "agreed", "Cllr Reed", "Cllr Moss", "payment of"),
    ("Trees at Elm Court, Upton: Total £120 This quote was agreed, Proposed Cllr C Reed, 2nd Cllr F Moss, All Agreed.",
     "This quote was agreed", "agreed", "Cllr C Reed", "Cllr F Moss", "behind a sum without a stop"),
    ("It was proposed to accept it.\n\nProposer: Cllr Reed, 2nd: Cllr Moss. All Councillors in favour.",
     "to accept it.", "agreed", "Cllr Reed", "Cllr Moss", "all councillors"),
    ("It was suggested by Cllr. Reed and agreed by the Council unanimously that the rent be £120.", "the rent be £120.",
     "agreed", None, None, "who suggested it"),
    ("The Members approved the new limits which were proposed by Cllr Reed and seconded by Cllr Moss.",
     "The Members approved the new limits", "agreed", "Cllr Reed", "Cllr Moss", "which were"),
    ("It was proposed to go on with the agenda proposed by Cllr Reed, seconded by Cllr Moss, all agreed.",
     "to go on with the agenda", "agreed", "Cllr Reed", "Cllr Moss", "proposed twice"),
    ("Cllr Reed-Dale proposed, seconded by Cllr Moss £1100 be set aside. Unanimously agreed", "£1100 be set aside.",
     "agreed", "Cllr Reed-Dale", "Cllr Moss", "a double name, a sum"),
    ("This plan was belatedly approved, proposed by Cllr Reed, seconded by Cllr Moss.",
     "This plan was belatedly approved", "agreed", "Cllr Reed", "Cllr Moss", "an adverb before the fate"),
    ("Members spoke of health and, later, it was proposed by Cllr Reed, seconded by Cllr Moss and agreed “that a "
     "doctor be asked”.", "a doctor be asked", "agreed", "Cllr Reed", "Cllr Moss", "in quotation marks"),
    ("Change of the rules on pets: Cllr Reed proposed, Cllr Moss seconded. Carried.", "Change of the rules on pets",
     "agreed", "Cllr Reed", "Cllr Moss", "what was moved before a colon"),
    ("It was proposed that the rate be raised. Cllr Reed proposed: Cllr Moss seconded: Carried.", "the rate be raised.",
     "agreed", "Cllr Reed", "Cllr Moss", "colons between them"),
    ("Plan No: 16/1 Mill Lane Recommend approval Proposed - Cllr Reed Seconded - Cllr Moss All in favour",
     "Recommend approval", "agreed", "Cllr Reed", "Cllr Moss", "what is recommended, behind a plan"),
    ("Cllr Reed proposed acceptance, seconded by Cllr Moss with the above amendment. All agreed.", "acceptance",
     "agreed", "Cllr Reed", "Cllr Moss", "with an amendment"),
    ("It was it agreed to meet in May.", "to meet in May.", "agreed", None, None, "a slip"),
    ("It was decided one of the two may be asked again.", "one of the two may be asked again.", "agreed", None, None,
     "a word that begins like “on”"),
    ("The minutes of 4 May were approved. Prop. GK, 2nd JH, five were in favour.",
     "The minutes of 4 May were approved.", "agreed", "GK", "JH", "behind it"),
    ("The minutes of 4 May were discussed and agreed. Proposer: Cllr G Reed. 2nd: Cllr K Moss.",
     "The minutes of 4 May were discussed and agreed.", "agreed", "Cllr G Reed", "Cllr K Moss", "in two sentences"),
    ("The minutes of 4 May were agreed by all (Prop. GK, 2nd JH, All agreed).",
     "The minutes of 4 May were agreed by all", "agreed", "GK", "JH", "in brackets"),
    ("Members were all in agreement that they would like to sign it, Prop. GK, 2nd JH, All agreed (with abstention of "
     "Mrs Moss).", "they would like to sign it", "agreed", "GK", "JH", "in the same sentence"),
    ("All payments approved proposer Cllr Reed, 2nd Cllr Moss", "All payments approved", "agreed", "Cllr Reed",
     "Cllr Moss", "no comma"),
    ("The payments as listed were proposed for approval by Cllr Reed, seconded by Cllr Moss, five were in favour.",
     "The payments as listed were proposed for approval", "agreed", "Cllr Reed", "Cllr Moss", "proposed for approval"),
    ("Acceptance of the Budget was proposed by Cllr Reed; seconded Cllr Moss: seven for, one against; Carried.",
     "Acceptance of the Budget", "agreed", "Cllr Reed", "Cllr Moss", "a noun was proposed"),
    ("It was proposed to accept the bills by Cllr Reed, seconded by Cllr Moss, all were in favour",
     "to accept the bills", "agreed", "Cllr Reed", "Cllr Moss", "the mover behind what was proposed"),
    ("Cllr Reed proposed this course of action be followed. Seconded Cllr Moss, all agreed.",
     "this course of action be followed.", "agreed", "Cllr Reed", "Cllr Moss", "“this”"),
    ("Cllr Reed proposed £750 seconded by Cllr Moss. This was duly approved.", "£750", "agreed", "Cllr Reed",
     "Cllr Moss", "a sum"),
    ("Cllr Reed proposed approval of the policy to be used whilst the plan was in progress and up to a year after, "
     "Cllr Moss seconded, all were in favour.", "approval of the policy to be used whilst the plan was in progress and "
     "up to a year after", "agreed", "Cllr Reed", "Cllr Moss", "a long motion before its seconder"),
    ("The Chair proposed Cllr Dale to continue as Vice Chair, seconded by Cllr Moss, all were in favour.",
     "Cllr Dale to continue as Vice Chair", "agreed", "The Chair", "Cllr Moss", "who is to continue"),
    ("The hospice and the hall to have £5.00 each - Proposed C. Reed, seconded M. Moss after a vote it was agreed.",
     "The hospice and the hall to have £5.00 each", "agreed", "C. Reed", "M. Moss", "after a vote"),
    ("It was suggested that the precept remain the same, £16,512. Cllr Reed proposed; Cllr Moss seconded: seven for, "
     "one against; Carried.", "the precept remain the same, £16,512.", "agreed", "Cllr Reed", "Cllr Moss", "suggested"),
    ("A vote was taken with the proposal that the scheme be refused. Cllr Reed proposed, seconded by Cllr Moss. Four "
     "against, three for; rejected.", "the scheme be refused.", "lost", "Cllr Reed", "Cllr Moss", "and lost"),
    ("The Council agreed to renew it.\n\nProposer: Cllr Reed 2nd: Cllr Moss", "to renew it.", "agreed", "Cllr Reed",
     "Cllr Moss", "below, the fate above"),
    ("It was suggested that they meet.\n\nProposed by Cllr Reed seconded by Cllr Moss\n\nUnanimously agreed",
     "they meet.", "agreed", "Cllr Reed", "Cllr Moss", "below, the fate under it"),
    ("The gate be mended.\n\nProp JB 2nd DD 6 in favour, 1 against", "The gate be mended.", "agreed", "JB", "DD",
     "below, counted"),
    ("It was discussed but was decided that this needs a new quote.", "this needs a new quote.", "agreed", None, None,
     "but was decided"),
]  # fmt: skip

NOTHING = [
    ("Balances: Savings £6,546.90 Community Account £17,996.46\n\nProp JB 2nd DD, Carried", "what is in the bank"),
    ("Proposed – Mr Reed Seconded – Mrs Moss", "nothing that it stands behind"),
    ("G. Dale was proposed by Mr Reed and seconded by Mrs Moss.", "a candidate"),
    ("The plan, which was proposed by Mr Reed, has a second sheet.", "no seconder"),
    (
        "Mr Dale left the room.\n\nThe motion was proposed by Mr Reed, seconded by Mrs Moss and agreed.",
        "it points back",
    ),
    ("The Chair proposed that the Council agreed an amount.", "words of the proposal are no fate"),
    ("were approved\n\nProposer: Cllr Reed 2nd: Cllr Moss", "broken off from the line above"),
]


@pytest.mark.parametrize(("sentence", "names", "form"), ALONE)
def test_a_sentence_of_names_tells_mover_and_seconder(sentence: str, names: tuple[str, str], form: str) -> None:
    assert support_alone(sentence) == names, form


@pytest.mark.parametrize(("sentence", "why"), NOT_ALONE)
def test_a_sentence_that_holds_a_motion_is_no_sentence_of_names(sentence: str, why: str) -> None:
    assert support_alone(sentence) is None, why


@pytest.mark.parametrize(("paragraphs", "text", "outcome", "mover", "seconder", "form"), SUPPORTED)
def test_what_was_decided_is_found_with_those_who_stood_behind_it(
    paragraphs: str, text: str, outcome: str, mover: str | None, seconder: str | None, form: str
) -> None:
    (found,) = decided(paragraphs)
    assert (found.text, found.outcome, found.mover, found.seconder) == (text, outcome, mover, seconder), form


@pytest.mark.parametrize(("paragraphs", "why"), NOTHING)
def test_names_without_a_decision_decide_nothing(paragraphs: str, why: str) -> None:
    assert decided(paragraphs) == [], why


def test_a_motion_below_its_supporters_is_theirs_and_not_the_sentence_above() -> None:
    (found,) = decided(
        "Members agreed to look.\n\nProposed – Mr Reed Seconded – Mrs Moss\n\nThat a fence be bought.\n\nAll in favour"
    )
    assert (found.text, found.mover, found.seconder) == ("That a fence be bought.", "Mr Reed", "Mrs Moss")


LISTS = [
    ("It was agreed • To ask the hall • To meet in May", ["To ask the hall", "To meet in May"], "bullets in the line"),
    ("The report was read. The following actions were agreed: – Ask Mr Reed. (CA) – Mend the gate – a post – (CB) – "
     "Buy a lamp.", ["Ask Mr Reed. (CA)", "Mend the gate – a post – (CB)", "Buy a lamp."], "dashes in the line"),
    ("The following points were agreed:\n\n- The gate be shut.\n\n- The hall be let.",
     ["The gate be shut.", "The hall be let."], "bullets below"),
    ("It was agreed to object for the following reasons:\n\n- There is no need.\n\n- The road is narrow.",
     ["to object for the following reasons:"], "reasons are no decisions"),
    ("RESOLVED to object for the following reason:\n\n- There is no need.\n\n- The road is narrow.",
     ["to object for the following reason:"], "nor behind an opener"),
    ("The following was agreed:\n\nThe first stop is not wanted by Mr Reed.", [], "no list follows"),
    ("The following payments were agreed: Hall £20, Lamps £90.", [], "payments are no clauses"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "clauses", "form"), LISTS)
def test_a_list_of_what_was_agreed_is_read_entry_by_entry(paragraphs: str, clauses: list[str], form: str) -> None:
    assert [found.text for found in decided(paragraphs)] == clauses, form


def test_two_sentences_without_a_stop_between_them_are_parted_behind_the_names() -> None:
    first, second = decided(
        "Minutes of 4 May were agreed. Proposed: Reed, seconded: Moss\n"
        "Minutes of 8 May were agreed. Proposed: Dale, seconded: Foy"
    )
    assert (first.mover, second.text, second.mover) == ("Reed", "Minutes of 8 May were agreed.", "Dale")


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("seven were in favour, one against", "agreed"),
        ("Four against, three for", "lost"),
        ("£20 for it", None),
        ("ſix in favour, one against", None),
    ],
)
def test_a_count_in_words_or_figures_tells_the_fate(words: str, outcome: str | None) -> None:
    assert fate_of(words) == outcome


def decided(paragraphs: str) -> list[ParsedResolution]:
    return clauses_of(HEAD.format(paragraphs))
