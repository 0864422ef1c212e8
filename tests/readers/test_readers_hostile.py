"""A file made to harm costs one answer: within the limits, and the next draft is read as if nothing had been."""

from collections.abc import Callable, Iterator
from pathlib import Path

import hostile_pdf
import hostile_word
import pytest
from word_file import p, word

from placet.domain.document import Document
from placet.domain.errors import (
    DamagedDraft,
    DraftError,
    EncryptedDraft,
    LegacyWord,
    ReaderStopped,
    ReadingTimedOut,
    SealedDraft,
    UnsafeDraft,
    UnsupportedFormat,
)
from placet.readers.registry import read
from placet.workers import Limits, Workers

FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    **{f"word-{name}": ("draft.docx", made) for name, made in hostile_word.files().items()},
    **{f"pdf-{name}": ("draft.pdf", made) for name, made in hostile_pdf.files().items()},
    **hostile_pdf.mistaken(),
}
LIMITS = Limits(seconds=20, memory=1024**3)
REFUSED = {
    "word-bomb-in-main-part": UnsafeDraft,
    "word-bomb-beside-main-part": UnsafeDraft,
    "word-too-many-entries": UnsafeDraft,
    "word-entities-of-entities": UnsafeDraft,
    "word-entity-of-a-local-file": UnsafeDraft,
    "word-cut-in-half": DamagedDraft,
    "word-main-part-missing": DamagedDraft,
    "word-nested-without-end": DamagedDraft,
    "word-entry-encrypted": SealedDraft,
    "pdf-page-beyond-measure": UnsafeDraft,
    "pdf-pages-by-the-thousand": UnsafeDraft,
    "pdf-locked": EncryptedDraft,
    "pdf-head-only": DamagedDraft,
    "old-word": LegacyWord,
    "old-word-as-new": LegacyWord,
    "locked-word": DamagedDraft,
    "rich-text-as-word": UnsupportedFormat,
    "excel-as-word": UnsupportedFormat,
    "nothing": UnsupportedFormat,
}
READ = (
    *("word-nested-to-the-limit", "word-fields-never-ended", "word-bomb-in-embedded-file", "word-back-slashes"),
    *("word-insertions-by-the-thousand", "word-message-nested-without-end", "word-header-of-itself"),
    *("pdf-locked-for-nobody", "pdf-outline-in-a-circle", "pdf-bomb-in-attachment", "pdf-table-missing", "pdf-as-word"),
    *("pdf-form-with-entities", "word-as-pdf", "titles-of-nonsense"),
)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    pool = Workers(1, LIMITS)
    yield pool
    pool.close()


@pytest.fixture(scope="module")
def answers(workers: Workers, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Document | DraftError]:
    folder = tmp_path_factory.mktemp("hostile")
    known: dict[str, Document | DraftError] = {}

    def answer(name: str) -> Document | DraftError:
        if name not in known:
            file, made = FILES[name]
            path = folder / file
            path.write_bytes(made())
            known[name] = asked(workers, path)
        return known[name]

    return answer


def asked(workers: Workers, path: Path) -> Document | DraftError:
    try:
        document = workers.submit(read, path).result()
        assert isinstance(document, Document)
        return document
    except Exception as error:
        trouble = workers.trouble(error, (path,))
        assert isinstance(trouble, DraftError)
        return trouble


Answers = Callable[[str], Document | DraftError]


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_gets_an_answer_without_harm_to_its_reader(name: str, answers: Answers) -> None:
    answer = answers(name)
    assert not isinstance(answer, ReaderStopped | ReadingTimedOut), answer
    assert isinstance(answer, DraftError) or answer.coverage


@pytest.mark.parametrize(("name", "kind"), REFUSED.items())
def test_what_cannot_be_read_is_named(name: str, kind: type[DraftError], answers: Answers) -> None:
    assert isinstance(answers(name), kind)


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_is_read(name: str, answers: Answers) -> None:
    answer = answers(name)
    assert isinstance(answer, Document)
    assert "A plan" in answer.text


@pytest.mark.parametrize("name", FILES)
def test_nothing_of_this_machine_is_drawn_in(name: str, answers: Answers) -> None:
    answer = answers(name)
    assert isinstance(answer, DraftError) or "root:" not in answer.text


def test_the_next_draft_is_read(workers: Workers, answers: Answers, tmp_path: Path) -> None:
    for name in ("word-bomb-in-main-part", "pdf-bomb-in-object-stream", "word-nested-without-end"):
        answers(name)
    (tmp_path / "draft.docx").write_bytes(word(p("A plan")))
    answer = asked(workers, tmp_path / "draft.docx")
    assert isinstance(answer, Document)
    assert answer.text == "A plan"
