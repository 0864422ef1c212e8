from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from placet.app.views.marks import (
    paint_check,
    paint_fill,
    paint_flag,
    paint_level,
    paint_not_read,
    paint_ring,
    paint_seal,
    paint_underline,
)
from placet.domain.rule import Level

INK = QColor("#000000")


def painted(paint: Callable[[QPainter], None], ratio: float = 1.0, side: int = 40) -> QImage:
    image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def darkness(image: QImage) -> int:
    return sum(image.pixelColor(x, y).lightness() < 128 for x in range(image.width()) for y in range(image.height()))


def dark_rows(image: QImage, x: int) -> list[int]:
    return [y for y in range(image.height()) if image.pixelColor(x, y).lightness() < 128]


def test_each_level_has_a_shape_of_its_own(qapp: object) -> None:
    shapes = [painted(lambda p, level=level: paint_level(p, level, QRectF(4, 4, 14, 14), INK)) for level in Level]
    assert all(shapes[i] != shapes[j] for i in range(3) for j in range(i))


@pytest.mark.parametrize("level", Level)
def test_a_decided_glyph_is_hollow(qapp: object, level: Level) -> None:
    full = painted(lambda p: paint_level(p, level, QRectF(4, 4, 28, 28), INK))
    hollow = painted(lambda p: paint_level(p, level, QRectF(4, 4, 28, 28), INK, hollow=True))
    assert 0 < darkness(hollow) < darkness(full)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_error_stands_on_two_crisp_lines_at_any_pixel_ratio(qapp: object, ratio: float) -> None:
    image = painted(lambda p: paint_underline(p, Level.ERROR, QLineF(2, 10.3, 38, 10.3), INK), ratio)
    column = [image.pixelColor(round(20 * ratio), y).lightness() for y in range(image.height())]
    assert set(column) == {0, 255}
    assert sum(before > after for before, after in pairwise(column)) == 2


def test_a_warning_is_dashed_a_note_dotted_a_decision_one_thin_line(qapp: object) -> None:
    def runs(level: Level | None) -> int:
        image = painted(lambda p: paint_underline(p, level, QLineF(2, 10, 38, 10), INK))
        row = [image.pixelColor(x, 10).lightness() < 160 for x in range(40)]
        return sum(after and not before for before, after in pairwise(row))

    assert runs(Level.WARNING) == 4
    assert runs(Level.NOTE) == 8
    assert runs(None) == 1


def test_the_ring_leaves_the_words_room(qapp: object) -> None:
    image = painted(lambda p: paint_ring(p, QRectF(10, 10, 20, 20), INK, QColor("#ffffff")))
    assert dark_rows(image, 20) == [8, 9, 30, 31]


def test_a_fill_covers_its_words(qapp: object) -> None:
    assert darkness(painted(lambda p: paint_fill(p, QRectF(10, 10, 20, 20), INK))) > 380


@pytest.mark.parametrize("paint", [paint_check, paint_not_read, paint_flag, paint_seal])
def test_every_icon_stays_inside_its_square(qapp: object, paint: Callable[[QPainter, QRectF, QColor], None]) -> None:
    image = painted(lambda p: paint(p, QRectF(8, 8, 16, 16), INK))
    dark = [(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y).lightness() < 200]
    assert dark
    assert all(8 <= x < 24 and 8 <= y < 24 for x, y in dark)
