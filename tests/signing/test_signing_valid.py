"""A record stays PDF/A-3a and PDF/UA-1 when it is signed, twice, and time-stamped: veraPDF says so."""

import shutil
import subprocess
from pathlib import Path

import made_keys as keys
import made_records as hand
import pikepdf
import pytest
from vera_pdf import FLAVOURS, class_path, validated

from placet.domain.keys import KeyFile, SignaturePlace, TimeStamps
from placet.domain.language import Language
from placet.sign import sign_record, stamp_record


def signed_records(folder: Path, url: str) -> dict[str, bytes]:
    """Sign a record of each language once, twice, with time-stamps, and with a time-stamp added later."""
    draft = hand.draft_file(folder)
    issuer = keys.certificate_file(folder, keys.issuer())
    key = KeyFile(keys.key_file(folder, keys.person("Marie-Ève Tremblay")), keys.PASSWORD)
    made: dict[str, bytes] = {}
    for language in Language:
        bare = hand.written(folder, hand.record(hand.signed_review(draft), language, draft), f"bare-{language}.pdf")
        once = sign_record(bare, folder / f"once-{language}.pdf", SignaturePlace.REVIEWER, key, "J’ai examiné.")
        twice = sign_record(once, folder / f"twice-{language}.pdf", SignaturePlace.APPROVER, key, "J’approuve.")
        stamps = TimeStamps(url, (issuer,))
        proven = sign_record(
            bare, folder / f"proven-{language}.pdf", SignaturePlace.REVIEWER, key, "J’ai examiné.", stamps
        )
        later = stamp_record(twice, folder / f"later-{language}.pdf", TimeStamps(url))
        made |= {path.stem: path.read_bytes() for path in (bare, once, twice, proven, later)}
    return made


@pytest.mark.java
def test_signed_records_stay_valid_pdf_a_3a_and_pdf_ua_1(tmp_path: Path) -> None:
    class_path()
    with keys.time_stamp_service() as url:
        made = signed_records(tmp_path, url)
    assert validated(tmp_path, made) == {(flavour, "true", name) for flavour in FLAVOURS for name in made}
    if shutil.which("qpdf"):
        for name in made:
            checked = subprocess.run(
                ["qpdf", "--check", str(tmp_path / f"{name}.pdf")], capture_output=True, check=False
            )
            assert checked.returncode == 0, name
    for name in made:
        with pikepdf.open(tmp_path / f"{name}.pdf") as document:
            assert document.Root.OutputIntents  # veraPDF does not miss it
