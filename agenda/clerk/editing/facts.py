"""What is said of the meeting itself."""

from dataclasses import replace

from agenda.clerk.editing.draft import Done, Draft, Given


def facts(draft: Draft, given: Given) -> Done:
    stated = replace(draft, start_time=given["start_time"], venue=given["venue"], standing=given["standing"])
    return stated, "Corrected the facts of the meeting", "meeting"
