"""PDFium's functions that are asked by the thousand, bound so that handles and addresses are plain numbers.

The wrappers of pypdfium2 make an object of each handle, which costs as much as the answer. What a function writes, it
writes to a place that is kept for it: a worker asks for one thing at a time.
"""

import ctypes
from collections.abc import Callable
from ctypes import c_int, c_ulong, c_void_p

import pypdfium2.raw as pdfium

NUMBERS = (c_int * 4)()
"""Where whole numbers are written: colours, sizes."""
FLOATS = (ctypes.c_float * 6)()
"""Where the numbers of boxes and matrices are written."""
DOUBLES = (ctypes.c_double * 4)()
"""Where the edges of the pieces of a line are written."""
FIRST, SECOND, THIRD, FOURTH = (ctypes.addressof(NUMBERS) + 4 * at for at in range(4))
LEFT, BOTTOM, RIGHT, TOP = (ctypes.addressof(FLOATS) + 4 * at for at in range(4))
EDGE, SECOND_EDGE, THIRD_EDGE, FOURTH_EDGE = (ctypes.addressof(DOUBLES) + 8 * at for at in range(4))


def address(handle: object) -> int:
    """Give the address of one of PDFium's objects, by which it is known."""
    return ctypes.cast(handle, c_void_p).value or 0  # type: ignore[arg-type]


def place_of(buffer: bytearray) -> int:
    """Give the address of a buffer, which must not be empty."""
    return ctypes.addressof(ctypes.c_char.from_buffer(buffer))


def _bound(function: object, result: type, *arguments: type) -> Callable[..., int]:
    return ctypes.PYFUNCTYPE(result, *arguments)(address(function))


P = c_void_p
count_notes = _bound(pdfium.FPDFPage_GetAnnotCount, c_int, P)
count_objects = _bound(pdfium.FPDFPage_CountObjects, c_int, P)
object_at = _bound(pdfium.FPDFPage_GetObject, P, P, c_int)
count_inner = _bound(pdfium.FPDFFormObj_CountObjects, c_int, P)
inner_at = _bound(pdfium.FPDFFormObj_GetObject, P, P, c_ulong)
kind_of = _bound(pdfium.FPDFPageObj_GetType, c_int, P)
bounds_of = _bound(pdfium.FPDFPageObj_GetBounds, c_int, P, P, P, P, P)
matrix_of = _bound(pdfium.FPDFPageObj_GetMatrix, c_int, P, P)
fill_of = _bound(pdfium.FPDFPageObj_GetFillColor, c_int, P, P, P, P, P)
is_transparent = _bound(pdfium.FPDFPageObj_HasTransparency, c_int, P)
clip_of = _bound(pdfium.FPDFPageObj_GetClipPath, P, P)
count_clips = _bound(pdfium.FPDFClipPath_CountPaths, c_int, P)
mode_of = _bound(pdfium.FPDFTextObj_GetTextRenderMode, c_int, P)
drawing_of = _bound(pdfium.FPDFPath_GetDrawMode, c_int, P, P, P)
count_segments = _bound(pdfium.FPDFPath_CountSegments, c_int, P)
segment_at = _bound(pdfium.FPDFPath_GetPathSegment, P, P, c_int)
point_of = _bound(pdfium.FPDFPathSegment_GetPoint, c_int, P, P, P)
pixels_of = _bound(pdfium.FPDFImageObj_GetImagePixelSize, c_int, P, P, P)
image_data = _bound(pdfium.FPDFImageObj_GetImageDataRaw, c_ulong, P, P, c_ulong)
count_marks = _bound(pdfium.FPDFPageObj_CountMarks, c_int, P)
mark_at = _bound(pdfium.FPDFPageObj_GetMark, P, P, c_ulong)
mark_name = _bound(pdfium.FPDFPageObjMark_GetName, c_int, P, P, c_ulong, P)
mark_value = _bound(pdfium.FPDFPageObjMark_GetParamStringValue, c_int, P, ctypes.c_char_p, P, c_ulong, P)
text_of = _bound(pdfium.FPDFText_GetText, c_int, P, c_int, c_int, P)
loose_box = _bound(pdfium.FPDFText_GetLooseCharBox, c_int, P, c_int, P)
ink_box = _bound(pdfium.FPDFText_GetCharBox, c_int, P, c_int, P, P, P, P)
origin_of = _bound(pdfium.FPDFText_GetCharOrigin, c_int, P, c_int, P, P)
count_pieces = _bound(pdfium.FPDFText_CountRects, c_int, P, c_int, c_int)
piece_at = _bound(pdfium.FPDFText_GetRect, c_int, P, c_int, P, P, P, P)
text_object = _bound(pdfium.FPDFText_GetTextObject, P, P, c_int)
lacks_letter = _bound(pdfium.FPDFText_HasUnicodeMapError, c_int, P, c_int)
count_roots = _bound(pdfium.FPDF_StructTree_CountChildren, c_int, P)
root_at = _bound(pdfium.FPDF_StructTree_GetChildAtIndex, P, P, c_int)
count_children = _bound(pdfium.FPDF_StructElement_CountChildren, c_int, P)
child_at = _bound(pdfium.FPDF_StructElement_GetChildAtIndex, P, P, c_int)
alternative = _bound(pdfium.FPDF_StructElement_GetAltText, c_ulong, P, P, c_ulong)
meant = _bound(pdfium.FPDF_StructElement_GetActualText, c_ulong, P, P, c_ulong)
expansion = _bound(pdfium.FPDF_StructElement_GetExpansion, c_ulong, P, P, c_ulong)
title = _bound(pdfium.FPDF_StructElement_GetTitle, c_ulong, P, P, c_ulong)
