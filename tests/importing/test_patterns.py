"""A lint of every regular expression in the code: none may take more than linear time (reliability.md, P13)."""

import importlib
import pkgutil
import re
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from typing import Any

import pytest

import agenda

REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
FEW = 6  # an outer repeat of so many turns multiplies the work by no more than that
# Nested, and linear all the same: each turn begins with a sign that the rest of a turn cannot hold.
PROVEN = {f"agenda.search.whoosh_engine.{module}.TOKEN" for module in ("analysis", "marking")}


def patterns(value: object, deep: int = 4) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif deep and isinstance(value, tuple | list | set | frozenset):
        for part in value:
            yield from patterns(part, deep - 1)
    elif deep and isinstance(value, dict):
        for part in value.values():
            yield from patterns(part, deep - 1)
    elif deep and hasattr(value, "__slots__") and type(value).__module__.startswith("agenda"):
        for name in value.__slots__:
            yield from patterns(getattr(value, name, None), deep - 1)


def in_the_code() -> list[tuple[str, re.Pattern[Any]]]:
    found = {}
    for module in pkgutil.walk_packages(agenda.__path__, "agenda."):
        if ".migrations." in module.name or ".management.commands." in module.name:
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for at, pattern in enumerate(patterns(value) if f"{module.name}.{name}" not in PROVEN else ()):
                found.setdefault(pattern, f"{module.name}.{name}[{at}]")
    return [(name, pattern) for pattern, name in found.items()]


def nested_repeats(tree: Any, outside: int = 1) -> Iterator[str]:
    """Repeats without end inside repeats, or around them; "outside" is how often what is inside may come again."""
    for code, argument in tree:
        inside = outside
        if code in REPEATS:
            least, most, body = argument
            endless = most == op.MAXREPEAT
            gives_back = code != op.POSSESSIVE_REPEAT  # else there is one way only to take what it takes
            if gives_back and outside > FEW and (endless or most > FEW):
                yield f"a repeat of up to {most} inside one of up to {outside}"
            inside = max(outside, 10**9 if endless else most)
            yield from nested_repeats(body, inside)
        else:
            for part in parts_of(argument):
                yield from nested_repeats(part, inside)


def parts_of(argument: Any) -> Iterator[Any]:
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, tuple | list):
        for part in argument:
            yield from parts_of(part)


@pytest.mark.parametrize(("name", "pattern"), in_the_code(), ids=lambda value: value if isinstance(value, str) else "")
def test_no_pattern_repeats_inside_a_repeat(name: str, pattern: re.Pattern[Any]) -> None:
    assert list(nested_repeats(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))) == []


@pytest.mark.parametrize(
    "evil",
    [
        r"(\w+\s?)+:$",  # 29 letters took 20 seconds
        r"^(\s*\d+\.?)+\s*$",
        r"(?:a|b+)*c",
        r"(?:\w{1,90} ){1,90}",
        r"(?:\w+\s?)++:",
    ],
)
def test_the_lint_sees_what_it_is_for(evil: str) -> None:
    assert list(nested_repeats(parser.parse(evil)))


@pytest.mark.parametrize(
    "fine", [r"\w+\s*:", r"(?:\d{1,3}/){1,3}\d+", r"(?:a|b)*c", r"(?:[^()]{1,90}){0,2}", r"(?:\w++\s?+)*+:"]
)
def test_the_lint_lets_plain_repeats_pass(fine: str) -> None:
    assert not list(nested_repeats(parser.parse(fine)))
