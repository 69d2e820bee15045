"""Fills an empty archive for a campaign, and prints a draft, its item and a session of each clerk:

python -m tests.campaigns.cast CLERKS
"""

import sys
from datetime import date, timedelta

import django


def main(clerks: int) -> None:
    from django.test import Client

    from agenda.search.sync import rebuild
    from tests.builders import make_clerk, make_committee, make_council, make_item, make_meeting

    council = make_council()
    cabinet = make_committee("Cabinet", council)
    for n in range(20):
        meeting = make_meeting(date(2010, 1, 1) + timedelta(days=n), committee=cabinet)
        for title in ("Mill Lane", "Gritting", "Budget"):
            make_item(title, f"The Engineer reported on parking, for the {n}. time.", meeting=meeting)
    rebuild()
    draft = make_meeting(date(2009, 1, 1), committee=cabinet, published=False)
    print(draft.pk, make_item("Counted 0", meeting=draft, published=False).pk)
    for n in range(clerks):
        client = Client()
        client.force_login(make_clerk(f"clerk {n}", council))
        print(client.cookies["sessionid"].value)


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]))
