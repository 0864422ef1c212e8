"""The XML names of WordprocessingML and its neighbours (ECMA-376-1; ISO/IEC 29500), as lxml writes them."""

from lxml import etree

SCHEMAS = "http://schemas.openxmlformats.org/"
W = "{" + SCHEMAS + "wordprocessingml/2006/main}"
R = "{" + SCHEMAS + "officeDocument/2006/relationships}"
A = "{" + SCHEMAS + "drawingml/2006/main}"
C = "{" + SCHEMAS + "drawingml/2006/chart}"
C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
ASVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
INK = "{http://www.w3.org/2003/InkML}"
DGM = "{" + SCHEMAS + "drawingml/2006/diagram}"
M = "{" + SCHEMAS + "officeDocument/2006/math}"
MC = "{" + SCHEMAS + "markup-compatibility/2006}"
PIC = "{" + SCHEMAS + "drawingml/2006/picture}"
REL = "{" + SCHEMAS + "package/2006/relationships}"
TYPES = "{" + SCHEMAS + "package/2006/content-types}"
WP = "{" + SCHEMAS + "drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
WP15 = "{http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
W16SE = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 – the prefix Office itself writes

VAL = f"{W}val"
R_ID = f"{R}id"
OFF = frozenset(("0", "false", "off"))


def on(element: etree._Element) -> bool:
    """Tell whether a toggle element (17.17.4) is on: present and not switched off."""
    return element.get(VAL, "1") not in OFF


def number(value: str | None, default: int = 0) -> int:
    """Read a whole number as Word does: a fraction is cut, anything else counts as the default."""
    try:
        return int(float(value)) if value else default
    except (ValueError, OverflowError):
        return default
