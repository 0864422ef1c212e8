"""How the record looks: a Record becomes a PDF/A-3a file that is PDF/UA-1 too."""

import re

from placet.domain.language import Bilingual, Language
from placet.domain.review import Review

RECORD = Bilingual("sign-off-record_EN", "dossier-approbation_FR")
REPORT = Bilingual("unsigned-report_EN", "rapport-non-signe_FR")
STEM = 80
"""Characters of the draft's own name that a record's file name keeps."""


def record_file_name(review: Review, language: Language) -> str:
    """Name the record's file: the draft's name, what it is and in which language, and the review's number.

    The same review has the same name in every folder; two reviews of one draft do not.
    """
    stem = review.scan.document.name.rpartition(".")[0] or review.scan.document.name
    safe = re.sub(r"[^\w.\-]+", "_", stem)[:STEM].strip("._-") or "draft"
    kind = RECORD if review.signed else REPORT
    return f"{safe}_{kind.text(language)}_{review.id[:8]}.pdf"
