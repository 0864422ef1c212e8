"""Fields and hyperlinks (17.16): what they show is read where it stands, where they lead is kept, codes are read."""

import base64
import re

from lxml import etree

from placet.domain.document import PlaceKind
from placet.readers.docx.names import R_ID, VAL, O, W
from placet.readers.docx.parts import data_words
from placet.readers.docx.pieces import Paragraph, Path, Piece
from placet.readers.docx.walk import SPACES, Field, Frame, Handlers, Walk
from placet.readers.package import PartUnreadable, parse

TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"?|“([^”]*)”?|(\S+)')
COUNTING = "PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|REF|NOTEREF|STYLEREF|SEQ|TOC|DATE|TIME|SAVEDATE|CREATEDATE"
COUNTING += "|PRINTDATE|EDITTIME|NUMWORDS|NUMCHARS|REVNUM|LISTNUM|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|FILENAME|FILESIZE"
COUNTING += "|TITLE|SUBJECT|AUTHOR|KEYWORDS|COMMENTS|LASTSAVEDBY|BIBLIOGRAPHY|INDEX|TOA|ADDRESSBLOCK|GREETINGLINE"
WORDLESS = re.compile(
    rf'\s*(?:{COUNTING})?(?:\s+(?:\\\S+|_\w+|"[^"\w]*"|"[-\dMdyhHsmapAP/:,. @]*"|\w{{1,2}}|MERGEFORMAT))*\s*', re.I
)
"""Codes that count, refer or repeat and hold no words of the writer."""


def enter_instruction(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read a piece of a field's code; code outside any field is read as a code of its own."""
    text = (element.text or "").translate(SPACES)
    if walk.fields and not walk.fields[-1].separated:
        walk.fields[-1].code.append(Piece(text, path, hidden=True, change=walk.change))
    elif text.strip():
        read_code(walk, [Piece(text, path, hidden=True, change=walk.change)], path)


def enter_field_character(walk: Walk, element: etree._Element, path: Path) -> Frame | None:
    """Follow a complex field (17.16.18): its beginning, the separator before its result, its end."""
    match element.get(f"{W}fldCharType"):
        case "begin" if element not in walk.unended:
            walk.fields.append(Field(walk.link))
            return enumerate(element), path, None
        case "separate" if walk.fields and not walk.fields[-1].separated:
            _separate(walk, path)
        case "end" if walk.fields:
            if not walk.fields[-1].separated:
                _separate(walk, path)
            ended = walk.fields.pop()
            walk.link = ended.outer
            if ended.link:
                walk.bare_link(ended.link, path)
        case _:
            pass
    return None


def _separate(walk: Walk, path: Path) -> None:
    current = walk.fields[-1]
    current.separated = True
    current.link = read_code(walk, current.code, path)
    walk.link = current.link or walk.link


def enter_simple_field(walk: Walk, element: etree._Element, path: Path) -> Frame:
    """Read a field that holds its result (17.16.19)."""
    outer = walk.link
    link = read_code(walk, [Piece((element.get(f"{W}instr") or "").translate(SPACES), path, hidden=True)], path)
    walk.link = link or outer

    def leave() -> None:
        walk.link = outer
        if link:
            walk.bare_link(link, path)

    return enumerate(element), path, leave


def read_code(walk: Walk, code: list[Piece], path: Path) -> int:
    """Read a field's code: a hyperlink gives the number of its link, any other its words as hidden ones; 0 for none."""
    text = "".join(piece.text for piece in code)
    tokens = [next(filter(None, found), "") for found in TOKEN.findall(text)]
    if tokens and tokens[0].upper() == "HYPERLINK":
        target, tip = address(tokens[1:])
        walk.say(PlaceKind.LINK, tip, path)
        return walk.draft.link(target) if target else 0
    if text.strip() and not WORDLESS.fullmatch(text):
        place = walk.draft.next(PlaceKind.FIELD)
        hidden = [piece._replace(hidden=True) for piece in code]
        walk.hang(Paragraph(place, walk.part, pieces=hidden))
    return 0


def address(tokens: list[str]) -> tuple[str, str]:
    """Read the switches of a HYPERLINK code (17.16.5.25): target with its anchor, and the words shown on hovering."""
    target, anchor, tip = "", "", ""
    rest = iter(tokens)
    for token in rest:
        match token.lower():
            case "\\l":
                anchor = next(rest, "")
            case "\\o":
                tip = next(rest, "")
            case "\\t":
                next(rest, "")
            case "\\n" | "\\m" | "\\h" | "\\*":
                pass
            case _ if not target:
                target = token.replace("\\\\", "\\")
            case _:
                pass
    return (f"{target}#{anchor}" if anchor else target), tip


def enter_hyperlink(walk: Walk, element: etree._Element, path: Path) -> Frame:
    """Read a hyperlink (17.16.22): its words where they stand, its target, its anchor, what it says on hovering."""
    outer = walk.link
    link = walk.draft.link(_target(walk, element))
    walk.link = link
    walk.say(PlaceKind.LINK, element.get(f"{W}tooltip"), path)

    def leave() -> None:
        walk.link = outer
        walk.bare_link(link, path)

    return enumerate(element), path, leave


def _target(walk: Walk, element: etree._Element) -> str:
    relation = walk.relations.get(element.get(R_ID) or "")
    target = relation.target if relation else ""
    anchor = element.get(f"{W}anchor") or element.get(f"{W}docLocation") or ""
    return f"{target}#{anchor}" if anchor else target


def enter_field_data(walk: Walk, element: etree._Element, _path: Path) -> None:
    """Read what a program keeps behind a field for itself (17.16.16), where it is data that says words."""
    try:
        kept = base64.b64decode("".join((element.text or "").split()))
        said = data_words(parse(kept.rstrip(b"\0")))
    except (ValueError, PartUnreadable):
        return
    for text in dict.fromkeys(said):
        walk.say(PlaceKind.FIELD, text, (), hidden=True)


def enter_object_code(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read the code of a link to another program's file (14.2.2.14)."""
    walk.say(PlaceKind.FIELD, element.text, path, hidden=True)


def enter_form_field(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read what a form field offers (17.16.17): the name that somebody gave it, its list, its default, its help."""
    for child in element.iter(*OFFERED):
        said = child.get(VAL, "")
        if not said.isdigit() and not (child.tag == OFFERED[0] and UNNAMED.fullmatch(said)):
            walk.say(PlaceKind.FIELD, said, path)


OFFERED = tuple(
    f"{W}{name}"
    for name in ("name", "listEntry", "default", "helpText", "statusText", "format", "entryMacro", "exitMacro")
)
UNNAMED = re.compile(r"[^\W\d_]+\s*\d*", re.I)
"""Names that Word gives to form fields: `Text1`, `CaseACocher2`."""
HANDLERS: Handlers = {
    f"{W}instrText": enter_instruction,
    f"{W}delInstrText": enter_instruction,
    f"{W}fldChar": enter_field_character,
    f"{W}fldSimple": enter_simple_field,
    f"{W}hyperlink": enter_hyperlink,
    f"{W}ffData": enter_form_field,
    f"{W}fldData": enter_field_data,
    f"{O}FieldCodes": enter_object_code,
}
