"""What a child process may use; set by the child itself, before it looks at the file."""

import sys
from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    memory: int = 512 * MIB
    seconds: int = 10  # of the processor
    written: int = 0  # bytes a file; pipes are free
    processes: bool = False  # may start others


READER = Limits()
# LibreOffice and tesseract map far more than they use, so their memory is counted by what they can write to.
PROGRAM = Limits(written=64 * MIB, processes=True)


def apply(limits: Limits) -> None:
    """Only where the system has them; elsewhere the wall clock still ends a child."""
    if sys.platform == "win32":
        return
    import resource

    def limit(what: int, most: int, grace: int = 0) -> None:
        hard = resource.getrlimit(what)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard - grace)
        resource.setrlimit(what, (most, most + grace))

    limit(resource.RLIMIT_DATA if limits.processes else resource.RLIMIT_AS, limits.memory)
    limit(resource.RLIMIT_CPU, limits.seconds, grace=1)  # at the end of which the signal no longer says why
    limit(resource.RLIMIT_FSIZE, limits.written)
    limit(resource.RLIMIT_CORE, 0)
    limit(resource.RLIMIT_NOFILE, 256 if limits.processes else 32)
    if not limits.processes:
        limit(resource.RLIMIT_NPROC, 0)
