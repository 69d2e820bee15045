from agenda.public.facets import SHOWN, facets
from agenda.search.facets import FacetValue


def value(n: int, *, chosen: bool = False) -> FacetValue:
    return FacetValue(f"v{n}", f"Value {n}", 99 - n, chosen)


def test_a_long_list_is_folded_but_for_what_is_chosen() -> None:
    (group,) = facets({"committee": tuple(value(n, chosen=n == 11) for n in range(12))})
    assert [each.value for each in group.shown] == [*(f"v{n}" for n in range(SHOWN)), "v11"]
    assert [each.value for each in group.folded] == ["v8", "v9", "v10"]


def test_one_value_is_no_choice_unless_it_has_been_made() -> None:
    assert facets({"council": (value(0),)}) == []
    assert len(facets({"council": (value(0, chosen=True),)})) == 1


def test_years_are_bars_and_not_boxes() -> None:
    assert facets({"year": (value(1), value(2))}) == []
