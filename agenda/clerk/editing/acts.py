"""All that a clerk can do to a draft: one row an act."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms

from agenda.clerk.editing import clauses, facts, items, joining, parting
from agenda.clerk.editing.draft import Done, Draft, Given
from agenda.clerk.editing.forms import (
    ClauseForm,
    FactsForm,
    LineForm,
    LinesForm,
    NthForm,
    OfClause,
    OfItem,
    TitleForm,
)


@dataclass(frozen=True, slots=True)
class Act:
    name: str
    key: str  # empty: no key of its own
    words: str  # on its button, and on the page that says why it was not done
    form: type[forms.Form]
    do: Callable[[Draft, Given], Done]


TABLE = (
    Act("title", "e", "Save the title", TitleForm, items.title),
    Act("split", "s", "An item begins here", LineForm, parting.split),
    Act("join", "m", "Join to the one above", OfItem, joining.join),
    Act("up", "", "Move up", OfItem, items.up),
    Act("down", "", "Move down", OfItem, items.down),
    Act("procedural", "", "It is procedural", OfItem, items.procedural),
    Act("business", "", "It is not procedural", OfItem, items.business),
    Act("resolution", "r", "This is a resolution", LinesForm, clauses.resolution),
    Act("decision", "r", "This is a resolution", NthForm, clauses.decision),
    Act("no-decision", "x", "It is none", NthForm, clauses.no_decision),
    Act("not-resolution", "x", "Not a resolution", OfClause, clauses.not_resolution),
    Act("clause", "o", "Save the decision", ClauseForm, clauses.clause),
    Act("facts", "", "Save the facts", FactsForm, facts.facts),
    Act("add", "", "Add to the item above", LinesForm, joining.add),
    Act("leave-out", "", "Leave it out", LinesForm, joining.leave_out),
)
ACTS = {act.name: act for act in TABLE}


@dataclass(frozen=True, slots=True)
class Key:
    key: str
    does: str


# What the keyboard does while a doubt, the source or an item has the focus; the letters of acts are those of the table.
KEYS = (
    Key("j, k", "the next item, the one before"),
    Key("n, p", "the next doubt, the one before"),
    Key("↑, ↓", "another line of the source; with Shift, several lines"),
    Key("e", "correct number and title of the item"),
    Key("s", "an item begins at the chosen line"),
    Key("m", "join the item to the one above"),
    Key("r", "the chosen lines, or the possible decision, are a resolution"),
    Key("x", "the decision is no resolution"),
    Key("o", "correct the decision: its outcome, mover, words"),
    Key("u", "undo the last change"),
    Key("?", "this list"),
)
