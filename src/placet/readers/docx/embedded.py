"""Files inside a Word draft: imported pieces, embedded packages, other drafts; read by their content, or reported."""

import struct
from pathlib import PurePosixPath

from placet.domain.document import CoverageReason, Place, PlaceKind
from placet.domain.errors import DraftError
from placet.readers.attached import reason_of
from placet.readers.docx.draft import Draft
from placet.readers.docx.parts import blocks_of
from placet.readers.docx.pictures import REACHES, size_of
from placet.readers.docx.pieces import Block
from placet.readers.foreign import inner_words
from placet.readers.package import PartUnreadable, plain
from placet.readers.wrapped import Wrapped, unwrapped


def read_file(draft: Draft, part: str) -> list[Block]:
    """Read a file inside the draft: a page, a message, a text, another Office package, a PDF; any other is reported."""
    place = draft.next(PlaceKind.EMBEDDED)
    draft.done.add(plain(part))
    held = Wrapped(b"")
    try:
        held = unwrapped(draft.package.read(part))
        said = [held.name, *_said(draft, place, part, held)]
    except PartUnreadable as trouble:
        draft.unread(place, trouble.reason, part)
        return []
    except DraftError as trouble:
        reason = CoverageReason.PICTURE if _is_picture(held.data) else reason_of(trouble)
        draft.unread(place, reason, ", ".join(filter(None, (part, held.name or held.program))))
        said = [held.name]
    return blocks_of(place, part, said)


def _is_picture(data: bytes) -> bool:
    try:
        return all(size_of(data[: REACHES[-1]]))
    except (struct.error, IndexError, ValueError):
        return False


def _said(draft: Draft, place: Place, part: str, held: Wrapped) -> list[str]:
    if held.data.startswith(b"%PDF-"):
        return _draft_words(draft, place, part, held.data)
    return _words(draft, place, part, held)


def _words(draft: Draft, place: Place, part: str, held: Wrapped) -> list[str]:
    inner = inner_words(held.name or part, held.data, draft.package.inflated)
    draft.package.inflated = inner.inflated
    for reason, detail in inner.unread:
        draft.unread(place, reason, f"{part}, {detail}")
    return inner.words


def _draft_words(draft: Draft, place: Place, part: str, data: bytes) -> list[str]:
    """Give the words of a draft of another format; a row says what of it was not read."""
    if draft.attached is None:
        draft.unread(place, CoverageReason.UNSUPPORTED, part)
        return []
    inner = draft.attached(PurePosixPath(part).name, data)
    for row in inner.unread:
        draft.unread(place, row.reason, ", ".join(filter(None, (part, row.place.key, row.detail))))
    targets = [link.target for link in inner.links]
    return [*(inner.text[passage.start : passage.end] for passage in inner.passages), *targets]
