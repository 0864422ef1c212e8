"""Drawings (20.4; VML 14.1), content controls (17.5.2) and bookmarks: pictures, alternative texts, what is offered."""

import re
from urllib.parse import unquote

from lxml import etree

from placet.domain.document import CoverageReason, Image, Place, PlaceKind
from placet.readers.docx.names import ASVG, CX, DGM, OFF, PIC, R_ID, VAL, W14, W15, WP, WP15, WPG, WPS, A, C, O, R, V, W
from placet.readers.docx.parts import is_phrase, picture_words, read_chart, read_diagram
from placet.readers.docx.pictures import picture_size
from placet.readers.docx.pieces import Path, Picture, words
from placet.readers.docx.walk import Frame, Handlers, Walk, descend, letter, number_of
from placet.readers.foreign import html_words
from placet.readers.package import plain

AUTOMATIC = re.compile(r"[^\W\d_][\w' -]*?\s*\d+(\.\w{3,4})?|[^\W\d_]+(\.\w{3,4})?|[\W\d_]*|officeArt object", re.I)
"""Names that programs give to shapes, and file names of one word: `Picture 2`, `image1.png`, `logo.png`."""
NAMED = re.compile(r"(?=.*[^\W\d_]{3,}[\W_]+[^\W\d_]{3,}.*\.\w+)[^=]*", re.I)
"""Names of files in which two words stand."""
GENERATED = re.compile(
    r"_(Toc|Ref|Hlk|GoBack|Int_|MailAutoSig|Mail|heading=|PictureBullets|Fld|DV_|Ctrl|msoanchor).*|OLE_LINK\d+"
)
"""Bookmarks that programs set for themselves."""
SWITCHED_OFF = re.compile(r"visibility\s*:\s*hidden", re.I)
SYMBOL_FONTS = frozenset(("symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "mt extra"))
PRIVATE = range(0xF000, 0xF100)
SYMBOLS = {0xB7: "•", 0xA7: "▪", 0xA8: "◻", 0xFC: "✓", 0xFE: "☑", 0xE0: "→", 0xD2: "®", 0xD3: "©", 0xD4: "™"}
GREEK = dict(
    zip(
        "ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcywV",
        "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψως",
        strict=True,
    )
)


def enter_drawing_properties(walk: Walk, element: etree._Element, path: Path) -> Frame | None:
    """Read the alternative text and the title of a drawing (20.4.2.5), and a name that somebody gave it."""
    said: list[str] = []
    for attribute in ("descr", "title", "name"):
        text = " ".join((element.get(attribute) or "").split())
        given = attribute != "name" or not AUTOMATIC.fullmatch(text)
        if text and given and text not in said and text != walk.description:
            said.append(text)
            walk.say(PlaceKind.ALT_TEXT, text, path, hidden=attribute == "name")
    walk.description = " ".join((element.get("descr") or element.get("title") or walk.description).split())
    return descend(walk, element, path)


def enter_drawing(walk: Walk, element: etree._Element, path: Path) -> Frame:
    """Begin a drawing: nothing said of the one before it is said of this one; one that is switched off is hidden."""
    walk.description = ""
    named = next(element.iter(f"{WP}docPr"), None)
    off = named is not None and named.get("hidden", "0") not in OFF
    return enumerate(element), path, walk.inside(hidden=walk.hidden or off)


def enter_click(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read the link behind a picture or a shape (21.1.2.3.5)."""
    relation = walk.relations.get(element.get(R_ID) or "")
    if relation is not None and relation.external:
        walk.bare_link(walk.draft.link(relation.target), path)
    walk.say(PlaceKind.LINK, element.get("tooltip"), path)


def enter_blip(walk: Walk, element: etree._Element, path: Path) -> Frame | None:
    """Note a picture (20.1.8.13), in the package or linked from outside; what extends it is walked through."""
    for attribute in (f"{R}embed", f"{R}link"):
        if element.get(attribute):
            picture(walk, element.get(attribute) or "")
    return descend(walk, element, path)


def enter_drawing_of_picture(walk: Walk, element: etree._Element, _path: Path) -> None:
    """Read the words of the drawing (SVG) behind a picture that stands for it."""
    relation = walk.relations.get(element.get(f"{R}embed") or "")
    if relation is not None and not relation.external and relation.target in walk.draft.package:
        place = Place(
            PlaceKind.PICTURE, walk.draft.counts[PlaceKind.PICTURE] or walk.draft.next(PlaceKind.PICTURE).number
        )
        walk.draft.done.add(plain(relation.target))
        walk.hang(*picture_words(walk.draft, place, relation.target))


def enter_video(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read where a video from the web comes from, and what it is called (MS-DOCX 2.6.3.2); it is never fetched."""
    said = dict.fromkeys(html_words((element.get("embeddedHtml") or "").encode()))
    for text in filter(str.strip, said):
        if "://" in text:
            walk.bare_link(walk.draft.link(text), path)
        else:
            walk.say(PlaceKind.LINK, text, path)


def enter_vml_picture(walk: Walk, element: etree._Element, path: Path) -> None:
    """Note a picture of VML (14.1.2.11) and its title."""
    title = element.get("{urn:schemas-microsoft-com:office:office}title")
    if title and not AUTOMATIC.fullmatch(title) and title != walk.description:
        walk.say(PlaceKind.ALT_TEXT, title, path)
    picture(walk, element.get(R_ID) or element.get(f"{R}pict") or element.get(f"{R}href") or "")


def picture(walk: Walk, relation_id: str) -> None:
    """Hang a picture on the paragraph; one kept outside the draft is never fetched, and is reported."""
    relation = walk.relations.get(relation_id)
    if relation is None:
        return
    place = walk.draft.next(PlaceKind.PICTURE)
    walk.draft.done.add(plain(relation.target))
    _say_file_name(walk, relation.target)
    if relation.external:
        walk.draft.unread(place, CoverageReason.EXTERNAL, relation.target[:200])
        width, height = 0, 0
    elif relation.target not in walk.draft.package:
        walk.draft.unread(place, CoverageReason.MISSING, relation.target)
        width, height = 0, 0
    else:
        width, height = picture_size(walk.draft.package, relation.target)
        detail = f"{width} × {height}" if width and height else relation.target.rsplit("/", 1)[-1]
        walk.draft.unread(place, CoverageReason.PICTURE, detail)
        walk.hang(*picture_words(walk.draft, place, relation.target))
    walk.hang(Picture(Image(place, relation.target, width, height, walk.description)))


def _say_file_name(walk: Walk, target: str) -> None:
    """Read the name of a picture's file where it has words."""
    name = unquote(target).replace("\\", "/").rsplit("/", 1)[-1]
    if NAMED.fullmatch(name):
        walk.say(PlaceKind.ALT_TEXT, name, (), hidden=True)


def enter_shape(walk: Walk, element: etree._Element, path: Path) -> Frame | None:
    """Read a shape of VML (14.1.2.19): alternative text, title, the address behind it; one switched off is hidden."""
    leave = walk.inside(hidden=True) if SWITCHED_OFF.search(element.get("style") or "") else None
    for attribute in ("alt", "title"):
        text = " ".join((element.get(attribute) or "").split())
        if text and text != walk.description:
            walk.say(PlaceKind.ALT_TEXT, text, path)
            walk.description = text
    name = element.get("id") or ""
    if is_phrase(name) and not AUTOMATIC.fullmatch(name):
        walk.say(PlaceKind.ALT_TEXT, name, path, hidden=True)
    if element.get("href"):
        walk.bare_link(walk.draft.link(element.get("href") or ""), path)
    return enumerate(element), path, leave


def enter_text_path(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read words drawn as a shape (14.1.2.23): WordArt, and watermarks in headers."""
    text = element.get("string") or ""
    if walk.place.kind is PlaceKind.BODY:
        walk.say(PlaceKind.TEXT_BOX, text, path)
    elif text.strip():
        walk.hang(words(walk.place, text, walk.part, path, hidden=walk.hidden))


def enter_button(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read the name of a control (17.3.3.3) where somebody gave it one."""
    name = element.get(f"{W}name") or ""
    if not AUTOMATIC.fullmatch(name):
        walk.say(PlaceKind.FIELD, name, path, hidden=True)


def enter_chart(walk: Walk, element: etree._Element, _path: Path) -> None:
    """Read the words of a chart where it stands."""
    relation = walk.relations.get(element.get(R_ID) or "")
    if relation is not None and not relation.external:
        walk.hang(*read_chart(walk.draft, relation.target))


def enter_diagram(walk: Walk, element: etree._Element, _path: Path) -> None:
    """Read the words of a diagram (SmartArt) where it stands."""
    relation = walk.relations.get(element.get(f"{R}dm") or "")
    if relation is not None and not relation.external:
        walk.hang(*read_diagram(walk.draft, relation.target))


def enter_control(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read what a content control is called and what it offers: alias, tag, list items (17.5.2)."""
    said: list[str] = []
    for child in element.iter(*CALLED):
        said.extend(child.get(attribute) or "" for attribute in (VAL, f"{W15}val", f"{W}displayText", f"{W}value"))
    for text in dict.fromkeys(
        text for text in said if any(map(str.isalpha, text)) and not text.startswith("goog_rdk_")
    ):
        walk.say(PlaceKind.CONTENT_CONTROL, text, path)


def enter_bookmark(walk: Walk, element: etree._Element, _path: Path) -> None:
    """Collect the name of a bookmark (17.13.6.2) that a person gave."""
    name = element.get(f"{W}name") or ""
    if name and not GENERATED.match(name):
        walk.draft.bookmarks.append(name)


def enter_custom(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read the values of custom XML and smart tags (17.5.1)."""
    for child in element.iter(f"{W}attr"):
        walk.say(PlaceKind.CONTENT_CONTROL, child.get(VAL), path)


def enter_building_block(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read what a building block is called, and how it is described (17.12.3)."""
    for child in element.iter(f"{W}name", f"{W}description"):
        said = child.get(VAL, "")
        if child.getparent() is element and not GENERATED_BLOCK.fullmatch(said):
            walk.say(PlaceKind.CONTENT_CONTROL, said, path)


def enter_signature_line(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read who is asked to sign, and what they are told (14.2.2.30)."""
    for name in ("suggestedsigner", "suggestedsigner2", "signinginstructions"):
        walk.say(PlaceKind.TEXT_BOX, element.get(f"{O}{name}"), path)


def enter_symbol(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read a character by its number in a font (17.3.3.30): that of a symbol font as the sign it shows."""
    code = number_of(element.get(f"{W}char") or "")
    font = (element.get(f"{W}font") or "").lower()
    bare = code - 0xF000 if code in PRIVATE else code
    if font not in SYMBOL_FONTS:
        walk.add(bytes([bare]).decode("cp1252", "replace") if bare < 0x100 else letter(code), path)
    elif font == "symbol" and letter(bare) in GREEK:
        walk.add(GREEK[letter(bare)], path)
    else:
        walk.add(SYMBOLS.get(bare, letter(code)), path)


CALLED = (f"{W}alias", f"{W}tag", f"{W}listItem", f"{W15}sectionTitle")
GENERATED_BLOCK = re.compile(r"DefaultPlaceholder_.*|[0-9A-F]{32}|\W*")
SHAPES = ("shape", "rect", "roundrect", "oval", "line", "group", "polyline", "curve", "arc", "image")
HANDLERS: Handlers = {
    f"{W}drawing": enter_drawing,
    f"{W}pict": enter_drawing,
    f"{WP}docPr": enter_drawing_properties,
    f"{PIC}cNvPr": enter_drawing_properties,
    f"{WPS}cNvPr": enter_drawing_properties,
    f"{WPG}cNvPr": enter_drawing_properties,
    f"{A}cNvPr": enter_drawing_properties,
    f"{A}hlinkClick": enter_click,
    f"{A}hlinkHover": enter_click,
    f"{A}blip": enter_blip,
    f"{ASVG}svgBlip": enter_drawing_of_picture,
    f"{WP15}webVideoPr": enter_video,
    f"{V}imagedata": enter_vml_picture,
    f"{V}fill": None,
    f"{O}signatureline": enter_signature_line,
    f"{W}docPartPr": enter_building_block,
    f"{V}textpath": enter_text_path,
    **{f"{V}{name}": enter_shape for name in SHAPES},
    f"{C}chart": enter_chart,
    f"{CX}chart": enter_chart,
    f"{DGM}relIds": enter_diagram,
    f"{W}sdtPr": enter_control,
    f"{W}sdtEndPr": None,
    f"{W14}checkbox": None,
    f"{W}bookmarkStart": enter_bookmark,
    f"{W}customXmlPr": enter_custom,
    f"{W}smartTagPr": enter_custom,
    f"{W}sym": enter_symbol,
    f"{W}control": enter_button,
}
