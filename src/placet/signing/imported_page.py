"""A page that was set elsewhere, as what a signature field shows."""

import io

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader

NAME = "/Look"


class ImportedPage(PdfContent):
    """The first page of a PDF, taken over with its fonts."""

    def __init__(self, pdf: bytes) -> None:
        """Keep the PDF until there is a record to put it into."""
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        """Take the page over, and give the operators that draw it."""
        assert self.writer is not None  # noqa: S101 – pyHanko sets it before it asks
        page = self.writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self._pdf)))
        self.resources.xobject[NAME] = page
        left, bottom, right, top = page.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return f"{NAME} Do".encode()
