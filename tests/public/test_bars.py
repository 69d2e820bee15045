import pytest

from agenda.public.bars import FLOOR, TALLEST, WIDE, bars


def test_each_year_from_first_to_last_has_a_place_also_without_any() -> None:
    assert [(bar.label, bar.count) for bar in bars({2017: 2, 2019: 4}, WIDE)] == [("2017", 2), ("2018", 0), ("2019", 4)]


@pytest.mark.parametrize(
    ("years", "most", "labels"),
    [
        ([2017, 2019], 2, ["2016–17", "2018–19"]),  # even years begin a span of two
        ([2003, 2019], 6, ["2000–04", "2005–09", "2010–14", "2015–19"]),
        ([1899, 2026], 6, ["1850–99", "1900–49", "1950–99", "2000–49"]),
        ([2019], 6, ["2019"]),
    ],
)
def test_more_years_than_there_is_room_for_are_put_together(years: list[int], most: int, labels: list[str]) -> None:
    assert [bar.label for bar in bars(dict.fromkeys(years, 1), most)] == labels


def test_spans_add_up_to_all_that_was_found() -> None:
    counts = {year: year % 7 for year in range(1974, 2027)}
    assert sum(bar.count for bar in bars(counts, 6)) == sum(counts.values())


def test_bars_fill_the_figure_and_the_highest_is_full_height() -> None:
    drawn = bars({2017: 1, 2018: 1000, 2019: 0}, WIDE)
    assert [bar.height for bar in drawn] == [2, TALLEST, 0]  # one item can still be seen
    assert drawn[1].top == FLOOR - TALLEST
    assert drawn[-1].slot + drawn[-1].width == pytest.approx(100, abs=0.01)


def test_nothing_found_draws_nothing() -> None:
    assert bars({}, WIDE) == []


def test_a_bar_says_what_an_address_asks_for():
    assert [bar.asked_for for bar in bars({2008: 3, 2009: 1}, 30)] == ["year=2008", "year=2009"]
    assert [bar.asked_for for bar in bars({2008: 3, 2015: 1}, 2)] == [
        "after=2000&before=2009",
        "after=2010&before=2019",
    ]
