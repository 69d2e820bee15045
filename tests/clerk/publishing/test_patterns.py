"""Each pattern beside a look-alike that it must pass over. That each is linear is seen to by the lint of them all."""

import pytest

from agenda.clerk.publishing.patterns import RULES

MATCHES = [
    # code, what stands in the minutes, what is found of it
    ("exempt", "NOT FOR PUBLICATION", "NOT FOR PUBLICATION"),
    ("exempt", "Appendix 2 is not for general publication.", "not for general publication"),
    ("exempt", "by virtue of paragraph 3 of Part 1 of Schedule 12A of the Act", "Schedule 12A"),
    ("exempt", "Business\nPART II\n1. Land", "PART II"),
    ("exempt", "Part 2 – Private", "Part 2"),
    ("exempt", "EXEMPT ITEMS:", "EXEMPT ITEMS:"),
    ("exempt", "Confidential", "Confidential"),
    ("exempt", "Lease of the depot (exempt, paragraph 3)", "(exempt, paragraph 3)"),
    ("address", "Mrs Dale of 14 Quarry Lane, Ashcombe AB1 2DE spoke.", "14 Quarry Lane, Ashcombe AB1 2DE"),
    ("address", "at 7b St Mary’s Court, Nettlefield, NF12 3XY", "7b St Mary’s Court, Nettlefield, NF12 3XY"),
    ("telephone", "ring 01632 960123 today", "01632 960123"),
    ("telephone", "(01632) 960123", "(01632) 960123"),
    ("telephone", "020 7946 0123", "020 7946 0123"),
    ("telephone", "07700 900123", "07700 900123"),
    ("telephone", "07700900123", "07700900123"),
    ("telephone", "07700 900 123", "07700 900 123"),
    ("telephone", "+44 7700 900123", "+44 7700 900123"),
    ("email", "write to j.dale@mail.example today", "j.dale@mail.example"),
    ("initials", "The case of Baby W was heard.", "Baby W"),
    ("initials", "a review of child AB", "child AB"),
    ("initials", "Mr X told the panel", "Mr X"),
    ("birth", "DOB: 3/4/1961", "DOB: 3/4/1961"),
    ("birth", "date of birth 3 April 1961", "date of birth 3 April"),
]  # fmt: skip
LOOK_ALIKES = [
    ("exempt", "Part II of the Local Plan was discussed."),
    ("exempt", "The fair is exempt from charges."),
    ("exempt", "Confidential Waste Contract"),  # the name of a thing
    ("exempt", "The report was published in part 2 of the agenda."),
    ("address", "14/00219/F Land at Quarry Lane, Ashcombe AB1 2DE"),  # an application, and no house
    ("address", "The Guildhall, Market Place, Ashcombe AB1 2DE"),
    ("address", "On 14 May Councillor Dale spoke of Quarry Lane, Ashcombe AB1 2DE."),
    ("telephone", "the sum of £01632 960123"),
    ("telephone", "application 14/01632/960123"),
    ("telephone", "reference 20160123456789"),
    ("telephone", "call 0300 123 4567 or 0800 111 222"),  # no private person has one
    ("telephone", "01.06.2019 and 10 000 000"),
    ("email", "the @ashcombe account"),
    ("initials", "Baby Clinic and Family Hub"),
    ("initials", "Child W. Dale won the prize"),
    ("initials", "Mr A Dale and Mrs B. Osgood"),
    ("initials", "Mrs D’Arcy, Mr J-P Yates"),
    ("initials", "the family A&E"),
    ("birth", "the birth of the borough in 1974"),
    ("birth", "The new bins were born of 3 trials"),
]


def found(code: str, text: str) -> list[str]:
    return [match[0] for rule in RULES if rule.code == code for match in rule.pattern.finditer(text)]


@pytest.mark.parametrize(("code", "text", "words"), MATCHES)
def test_is_found(code: str, text: str, words: str) -> None:
    assert words in found(code, text)


@pytest.mark.parametrize(("code", "text"), LOOK_ALIKES)
def test_is_passed_over(code: str, text: str) -> None:
    assert found(code, text) == []


def test_every_kind_has_a_match_and_a_look_alike() -> None:
    codes = {rule.code for rule in RULES}
    assert codes == {code for code, *_ in MATCHES} == {code for code, _ in LOOK_ALIKES}
