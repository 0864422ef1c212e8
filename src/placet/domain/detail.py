"""What a reader can say of a draft, or a part of one, that it could not read; `placet.words.details` has the words."""

from enum import StrEnum

FIGURES = ":"
BETWEEN = "|"


class Detail(StrEnum):
    """A kind of trouble; its figures and names follow it, so that a detail stays one text that is kept and compared."""

    EMPTY = "empty"
    BINARY = "binary"
    ZIP_ARCHIVE = "ZIP archive"
    ARCHIVE = "archive"
    PICTURE = "picture"
    PROGRAM = "program"
    OLE_FILE = "OLE file"
    MESSAGE = "message"
    TEXT_NAMED = "text named"
    TEXT_WITHOUT_SUFFIX = "text without suffix"
    DOCUMENT_OF = "document of"
    NO_WORDS = "no words"
    NOT_WHOLE = "not whole"
    PART_MISSING = "part missing"
    PART_TOO_LARGE = "part too large"
    XML_LINE = "XML line"
    MALFORMED_MESSAGE = "malformed message"
    RELATIONSHIPS = "relationships"
    NO_PAGE = "no page"
    PAGE = "page"
    LARGER_THAN = "larger than"
    MORE_ENTRIES = "more entries"
    MORE_UNPACKED = "more unpacked"
    UNPACKS_TIMES = "unpacks times"
    MORE_ENCRYPTED = "more encrypted"
    MORE_ROUNDS = "more rounds"
    ENCRYPTED_PACKAGE = "encrypted package"
    MORE_PAGES = "more pages"
    LARGER_PAGE = "larger page"

    def of(self, *figures: object) -> str:
        """Write the detail with its figures: `larger than:512`."""
        return f"{self.value}{FIGURES}{BETWEEN.join(map(str, figures))}"
