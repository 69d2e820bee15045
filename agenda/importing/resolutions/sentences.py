"""A paragraph as sentences, with the lines that each stands on."""

from collections.abc import Iterator
from dataclasses import dataclass

from agenda.importing.blocks import Block
from agenda.importing.items.titles import sentence_end


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    block: int  # the place of its paragraph


def sentences(block: Block, place: int) -> Iterator[Sentence]:
    text = block.body
    while text:
        end = sentence_end(text)
        yield Sentence(text[:end].strip(), place)
        text = text[end:].lstrip()
