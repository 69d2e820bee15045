"""How office files and web pages write the numbers of a list: 4 as "4", "d", "iv", "4th"."""

from collections.abc import Callable

ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
LARGEST = 32_767  # Word's own; a file that asks for more gets plain digits and not a mile of letters


def roman(number: int) -> str:
    if not 0 < number <= LARGEST:
        return str(number)
    letters = ""
    for value, numeral in ROMAN:
        letters += numeral * (number // value)
        number %= value
    return letters


def doubled_letters(number: int) -> str:
    """Word's and LibreOffice's letters: … y, z, aa, bb, cc."""
    if not 0 < number <= LARGEST:
        return str(number)
    turns, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (turns + 1)


def counted_letters(number: int) -> str:
    """A web page's letters: … y, z, aa, ab, ac."""
    if not 0 < number <= LARGEST:
        return str(number)
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters


def ordinal(number: int) -> str:
    teen = 10 < abs(number) % 100 < 14
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(abs(number) % 10, 'th')}"


def upper(write: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: write(number).upper()
