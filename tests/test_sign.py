"""A record signed with a certificate: once, twice, time-stamped; refused; and changed after it was signed."""

import io
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import made_keys as keys
import made_records as hand
import pikepdf
import pypdfium2 as pdfium
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from placet.domain.errors import KeyRefused, KeyTrouble, NotARecord, SigningRefused, SigningTrouble
from placet.domain.keys import KeyFile, KeyStore, SignaturePlace, TimeStamps
from placet.domain.language import Language
from placet.domain.verification import Changes, Fault, Trust, Verdict
from placet.sign import sign_record, signer_of, stamp_record
from placet.verify import verify

REVIEWED = "I reviewed the parts listed as read."
APPROVED = "I approve for release the draft identified by the digest on page 1."
REVIEWER, APPROVER = "Marie-Ève Tremblay", "James Nakashuk-O’Neil"


@pytest.fixture(name="folder", scope="module")
def working_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("signing")


@pytest.fixture(name="record", scope="module")
def record_to_sign(folder: Path) -> Path:
    draft = hand.draft_file(folder)
    return hand.written(folder, hand.record(hand.signed_review(draft), draft=draft))


@pytest.fixture(name="issuer", scope="module")
def issuer_file(folder: Path) -> Path:
    return keys.certificate_file(folder, keys.issuer())


def key(folder: Path, person: str, *, curve: bool = False) -> KeyFile:
    return KeyFile(keys.key_file(folder, keys.person(person, curve=curve)), keys.PASSWORD)


@pytest.fixture(name="once", scope="module")
def signed_once(folder: Path, record: Path) -> Path:
    return sign_record(record, folder / "once.pdf", SignaturePlace.REVIEWER, key(folder, REVIEWER), REVIEWED)


@pytest.fixture(name="twice", scope="module")
def signed_twice(folder: Path, once: Path) -> Path:
    return sign_record(once, folder / "twice.pdf", SignaturePlace.APPROVER, key(folder, APPROVER, curve=True), APPROVED)


@pytest.fixture(name="service", scope="module")
def service_address() -> Iterator[str]:
    with keys.time_stamp_service() as address:
        yield address


def shown_in(path: Path, field: str) -> str:
    """Read what a field shows."""
    with pikepdf.open(path) as document, pikepdf.new() as drawn:
        look = next(one for one in document.Root.AcroForm.Fields if str(one.T) == field).AP.N
        page = drawn.add_blank_page(page_size=(246, 56))
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Look=drawn.copy_foreign(look)))
        page.contents_add(b"/Look Do")
        buffer = io.BytesIO()
        drawn.save(buffer)
    return " ".join(pdfium.PdfDocument(buffer.getvalue())[0].get_textpage().get_text_bounded().split())


# --- signed


def test_the_reviewer_certifies_and_the_signature_is_shown_on_page_1(once: Path, record: Path, issuer: Path) -> None:
    found = verify(once, trusted=[issuer])
    (signature,) = found.signatures
    assert (found.verdict, found.problems) == (Verdict.WHOLE, ())
    assert (signature.field, signature.signer, signature.issuer) == ("reviewer", REVIEWER, "Department Issuing CA")
    assert (signature.intact, signature.certifies, signature.locks) == (True, True, False)
    assert (signature.changes, signature.trust, signature.reason) == (Changes.NONE, Trust.TRUSTED, REVIEWED)
    assert shown_in(once, "reviewer").startswith(f"Digital signature {REVIEWER} ")
    assert found.rewritten
    assert shown_in(once, "approver") == "Digital signature None: typed sign-off"
    assert once.read_bytes().startswith(record.read_bytes())


def test_the_approver_signs_after_and_closes_the_record(twice: Path, once: Path, issuer: Path) -> None:
    found = verify(twice, trusted=[issuer])
    first, last = found.signatures
    assert (found.verdict, found.problems) == (Verdict.WHOLE, ())
    assert (first.changes, first.intact, first.trust) == (Changes.LATER_SIGNATURES, True, Trust.TRUSTED)
    assert (last.signer, last.changes, last.certifies, last.locks) == (APPROVER, Changes.NONE, False, True)
    assert last.reason == APPROVED
    assert shown_in(twice, "approver").startswith(f"Digital signature {APPROVER} ")
    assert twice.read_bytes().startswith(once.read_bytes())


def test_approvers_in_between_sign_before_the_last(once: Path, folder: Path, tmp_path: Path) -> None:
    path = once
    people = ("Ana Lima", "Bo Roy", "Cy Fox")
    order = (SignaturePlace.FURTHER, SignaturePlace.FURTHER_STILL, SignaturePlace.APPROVER)
    for place, person in zip(order, people, strict=True):
        path = sign_record(path, tmp_path / f"{place}.pdf", place, key(folder, person), APPROVED)
    found = verify(path)
    assert (found.verdict, found.problems) == (Verdict.WHOLE, ())
    assert [one.signer for one in found.signatures] == [REVIEWER, *people]
    assert [one.locks for one in found.signatures] == [False, False, False, True]
    assert [one.changes for one in found.signatures] == [*[Changes.LATER_SIGNATURES] * 3, Changes.NONE]


def test_without_a_trusted_issuer_the_certificate_is_said_not_to_be_checked(twice: Path) -> None:
    found = verify(twice)
    assert found.verdict is Verdict.WHOLE
    assert {one.trust for one in found.signatures} == {Trust.NOT_CHECKED}


def test_a_certificate_of_another_issuer_is_not_trusted(twice: Path, tmp_path: Path) -> None:
    other = keys.certificate_file(tmp_path, keys.issuer("Somebody’s Own CA"), pem=False)
    found = verify(twice, trusted=[other])
    assert found.verdict is Verdict.NOT_TRUSTED
    assert {problem.fault for problem in found.problems} == {Fault.SIGNER_NOT_TRUSTED}


def test_the_approver_may_sign_where_the_reviewer_only_typed(record: Path, folder: Path, tmp_path: Path) -> None:
    signed = sign_record(record, tmp_path / "signed.pdf", SignaturePlace.APPROVER, key(folder, APPROVER), APPROVED)
    (signature,) = verify(signed).signatures
    assert (signature.field, signature.certifies, signature.locks) == ("approver", False, True)


def test_a_french_record_shows_its_signature_in_french(folder: Path, tmp_path: Path) -> None:
    draft = hand.draft_file(tmp_path)
    french = hand.written(tmp_path, hand.record(hand.signed_review(draft), Language.FRENCH), "dossier.pdf")
    signed = sign_record(french, tmp_path / "signed.pdf", SignaturePlace.REVIEWER, key(folder, REVIEWER), REVIEWED)
    assert shown_in(signed, "reviewer").startswith(f"Signature numérique {REVIEWER} ")
    assert verify(signed).problems == ()


def test_long_records_are_signed_and_verified_too(folder: Path, tmp_path: Path) -> None:
    words = "\n\n".join(f"{hand.SENTENCE} Number {number}." for number in range(120))
    draft = hand.draft_file(tmp_path, words)
    review = hand.signed(hand.reviewed(draft, 120))
    long = hand.written(tmp_path, hand.record(review))
    signed = sign_record(long, tmp_path / "signed.pdf", SignaturePlace.REVIEWER, key(folder, REVIEWER), REVIEWED)
    assert verify(signed, draft).problems == ()


@pytest.mark.skipif(not shutil.which("pdfsig"), reason="pdfsig is poppler's (Debian: poppler-utils)")
def test_another_program_finds_both_signatures_valid(twice: Path) -> None:
    said = subprocess.run(["pdfsig", "-nocert", str(twice)], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature Validation: Signature is Valid.") == 2
    assert said.count("ETSI.CAdES.detached") == 2
    assert "Total document signed" in said


def test_a_key_says_whose_it_is_before_anything_is_signed(folder: Path) -> None:
    assert signer_of(key(folder, REVIEWER)) == REVIEWER


# --- time-stamped


def test_a_time_stamp_service_says_when(record: Path, folder: Path, tmp_path: Path, service: str, issuer: Path) -> None:
    stamps = TimeStamps(service)
    signed = sign_record(record, tmp_path / "t.pdf", SignaturePlace.REVIEWER, key(folder, REVIEWER), REVIEWED, stamps)
    (signature,) = verify(signed, trusted=[issuer]).signatures
    assert (signature.stamped_by, signature.intact) == ("Time Service", True)
    assert signature.stamped_at is not None


def test_with_issuers_the_proofs_are_kept_in_the_record(
    record: Path, folder: Path, tmp_path: Path, service: str, issuer: Path
) -> None:
    stamps = TimeStamps(service, (issuer,))
    signed = sign_record(record, tmp_path / "lta.pdf", SignaturePlace.REVIEWER, key(folder, REVIEWER), REVIEWED, stamps)
    found = verify(signed, trusted=[issuer])
    root = PdfFileReader(io.BytesIO(signed.read_bytes())).root
    assert (found.verdict, found.problems) == (Verdict.WHOLE, ())
    assert len(root["/DSS"]["/Certs"]) >= 2
    assert found.signatures[0].changes is Changes.ALLOWED
    second = sign_record(signed, tmp_path / "two.pdf", SignaturePlace.APPROVER, key(folder, APPROVER), APPROVED, stamps)
    both = verify(second, trusted=[issuer])
    assert (both.verdict, len(both.signatures)) == (Verdict.WHOLE, 2)


def test_a_closed_record_is_time_stamped_later(twice: Path, tmp_path: Path, service: str, issuer: Path) -> None:
    for stamps in (TimeStamps(service), TimeStamps(service, (issuer,))):
        stamped = stamp_record(twice, tmp_path / "stamped.pdf", stamps)
        found = verify(stamped, trusted=[issuer])
        assert (found.verdict, found.problems) == (Verdict.WHOLE, ())
        assert [one.stamped_by for one in found.signatures] == ["Time Service", "Time Service"]


def test_nothing_is_reached_over_the_network_without_a_service(
    record: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("the network was reached")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    signed = sign_record(record, tmp_path / "signed.pdf", SignaturePlace.REVIEWER, key(folder, REVIEWER), REVIEWED)
    assert verify(signed).holds


def test_a_service_that_does_not_answer_is_said_and_nothing_is_written(
    record: Path, folder: Path, tmp_path: Path
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens there
        stamps = TimeStamps(f"http://127.0.0.1:{taken.getsockname()[1]}/")
        with pytest.raises(SigningRefused) as refused:
            sign_record(record, tmp_path / "t.pdf", SignaturePlace.REVIEWER, key(folder, REVIEWER), REVIEWED, stamps)
    assert refused.value.why is SigningTrouble.NO_TIME_STAMP
    assert not (tmp_path / "t.pdf").exists()


def test_proofs_by_issuers_that_do_not_lead_there_are_refused(
    record: Path, folder: Path, tmp_path: Path, service: str
) -> None:
    other = keys.certificate_file(tmp_path, keys.issuer("Somebody’s Own CA"))
    with pytest.raises(SigningRefused) as refused:
        sign_record(
            record,
            tmp_path / "t.pdf",
            SignaturePlace.REVIEWER,
            key(folder, REVIEWER),
            REVIEWED,
            TimeStamps(service, (other,)),
        )
    assert refused.value.why is SigningTrouble.NOT_PROVEN


# --- refused


def refused_for(record: Path, output: Path, place: SignaturePlace, one: KeyFile) -> SigningTrouble:
    with pytest.raises(SigningRefused) as refused:
        sign_record(record, output, place, one, REVIEWED)
    return refused.value.why


def test_a_place_is_signed_once_and_a_closed_record_never_again(
    once: Path, twice: Path, folder: Path, tmp_path: Path
) -> None:
    one = key(folder, REVIEWER)
    assert refused_for(once, tmp_path / "x.pdf", SignaturePlace.REVIEWER, one) is SigningTrouble.PLACE_TAKEN
    assert refused_for(twice, tmp_path / "x.pdf", SignaturePlace.REVIEWER, one) is SigningTrouble.PLACE_TAKEN
    only = sign_record(
        folder / "record.pdf", tmp_path / "only.pdf", SignaturePlace.APPROVER, key(folder, APPROVER), APPROVED
    )
    assert refused_for(only, tmp_path / "x.pdf", SignaturePlace.REVIEWER, one) is SigningTrouble.LOCKED


def test_a_record_that_was_changed_or_is_a_report_is_not_signed(record: Path, folder: Path, tmp_path: Path) -> None:
    one = key(folder, REVIEWER)
    changed = hand.written(tmp_path, hand.changed(record.read_bytes(), hand.noted_on), "changed.pdf")
    assert refused_for(changed, tmp_path / "x.pdf", SignaturePlace.REVIEWER, one) is SigningTrouble.CHANGED
    report = hand.written(tmp_path, hand.record(hand.reviewed(hand.draft_file(tmp_path))), "report.pdf")
    assert refused_for(report, tmp_path / "x.pdf", SignaturePlace.REVIEWER, one) is SigningTrouble.UNSIGNED
    assert not (tmp_path / "x.pdf").exists()


def test_a_record_is_not_written_over(record: Path, folder: Path) -> None:
    before = record.read_bytes()
    assert refused_for(record, record, SignaturePlace.REVIEWER, key(folder, REVIEWER)) is SigningTrouble.ITSELF
    assert record.read_bytes() == before


def refused_key(record: Path, output: Path, one: KeyFile | KeyStore) -> KeyTrouble:
    with pytest.raises(KeyRefused) as refused:
        sign_record(record, output, SignaturePlace.REVIEWER, one, REVIEWED)
    return refused.value.why


def test_a_key_that_cannot_sign_says_why(record: Path, tmp_path: Path) -> None:
    output, file = tmp_path / "x.pdf", keys.key_file(tmp_path, keys.person(REVIEWER))
    assert refused_key(record, output, KeyFile(file, "wrong")) is KeyTrouble.WRONG_PASSWORD
    assert refused_key(record, output, KeyFile(file)) is KeyTrouble.WRONG_PASSWORD
    assert refused_key(record, output, KeyFile(record, "x")) is KeyTrouble.WRONG_PASSWORD
    assert refused_key(record, output, KeyFile(tmp_path / "none.p12")) is KeyTrouble.FILE_MISSING
    bare = keys.key_file(tmp_path, keys.person(REVIEWER), key=False)
    assert refused_key(record, output, KeyFile(bare, keys.PASSWORD)) is KeyTrouble.NO_KEY
    old = keys.key_file(tmp_path, keys.person("Old", days=(-400, -35)))
    assert refused_key(record, output, KeyFile(old, keys.PASSWORD)) is KeyTrouble.NOT_VALID_NOW
    other = keys.key_file(tmp_path, keys.encipherer())
    assert refused_key(record, output, KeyFile(other, keys.PASSWORD)) is KeyTrouble.NOT_FOR_SIGNING
    assert not output.exists()


def test_a_key_file_without_a_password_signs(record: Path, tmp_path: Path) -> None:
    file = keys.key_file(tmp_path, keys.person(REVIEWER), "")
    assert sign_record(record, tmp_path / "x.pdf", SignaturePlace.REVIEWER, KeyFile(file), REVIEWED).exists()


def test_the_windows_store_is_said_to_be_elsewhere(record: Path, tmp_path: Path) -> None:
    if shutil.which("cmd.exe"):
        pytest.skip("this computer may have such a store")
    assert refused_key(record, tmp_path / "x.pdf", KeyStore("00" * 20)) is KeyTrouble.WINDOWS_ONLY


def test_a_password_is_never_shown() -> None:
    assert "secret" not in repr(KeyFile(Path("key.p12"), "secret"))


# --- changed after signing

APPENDED: dict[Callable[..., None], set[Fault]] = {
    hand.page_overwritten: {Fault.CHANGED_AFTER_SIGNING, Fault.PAGE_DIFFERS},
    hand.note_appended: {Fault.CHANGED_AFTER_SIGNING, Fault.NOTE_ADDED},
    hand.data_replaced: {Fault.CHANGED_AFTER_SIGNING},
    hand.file_attached: {Fault.CHANGED_AFTER_SIGNING, Fault.FILE_ADDED},
    hand.language_changed: {Fault.CHANGED_AFTER_SIGNING},
}


@pytest.mark.parametrize(("change", "expected"), APPENDED.items(), ids=[change.__name__ for change in APPENDED])
@pytest.mark.parametrize("signed", ["once", "twice"])
def test_what_is_appended_to_a_signed_record_is_told(
    request: pytest.FixtureRequest, tmp_path: Path, change: Callable[..., None], expected: set[Fault], signed: str
) -> None:
    data: Path = request.getfixturevalue(signed)
    found = verify(hand.written(tmp_path, hand.appended_by(data.read_bytes(), change)))
    assert expected <= {problem.fault for problem in found.problems}
    assert found.verdict is Verdict.CHANGED
    assert all(one.changes is Changes.FORBIDDEN for one in found.signatures)


def test_a_byte_changed_within_a_signed_record_is_told(tmp_path: Path, once: Path) -> None:
    data = bytearray(once.read_bytes())
    place = data.rindex(b"/Reason") + 12
    data[place] ^= 1
    found = verify(hand.written(tmp_path, bytes(data)))
    assert Fault.SIGNATURE_BROKEN in {problem.fault for problem in found.problems}


def test_what_stands_behind_the_end_of_a_signed_record_is_told(tmp_path: Path, twice: Path) -> None:
    data = twice.read_bytes()
    for behind in (b"%", data[-356:], data[-3000:]):
        found = verify(hand.written(tmp_path, data + behind))
        assert Fault.WRITTEN_AFTER in {problem.fault for problem in found.problems}


def test_a_signed_record_saved_anew_is_told(tmp_path: Path, twice: Path) -> None:
    found = verify(hand.written(tmp_path, hand.changed(twice.read_bytes(), lambda _document: None)))
    faults = [problem.fault for problem in found.problems]
    assert Fault.SIGNATURE_BROKEN in faults or Fault.CHANGED_AFTER_SIGNING in faults
    assert found.verdict is Verdict.CHANGED


def test_a_signature_taken_from_another_record_is_told(tmp_path: Path, once: Path, folder: Path) -> None:
    other = hand.signed_review(hand.draft_file(tmp_path, hand.DRAFT + "\n\nOne more."))
    appended = once.read_bytes()[len((folder / "record.pdf").read_bytes()) :]
    with pytest.raises(NotARecord):
        verify(hand.written(tmp_path, hand.record(other) + appended))


def test_what_cannot_be_seen_inside_one_file_is_a_return_to_an_earlier_state(
    tmp_path: Path, twice: Path, once: Path
) -> None:
    """Cut the approver's signature off, and the reviewer's is whole: only the digest kept elsewhere tells."""
    rolled_back = hand.written(tmp_path, twice.read_bytes()[: len(once.read_bytes())])
    found = verify(rolled_back)
    assert found.verdict is Verdict.WHOLE
    assert [one.signer for one in found.signatures] == [REVIEWER]
    assert found.sha256 != verify(twice).sha256
