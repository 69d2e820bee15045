"""Inside the box: a process of its own, which reads one file from its standard input and is thrown away."""

import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from agenda.importing.readers import limits, wire
from agenda.importing.readers.reading import Unreadable

TOO_LARGE = "Reading the file takes more memory than the archive allows. Save its parts as files of their own."
TOO_DEEP = "The file is nested deeper than any document needs. Save it again in a word processor."


# What each task needs, loaded before the limits are set: under them Python cannot keep what it compiles, and would
# compile it again for every file.
LOADS = {
    "read pdf": ("formats", "pdf"),
    "read html": ("formats", "html"),
    "read rtf": ("formats", "rtf"),
    "read zip": ("formats", "docx", "odt"),
    "documents": ("archive",),
    "pages": ("pdf.letters",),
    "picture": ("pictures",),
}


def main(task: str, *arguments: str) -> None:
    if task == "program":
        become(int(arguments[0]), arguments[1:])
    for module in LOADS.get(" ".join((task, *arguments[:1])), LOADS.get(task, ())):
        import_module(f"agenda.importing.readers.{module}")
    limits.apply(limits.READER)
    sys.stdout.buffer.write(outcome(TASKS[task], arguments))
    sys.stdout.flush()
    os._exit(0)  # nothing to tidy: a damaged heap must not get another word


def outcome(run: Callable[..., bytes], arguments: tuple[str, ...]) -> bytes:
    try:
        return wire.answer(run(sys.stdin.buffer.read(), *arguments))
    except Unreadable as refused:
        return wire.refusal(refused)
    except MemoryError:
        return wire.refusal(Unreadable("too_large", TOO_LARGE))
    except RecursionError:
        return wire.refusal(Unreadable("too_deep", TOO_DEEP))
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__}: {error} ({os.path.basename(place.filename)}:{place.lineno})"
        return wire.refusal(Unreadable("damaged", wire.FAILED), fault)


def read(data: bytes, kind: str) -> bytes:
    from agenda.importing.readers.formats import read_format

    return wire.packed(read_format(data, kind))


def documents(data: bytes) -> bytes:
    from agenda.importing.readers import archive

    return wire.packed_files(archive.documents(data))


def pages(data: bytes) -> bytes:
    from agenda.importing.readers.pdf.letters import opened

    return str(len(opened(data))).encode()


def picture(data: bytes, page: str, longest: str) -> bytes:
    from agenda.importing.readers import pictures

    return pictures.picture(data, int(page), int(longest))


def become(seconds: int, command: tuple[str, ...]) -> None:
    """Go on as another program, under limits of its own and without the network."""
    leave_network()
    limits.apply(replace(limits.PROGRAM, seconds=seconds))
    os.execv(command[0], command)


def leave_network() -> None:
    """Into a network of its own, which leads nowhere. Where the system refuses, the program's own settings must do."""
    if sys.platform == "linux":
        import ctypes

        own_network, own_users = 0x40000000, 0x10000000
        system = ctypes.CDLL(None)
        if system.unshare(own_network) != 0:
            system.unshare(own_users | own_network)


TASKS: dict[str, Callable[..., bytes]] = {
    "read": read,
    "documents": documents,
    "pages": pages,
    "picture": picture,
}
