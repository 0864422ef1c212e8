"""What the draft is for, and the findings that leaves."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from dialog_pieces import desk, kept, window
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from placet.app.models.described import channels, products
from placet.app.models.session import ReviewSession
from placet.app.views.dialogs.describe import DescribeDialog
from placet.domain.activity import Description
from placet.words.vocabulary import PRODUCTS


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with desk(tmp_path) as made:
        yield made


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    return window(qtbot)[0]


def choose(dialog: DescribeDialog, product: str) -> None:
    assert dialog.session.review is not None
    dialog.product.control.setCurrentIndex(products(dialog.session.review).index(product))


def test_a_description_is_kept_as_it_was_given(session: ReviewSession, over: QWidget) -> None:
    dialog = DescribeDialog(session, over)
    dialog.open()
    assert not dialog.release.isVisible()
    choose(dialog, "speech")
    dialog.channel.control.setCurrentIndex(list(channels(kept(session))).index("event"))
    dialog.dated.click()
    assert dialog.release.isVisible()
    dialog.release.setDate(QDate(2026, 12, 1))
    dialog.version.control.setText("3")
    dialog.name.control.setText("Remarks at the launch")
    dialog.primary.click()
    assert kept(session).description == Description("speech", "event", date(2026, 12, 1), "3", "Remarks at the launch")


def test_it_says_how_many_findings_show_before_it_is_accepted(session: ReviewSession, over: QWidget) -> None:
    dialog = DescribeDialog(session, over)
    assert dialog.count.sentence == "4 findings show with this description: 1 error, 2 warnings, 1 note."
    choose(dialog, "speech")
    assert dialog.count.sentence == (
        "3 findings show with this description: 1 error, 2 warnings. 1 does not show: its rule does not apply."
    )
    assert len(kept(session).findings) == 4
    dialog.primary.click()
    assert len(kept(session).findings) == 3


def test_a_date_taken_back_is_not_kept(session: ReviewSession, over: QWidget) -> None:
    dialog = DescribeDialog(session, over)
    dialog.dated.click()
    dialog.dated.click()
    dialog.version.control.setText("2")
    dialog.primary.click()
    assert kept(session).description == Description(version="2")


def test_a_description_that_says_nothing_new_leaves_no_entry(
    session: ReviewSession, over: QWidget, qtbot: QtBot
) -> None:
    before = len(kept(session).trail)
    dialog = DescribeDialog(session, over)
    dialog.open()
    with qtbot.waitSignal(dialog.accepted):
        dialog.primary.click()
    assert len(kept(session).trail) == before


def test_products_that_only_the_rules_name_are_offered_last(session: ReviewSession) -> None:
    assert session.review is not None
    assert products(session.review) == ("", *PRODUCTS, "house-style")
