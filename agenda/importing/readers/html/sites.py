"""The systems that most councils publish with, each known by its own markup."""

import re

from lxml.etree import _Element

from agenda.importing.readers.html.furniture import GENERIC, Site, select


def after_last_dash(title: str) -> str:
    """The council, which a page may name in its title alone: "Agenda item - Town Meadow | Ashcombe Council"."""
    parts = re.split(r"\s[|\u2013\u2014-]\s", title)
    return parts[-1].strip() if len(parts) > 1 else ""


def has_class(name: str) -> str:
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


# Items are rows of a table: td.mgItemNumberCell holds the number, p.mgAiTitleTxt the title, p.mgSubItemTitleTxt the
# label "Minutes:" and div.mgWordPara the text, pasted from Word.
MODERNGOV = Site(
    known_by=f"//*[{has_class('mgMainTitleTxt')} or {has_class('mgItemNumberCell')} or {has_class('mgAiTitleTxt')}]",
    main=f"//*[@id='modgov'] | //*[{has_class('mgMainTitleTxt')}]/..",
    furniture=(
        (f"//*[{has_class('mgActionList')}]/li", "link"),
        (f"//*[{has_class('mgFileSize')}]", "size of a linked file"),
        ("//tr[th and not(td)]", "head of the table of items"),
    ),
    labels="//*[starts-with(@class, 'mg') and contains(@class, 'TitleTxt')]",
    # The link back to the meeting is the one place where an item's page names its committee and date.
    about="//a[starts-with(@title, 'Link to Meeting of')]",
    council=after_last_dash,
)
# Word's own HTML with anchors: PDF2_ReportName_…, PDF2_NewItem_… at items, PDF1_Contents at the table of contents.
INFOCOUNCIL = Site(
    known_by="//a[starts-with(@name, 'PDF2_') or starts-with(@name, 'PDF1_')] | //*[contains(@class, 'bpsNavigation')]",
    main="//body",
    furniture=(
        ("//p[starts-with(@class, 'MsoToc') or starts-with(@class, 'TOC')]", "table of contents"),
        ("//*[starts-with(@class, 'MsoHeader') or starts-with(@class, 'MsoFooter')]", "running head"),
        ("//*[contains(@class, 'bpsNavigation')]", "menu"),
    ),
    labels="/..",
    about="/..",
    council=lambda title: "",
)
SITES = (MODERNGOV, INFOCOUNCIL)


def site_of(root: _Element) -> Site:
    return next((site for site in SITES if select(root, site.known_by)), GENERIC)
