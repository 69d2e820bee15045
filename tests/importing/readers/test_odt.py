"""OpenDocument texts: the same promises as for Word files."""

import pytest

from agenda.importing.readers import Unreadable
from agenda.importing.readers.odt import read_odt
from tests.importing.readers.files import packed, shown

NAMES = ("office", "text", "style", "table", "fo", "draw")
SPACES = " ".join(f'xmlns:{name}="urn:{name}"' for name in NAMES)


def open_text(body: str, *, styles: str = "", masters: str = "", manifest: str = "") -> bytes:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    head = f"<office:styles {SPACES}><office:master-styles>{masters}</office:master-styles></office:styles>"
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "styles.xml": head,
    }
    return packed(parts | ({"META-INF/manifest.xml": manifest} if manifest else {}))


def body_of(body: str, styles: str = "") -> list[str]:
    return shown(read_odt(open_text(body, styles=styles)))


def number_level(level: int, form: str = "1", suffix: str = ".", shows: int = 1, more: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{level}" style:num-format="{form}" style:num-suffix="{suffix}"'
        f' text:display-levels="{shows}" {more}/>'
    )


LIST = f'<text:list-style style:name="L">{number_level(1)}{number_level(2, "a", ")")}</text:list-style>'


def entries(*texts: str, more: str = "", name: str = "L") -> str:
    items = "".join(f"<text:list-item>{text}</text:list-item>" for text in texts)
    return f'<text:list text:style-name="{name}" {more}>{items}</text:list>'


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (entries(p("One"), p("Two")), ["1.\tOne", "2.\tTwo"]),
        # A list in a list, and the next list begins anew
        (entries(p("One") + f"<text:list><text:list-item>{p('In')}</text:list-item></text:list>", p("Two")),
         ["1.\tOne", "a)\tIn", "2.\tTwo"]),
        (entries(p("One")) + entries(p("Again")), ["1.\tOne", "1.\tAgain"]),
        (entries(p("One")) + entries(p("On"), more='text:continue-numbering="true"'), ["1.\tOne", "2.\tOn"]),
        # Only what an entry begins with is numbered
        (entries(p("One") + p("More")), ["1.\tOne", "More"]),
        (f'<text:list text:style-name="L"><text:list-header>{p("Head")}</text:list-header></text:list>', ["Head"]),
        (entries(p("Seven")).replace("<text:list-item", '<text:list-item text:start-value="7"'), ["7.\tSeven"]),
    ],
)  # fmt: skip
def test_lists_count_as_a_word_processor_counts(body, expected):
    assert body_of(body, LIST) == expected


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (number_level(1, "I"), "I.\tText"),
        (number_level(1, "", "Item"), "Text"),  # no format shows no number
        (number_level(1, "A", ")", more='text:start-value="27"'), "AA)\tText"),
        (number_level(1, "a", ")", more='text:start-value="28"'), "ab)\tText"),
        (number_level(1, "a", ")", more='text:start-value="28" style:num-letter-sync="true"'), "bb)\tText"),
        (number_level(1, more='style:num-list-format="PL/%1%"'), "PL/1\tText"),
        ('<text:list-level-style-bullet text:level="1" text:bullet-char="x"/>', "\N{BULLET}\tText"),
    ],
)
def test_each_form_of_number_is_written(level, expected):
    assert body_of(entries(p("Text")), f'<text:list-style style:name="L">{level}</text:list-style>') == [expected]


def test_a_level_can_show_those_above_it():
    style = f'<text:list-style style:name="L">{number_level(1)}{number_level(2, "1", "", shows=2)}</text:list-style>'
    inner = f"<text:list><text:list-item>{p('In')}</text:list-item></text:list>"
    assert body_of(entries(p("One"), p("Two") + inner), style) == ["1.\tOne", "2.\tTwo", "2.1\tIn"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("a<text:s text:c='3'/>b<text:tab/>c"), ["a   b\tc"]),
        (p("One<text:line-break/>Two"), ["One", "Two"]),
        (p("<text:a>Mill</text:a> <text:span>Lane</text:span>"), ["Mill Lane"]),
        (f"<text:section>{p('In a section')}</text:section>", ["In a section"]),
        (p(f"Before<draw:frame><draw:text-box>{p('Boxed')}</draw:text-box></draw:frame>"), ["Before", "Boxed"]),
        ("<table:table><table:table-row><table:table-cell>" + p("Mrs Dale") + "</table:table-cell><table:table-cell>"
         + p("Against") + "</table:table-cell></table:table-row></table:table>", ["Mrs Dale | Against"]),
        (p("Agreed<text:note><text:note-citation>1</text:note-citation><text:note-body>" + p("See B.")
           + "</text:note-body></text:note>.") + p("Closed."), ["Agreed[1].", "Closed.", "[1]\tSee B."]),
    ],
)  # fmt: skip
def test_what_a_reader_sees_is_kept(body, expected):
    assert body_of(body) == expected


BOLD = 'fo:font-weight="bold"'
HIDDEN = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<text:tracked-changes><text:changed-region><text:deletion>" + p("Goes")
         + "</text:deletion></text:changed-region></text:tracked-changes>" + p("Stays"), "deletions_left_out"),
        (p("Stays<text:span text:style-name='H'>Goes</text:span>"), "hidden_left_out"),
        (p("Stays<office:annotation>" + p("Goes") + "</office:annotation>"), "comments_left_out"),
    ],
)  # fmt: skip
def test_what_is_left_out_is_counted(body, code):
    reading = read_odt(open_text(body, styles=HIDDEN))
    assert shown(reading) == ["Stays"]
    assert [(problem.code, ": 1." in problem.message) for problem in reading.problems] == [(code, True)]


def test_styles_tell_headings_bold_and_pages():
    bold = (
        HIDDEN.replace("H", "B")
        .replace('family="text', 'family="paragraph')
        .replace('text:display="none', 'fo:font-weight="bold')
    )
    body = '<text:h text:outline-level="2">Planning</text:h>' + p("RESOLVED", "B") + "<text:soft-page-break/>" + p("x")
    reading = read_odt(open_text(body, styles=bold))
    assert [(line.style, line.page) for line in reading.lines if line.text] == [("h2", 1), ("bold", 1), ("", 2)]


def test_page_headers_are_set_aside_and_told():
    masters = f"<style:master-page><style:header>{p('Thornby Parish Council')}</style:header></style:master-page>"
    reading = read_odt(open_text(p("Text"), masters=masters))
    assert shown(reading) == ["Text"]
    assert [(one.text, one.why) for one in reading.ignored] == [("Thornby Parish Council", "page header")]
    assert [problem.code for problem in reading.problems] == ["headers_left_out"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (open_text(p("x"), manifest="<manifest><encryption-data/></manifest>"), "encrypted"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused(data, code):
    with pytest.raises(Unreadable) as refused:
        read_odt(data)
    assert refused.value.code == code
