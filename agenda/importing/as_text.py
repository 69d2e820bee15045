"""Parsed minutes for a person at a terminal."""

from agenda.importing.parsed import ParsedItem, ParsedMinutes


def as_text(file: str, minutes: ParsedMinutes) -> str:
    stated = (
        minutes.council,
        minutes.committee,
        minutes.date and minutes.date.isoformat(),
        minutes.start_time and f"{minutes.start_time:%H:%M}",
    )
    lines = [f"{file}: {minutes.kind or 'not minutes'}", "  " + " · ".join(word or "not stated" for word in stated)]
    for item in minutes.items:
        lines += _item(item)
    lines += [f"  ! line {problem.line or '-'}: {problem.message}" for problem in minutes.problems]
    return "\n".join(lines) + "\n"


def _item(item: ParsedItem) -> list[str]:
    lines = [f"  {item.number or '-'}  {item.title}  (lines {item.lines[0]}-{item.lines[1]})"]
    for clause in item.resolutions:
        lines.append(
            f"       {clause.outcome or 'untold'}: {clause.number or '-'} {clause.stem or ''} {clause.text}"[:160]
        )
    lines += [f"       possibly: {decision.text}"[:160] for decision in item.possible]
    lines += [f"       action: {action.text}"[:160] for action in item.actions]
    return lines
