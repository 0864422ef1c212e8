"""The places for digital signatures in a record's PDF: tagged form fields, each on the empty figure that keeps it.

A field has a look before it is signed too (ISO 19005-3, 6.3.3), a description for those who hear the page, and a place
of its own in the structure tree (ISO 14289-1, 7.18.4). The approver's field locks the record once it is signed.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

PRINTED = 4
"""The annotation's flag Print, which PDF/A asks for."""
WIDTH, HEIGHT = 246, 56
LOCKED = 1
"""No changes are allowed once the field is signed (ISO 32000-2, table 237)."""


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A field by its name, the text that stands for its figure, its look as a PDF of one page; `locks`: the last."""

    name: str
    alternative: str
    look: bytes
    locks: bool


def place_fields(document: pikepdf.Pdf, fields: Sequence[SignatureField]) -> None:
    """Put each field where its figure stands, and give it a tag after that figure's."""
    if not fields:
        return
    root = document.Root.StructTreeRoot
    figures = {str(element.Alt): element for element in elements(root) if element.get(Name.S) == Name.Figure}
    widgets = [_place(document, field, figures[field.alternative]) for field in fields]
    document.Root.AcroForm = Dictionary(Fields=Array(widgets), SigFlags=0)


def _place(document: pikepdf.Pdf, field: SignatureField, figure: Object) -> Object:
    page = figure.Pg
    widget = document.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=field.name,
            TU=field.alternative,
            Rect=Array(_box(figure)),
            F=PRINTED,
            P=page,
            AP=Dictionary(N=_look(document, field.look)),
        )
    )
    if field.locks:
        widget.Lock = Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=LOCKED)
    notes = list(page.get(Name.Annots, Array()))
    page.Annots = Array([*notes, widget])
    _tag(document, widget, figure, page)
    return widget


def _box(figure: Object) -> list[Object]:
    attributes = figure.A
    every = list(attributes) if isinstance(attributes, Array) else [attributes]
    return list(next(one.BBox for one in every if Name.BBox in one))


def _look(document: pikepdf.Pdf, look: bytes) -> Object:
    with pikepdf.open(io.BytesIO(look)) as drawn:
        return document.copy_foreign(drawn.pages[0].as_form_xobject())


def _tag(document: pikepdf.Pdf, widget: Object, figure: Object, page: Object) -> None:
    """Insert a Form element after the figure, and let the widget lead back to it."""
    root, parent = document.Root.StructTreeRoot, figure.P
    key = int(root.get(Name.ParentTreeNextKey, 0))
    reference = Dictionary(Type=Name.OBJR, Obj=widget, Pg=page)
    form = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Form, P=parent, Pg=page, K=reference))
    kids = list(parent.K) if isinstance(parent.K, Array) else [parent.K]
    after = 1 + next(index for index, kid in enumerate(kids) if _same(kid, figure))
    parent.K = Array([*kids[:after], form, *kids[after:]])
    pikepdf.NumberTree(root.ParentTree)[key] = form
    root.ParentTreeNextKey = key + 1
    widget.StructParent = key


def _same(kid: Object, figure: Object) -> bool:
    return isinstance(kid, Dictionary) and kid.get(Name.Alt) == figure.Alt and kid.get(Name.S) == Name.Figure


def looks_of(record: bytes) -> dict[str, bytes]:
    """Give what each field that nobody has signed shows, as a PDF of one page, by the field's name."""
    with pikepdf.open(io.BytesIO(record)) as document:
        form = document.Root.get(Name.AcroForm, Dictionary())
        fields = [field for field in form.get(Name.Fields, Array()) if Name.V not in field]
        return {str(field.T): _shown(field) for field in fields if Name.T in field}


def _shown(field: Object) -> bytes:
    look = field.get(Name.AP, Dictionary()).get(Name.N)
    buffer = io.BytesIO()
    with pikepdf.new() as drawn:
        page = drawn.add_blank_page(page_size=(WIDTH, HEIGHT))
        if isinstance(look, pikepdf.Stream):
            page.obj.Resources = Dictionary(XObject=Dictionary(Look=drawn.copy_foreign(look)))
            page.contents_add(b"/Look Do")
        drawn.save(buffer)
    return buffer.getvalue()


def elements(root: Object) -> Iterator[Object]:
    """Give every element of a structure tree."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += children(element)


def children(element: Object) -> list[Object]:
    """Give the elements directly below one."""
    kids = element.get(Name.K)
    every = list(kids) if isinstance(kids, Array) else [kids]
    return [kid for kid in every if isinstance(kid, Dictionary) and (Name.S in kid or Name.K in kid)]
