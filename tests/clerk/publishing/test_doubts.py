"""What keeps a draft from the public, until it is put right or somebody says why it may stand."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from agenda.clerk.publishing.checks import CHECKS, findings
from agenda.clerk.publishing.doubts import AT_ONCE, facts_of, in_kinds, open_doubts
from agenda.clerk.publishing.kinds import KINDS
from agenda.clerk.publishing.patterns import RULES
from agenda.importing.problems import SENTENCES
from agenda.importing.save.publishing import HELD_BACK
from agenda.models import Meeting
from tests.builders import make_item

NUMBER = "“07700 900123” looks like a telephone number."
TEXT = "The Engineer reported.\nRing 07700 900123."


@pytest.fixture
def doubtful(draft: Meeting) -> Meeting:
    draft.items.update(text=TEXT)
    draft.sources.update(text=f"Mill Lane\n{TEXT}")
    return draft


def told(meeting: Meeting) -> list[str]:
    return [doubt.message for doubt in open_doubts(meeting)]


def overrule(desk: Client, meeting: Meeting, reason: str = "It is the council’s own.") -> str:
    keys = [doubt.key for doubt in open_doubts(meeting)]
    address = f"/clerk/meetings/{meeting.pk}/overrule/"
    return desk.post(address, {"doubt": keys, "reason": reason}, follow=True).content.decode()


def test_every_kind_of_doubt_has_a_heading_and_a_reason_to_choose() -> None:
    found = {rule.code for rule in RULES} | {"excluded", "weekday_disagrees", "ends_mid_sentence", "future"}
    assert found | set(HELD_BACK) == set(KINDS)
    assert len(CHECKS) == 4 and callable(findings)
    assert all(about.do and about.reasons for about in KINDS.values())


def test_a_doubt_is_shown_with_its_line_and_a_clean_draft_shows_none(desk: Client, draft: Meeting) -> None:
    clean = desk.get(f"/clerk/meetings/{draft.pk}/").content.decode()
    assert 'id="check"' not in clean and "disabled" not in clean
    draft.items.update(text=TEXT)
    draft.sources.update(text=f"Mill Lane\n{TEXT}")
    page = desk.get(f"/clerk/meetings/{draft.pk}/").content.decode()
    assert "1 thing to look at" in page and NUMBER in page and "#l3" in page and "Show line 3" in page


def test_an_overruled_doubt_is_kept_with_who_and_why(desk: Client, doubtful: Meeting, clerk: User) -> None:
    assert "Kept with your reason" in overrule(desk, doubtful)
    kept = doubtful.problems.get()
    assert (kept.code, kept.line, kept.message) == ("telephone", 3, NUMBER)
    assert (kept.reason, kept.overruled_by) == ("It is the council’s own.", clerk)
    doubtful.refresh_from_db()
    assert doubtful.edited_at is not None  # so that reading the file anew does not lose it
    assert told(doubtful) == []


def test_a_usual_reason_is_given_with_one_press_and_own_words_go_before_it(desk: Client, doubtful: Meeting) -> None:
    key = open_doubts(doubtful)[0].key
    usual = {"doubt": key, "usual": "It is the council’s own."}
    desk.post(f"/clerk/meetings/{doubtful.pk}/overrule/", usual)
    assert doubtful.problems.get().reason == "It is the council’s own."
    desk.post(f"/clerk/problems/{doubtful.problems.get().pk}/take-back/")
    desk.post(f"/clerk/meetings/{doubtful.pk}/overrule/", usual | {"reason": "The Clerk’s desk."})
    assert doubtful.problems.get().reason == "The Clerk’s desk."


@pytest.mark.parametrize("reason", ["", "  "])
def test_without_a_reason_nothing_is_overruled(desk: Client, doubtful: Meeting, reason: str) -> None:
    assert "say why it may stand" in overrule(desk, doubtful, reason)
    assert told(doubtful) == [NUMBER]


def test_only_what_is_ticked_is_overruled(desk: Client, doubtful: Meeting) -> None:
    doubtful.items.update(text=f"{TEXT}\nRing 07700 900456.")
    first = open_doubts(doubtful)[0]
    desk.post(f"/clerk/meetings/{doubtful.pk}/overrule/", {"doubt": [first.key, "made up"], "reason": "It is ours."})
    assert told(doubtful) == ["“07700 900456” looks like a telephone number."]
    response = desk.post(f"/clerk/meetings/{doubtful.pk}/overrule/", {"reason": "It is ours."}, follow=True)
    assert "tick what your reason is about" in response.content.decode()


def test_it_comes_back_when_its_words_change(desk: Client, doubtful: Meeting) -> None:
    overrule(desk, doubtful)
    doubtful.items.update(text="Ring 07700 900789.")
    assert told(doubtful) == ["“07700 900789” looks like a telephone number."]


def test_it_comes_back_when_its_line_changes(desk: Client, doubtful: Meeting) -> None:
    overrule(desk, doubtful)
    doubtful.sources.update(text="Mill Lane\nRing 07700 900123.\nThe Engineer reported.")
    assert told(doubtful) == [NUMBER]


def test_it_does_not_come_back_when_other_words_change(desk: Client, doubtful: Meeting) -> None:
    overrule(desk, doubtful)
    doubtful.items.update(text="The Surveyor reported.\nRing 07700 900123.")
    assert told(doubtful) == []


def test_overruling_is_taken_back(desk: Client, doubtful: Meeting) -> None:
    overrule(desk, doubtful)
    desk.post(f"/clerk/problems/{doubtful.problems.get().pk}/take-back/")
    assert told(doubtful) == [NUMBER]
    assert not doubtful.problems.exists()  # it is found again for as long as the words are there


def test_what_the_reader_noted_is_open_again_when_taken_back(desk: Client, draft: Meeting) -> None:
    noted = draft.problems.create(source=draft.sources.get(), code="exempt", line=2, message=SENTENCES["exempt"])
    overrule(desk, draft)
    assert told(draft) == []
    desk.post(f"/clerk/problems/{noted.pk}/take-back/")
    assert told(draft) == [SENTENCES["exempt"]]


def test_what_the_reader_and_the_check_both_see_is_told_once(draft: Meeting) -> None:
    draft.items.update(text="Not for publication")
    draft.sources.update(text="Mill Lane\nNot for publication")
    draft.problems.create(source=draft.sources.get(), code="exempt", line=2, message=SENTENCES["exempt"])
    assert told(draft) == [SENTENCES["exempt"]]


def test_a_doubt_that_must_be_settled_is_not_listed_as_a_small_one_too(desk: Client, draft: Meeting) -> None:
    draft.problems.create(source=draft.sources.get(), code="truncated", message="The site cut it off.")
    page = desk.get(f"/clerk/meetings/{draft.pk}/").content.decode()
    assert page.count("The site cut it off.") == 1
    assert 'id="problems"' not in page


def test_a_weekday_that_reader_and_check_both_doubt_is_listed_once(desk: Client, draft: Meeting) -> None:
    said = "11 June 2019 was a Tuesday, but the document says Monday."
    draft.header = "Held on\nMonday 11 June 2019"
    draft.save()
    draft.sources.update(text=f"{draft.header}\nMill Lane")
    draft.problems.create(source=draft.sources.get(), code="weekday_disagrees", line=1, message=said)
    page = desk.get(f"/clerk/meetings/{draft.pk}/").content.decode()
    assert page.count(f"<p>{said}</p>") == 1 and 'id="problems"' not in page


def test_what_was_overruled_is_no_doubt_of_the_inbox_any_more(desk: Client, doubtful: Meeting) -> None:
    overrule(desk, doubtful)
    assert "no doubts" in desk.get("/clerk/").content.decode()


def test_header_people_and_clauses_are_looked_at_too(draft: Meeting) -> None:
    draft.header, draft.closing = "Ring 07700 900001", "Write to a.dale@mail.example"
    draft.attendance = [{"name": "Baby W", "role": None, "part": "present"}]
    draft.save()
    make_item("Lease", meeting=draft, published=False, resolutions=("That Mr X be heard.",))
    assert [doubt.code for doubt in open_doubts(draft)] == ["telephone", "initials", "email", "initials"]


def test_items_that_were_withdrawn_are_not_looked_at(doubtful: Meeting) -> None:
    doubtful.publish()
    doubtful.items.get().withdraw()
    doubtful.withdraw()
    assert told(doubtful) == []


def test_of_very_many_the_others_are_told_when_the_first_are_settled(desk: Client, draft: Meeting) -> None:
    draft.items.update(text="\n".join(f"Ring 07700 {n}." for n in range(900000, 900000 + AT_ONCE + 5)))
    assert len(open_doubts(draft)) == AT_ONCE
    overrule(desk, draft)
    assert len(open_doubts(draft)) == 5


def test_a_draft_without_a_file_is_looked_at_all_the_same(doubtful: Meeting) -> None:
    doubtful.items.update(source=None)
    doubtful.sources.clear()
    assert told(doubtful) == [NUMBER]


def test_the_council_is_the_one_that_was_stated_until_it_is_settled(draft: Meeting) -> None:
    draft.committee, draft.stated_council = None, "Thornby Parish Council"
    assert facts_of(draft).council == "Thornby Parish Council"


def test_doubts_of_one_kind_stand_together_the_gravest_kind_first(draft: Meeting) -> None:
    draft.items.update(text="Ring 07700 900123.\nBaby W\nRing 07700 900456.\nNot for publication")
    assert [(kind.about.title, len(kind.doubts)) for kind in in_kinds(open_doubts(draft))] == [
        ("Marks of what may be exempt", 1),
        ("Telephone numbers", 2),
        ("People who are not to be known", 1),
    ]


def test_the_doubts_of_another_council_are_not_there(other_desk: Client, doubtful: Meeting) -> None:
    assert other_desk.post(f"/clerk/meetings/{doubtful.pk}/overrule/", {"reason": "x"}).status_code == 404
