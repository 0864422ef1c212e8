"""Section 6 of the record: every link of the draft, and every account that the rules name, with its class."""

from dataclasses import dataclass, replace

from placet.domain.finding import Finding
from placet.domain.rule import AccountRule
from placet.domain.selector import TextPositionSelector
from placet.exporters.record.blocks import Block, Prose, Table
from placet.exporters.record.runs import Run, Text, joined
from placet.exporters.record.voice import DASH, Voice

COLUMNS = (216, 80, 142, 66)


@dataclass(frozen=True, slots=True)
class _Row:
    """An address, and the findings about it."""

    address: str
    findings: tuple[Finding, ...] = ()


def accounts(voice: Voice) -> tuple[Block, ...]:
    """List each address once, in the order of the draft, with what the rules say of it."""
    words = voice.words
    rows = tuple(_told(voice, row) for row in _rows(voice).values())
    head = (words.address, words.account_class, words.holder, words.finding)
    return (Prose(voice.said(words.accounts_note), soft=True), Table(COLUMNS, head, rows)) if rows else ()


def _rows(voice: Voice) -> dict[str, _Row]:
    rows: dict[str, _Row] = {}
    told: set[str] = set()
    for link in voice.review.scan.document.links:
        about = _findings_at(voice, link.position)
        told |= {finding.id for finding in about}
        _add(rows, link.target, about)
    for finding in voice.findings:
        if isinstance(voice.review.scan.rule_of(finding), AccountRule) and finding.id not in told:
            _add(rows, finding.quote.exact, (finding,))
    return rows


def _add(rows: dict[str, _Row], address: str, about: tuple[Finding, ...]) -> None:
    row = rows.get(address, _Row(address))
    new = tuple(finding for finding in about if finding not in row.findings)
    rows[address] = replace(row, findings=(*row.findings, *new))


def _findings_at(voice: Voice, position: TextPositionSelector) -> tuple[Finding, ...]:
    return tuple(finding for finding in voice.findings if finding.position.overlaps(position))


def _told(voice: Voice, row: _Row) -> tuple[Text, ...]:
    rules = [voice.review.scan.rule_of(finding) for finding in row.findings]
    owned = next((rule for rule in rules if isinstance(rule, AccountRule)), None)
    holder = joined(", ", (voice.typed(owned.owner.name), voice.typed(owned.owner.role))) if owned else ()
    numbers = ", ".join(voice.numbered(finding.id) for finding in row.findings)
    return (
        voice.typed(row.address),
        voice.word(owned.account_class) if owned else DASH,
        holder or DASH,
        (Run(numbers),) if numbers else DASH,
    )
