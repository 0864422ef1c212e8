"""Make a ten-page Word draft and a ten-page PDF of the same words, with a finding on the first page."""

import sys
from pathlib import Path

import typst

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "packaging"))

from sample_docx import write_docx
from sample_markup import parse

HEAD = """\
language: en-CA
title: Ten pages on the Family Care Benefit
author: Families Canada, Communications Branch
header: Families Canada · Backgrounder
footer: Draft 1 · Page
---
"""
COUNT = 103
OPENING = "The measure is part of the Harper Government’s plan to support families."
PARAGRAPHS = (
    "The benefit is paid on the first working day of each month to the parent or guardian who lives with the child. "
    "Families that share care receive half of the amount each, and may ask for another arrangement in writing.",
    "Regional offices answer questions in both official languages from eight in the morning until six in the evening. "
    "Callers who need a sign-language interpreter can ask for one when they make an appointment.",
    "A survey of four thousand households found that most learn of a benefit from a neighbour, a teacher or a nurse. "
    "The department sends posters and short texts to clinics, schools, libraries and settlement agencies.",
    "Amounts follow the number of children and the income of the household in the year before. They are reviewed each "
    "July, and a letter tells the family what has changed and how to ask for a review of the decision.",
)


def paragraphs(count: int) -> list[str]:
    """Give numbered paragraphs, the finding in the first."""
    body = [f"{number}. {PARAGRAPHS[number % len(PARAGRAPHS)]}" for number in range(1, count)]
    return [OPENING, *body]


def write_word(path: Path) -> Path:
    """Write the Word draft."""
    path.write_bytes(write_docx(parse(HEAD + "# Ten pages\n\n" + "\n\n".join(paragraphs(COUNT)))))
    return path


def write_pdf(path: Path) -> Path:
    """Write the PDF."""
    style = '#set page("us-letter", margin: 72pt)\n#set text(size: 11.5pt)\n#set par(leading: 0.8em, spacing: 1.3em)\n'
    path.write_bytes(typst.compile((style + "\n\n".join(paragraphs(COUNT))).encode(), ignore_system_fonts=True))
    return path
