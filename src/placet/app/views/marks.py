"""The marks of the window as painted paths: levels, decisions, underlines and the ring round the current finding."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from placet.domain.rule import Level

RING = 2.0
"""Width of the focus ring."""
RING_RADIUS = 3.0
FILL_RADIUS = 2.0
GRID = 16.0
"""Icons are drawn on a grid of 16."""


def paint_level(painter: QPainter, level: Level, rect: QRectF, ink: QColor, hollow: bool = False) -> None:  # noqa: FBT001 - reads well
    """Paint a level's glyph in a square, 14 px by design: solid while open, hollow when decided."""
    side = min(rect.width(), rect.height())
    _begin(painter, rect, 14.0, side)
    thin = QPen(ink, 1.25, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.MiterJoin)
    if level is Level.NOTE:
        painter.setPen(thin if hollow else QPen(ink, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(2.5, 2.5, 9, 9) if hollow else QRectF(2.75, 2.75, 8.5, 8.5))
    else:
        painter.setPen(thin if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else QBrush(ink))
        painter.drawPolygon(_outline(level, 1.25 if hollow else 0.0))
    painter.restore()


def _outline(level: Level, inset: float) -> QPolygonF:
    """Give the outline of a diamond or a triangle on a grid of 14, drawn in by `inset`."""
    if level is Level.ERROR:
        return QPolygonF([QPointF(7, inset), QPointF(14 - inset, 7), QPointF(7, 14 - inset), QPointF(inset, 7)])
    return QPolygonF(
        [QPointF(7, 0.75 + inset * 1.4), QPointF(14 - inset, 13.25 - inset * 0.7), QPointF(inset, 13.25 - inset * 0.7)]
    )


def paint_check(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """Paint the check of a decision."""
    path = QPainterPath(QPointF(3.5, 8.5))
    path.lineTo(6.5, 11.5)
    path.lineTo(12.5, 4.5)
    _stroke(painter, rect, path, ink)


def paint_not_read(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """Paint the struck eye of a part that was not read."""
    path = QPainterPath(QPointF(1.5, 8))
    path.cubicTo(4.2, 2.9, 11.8, 2.9, 14.5, 8)
    path.cubicTo(11.8, 13.1, 4.2, 13.1, 1.5, 8)
    path.addEllipse(QPointF(8, 8), 2.1, 2.1)
    path.moveTo(2.5, 13.5)
    path.lineTo(13.5, 2.5)
    _stroke(painter, rect, path, ink)


def paint_flag(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """Paint the flag of an objection."""
    path = QPainterPath(QPointF(3.5, 14.2))
    path.lineTo(3.5, 2.8)
    path.lineTo(12.8, 2.8)
    path.lineTo(10.6, 6)
    path.lineTo(12.8, 9.2)
    path.lineTo(3.5, 9.2)
    _stroke(painter, rect, path, ink)


def paint_seal(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """Paint the seal of a signature."""
    path = QPainterPath()
    path.addEllipse(QPointF(8, 6.3), 4.5, 4.5)
    path.moveTo(5.4, 10.2)
    path.lineTo(4.8, 14.5)
    path.lineTo(8, 12.8)
    path.lineTo(11.2, 14.5)
    path.lineTo(10.6, 10.2)
    path.moveTo(6.2, 6.4)
    path.lineTo(7.5, 7.7)
    path.lineTo(9.9, 4.9)
    _stroke(painter, rect, path, ink)


def paint_underline(painter: QPainter, level: Level | None, line: QLineF, ink: QColor) -> None:
    """Paint a level's underline from the line downwards, 5 px at most; None paints the thin line of a decision."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = _snapped(painter, line.y1())
    left, right = line.x1(), line.x2()
    match level:
        case Level.ERROR:
            _paint_double(painter, left, right, top, ink)
        case Level.WARNING:
            _paint_dashes(painter, left, right, top, ink)
        case Level.NOTE:
            _paint_dots(painter, left, right, top, ink)
        case None:
            painter.fillRect(QRectF(left, top, right - left, 1.0), ink)
    painter.restore()


def _paint_double(painter: QPainter, left: float, right: float, top: float, ink: QColor) -> None:
    """Paint two lines of 1.5 px, 1.5 px apart, in whole pixels of the device."""
    ratio = painter.deviceTransform().m22()
    thick, gap = round(1.5 * ratio) / ratio, max(1, math.floor(1.5 * ratio)) / ratio
    painter.fillRect(QRectF(left, top, right - left, thick), ink)
    painter.fillRect(QRectF(left, top + thick + gap, right - left, thick), ink)


def _paint_dashes(painter: QPainter, left: float, right: float, top: float, ink: QColor) -> None:
    at = left
    while at < right:
        painter.fillRect(QRectF(at, top, min(7.0, right - at), 2.0), ink)
        at += 11.0


def _paint_dots(painter: QPainter, left: float, right: float, top: float, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    at = left
    while at + 2.5 <= right + 0.5:
        painter.drawEllipse(QRectF(at, top, 2.5, 2.5))
        at += 4.5


def paint_fill(painter: QPainter, rect: QRectF, fill: QColor) -> None:
    """Paint the ground behind a finding's words."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, FILL_RADIUS, FILL_RADIUS)
    painter.restore()


def paint_ring(painter: QPainter, rect: QRectF, ink: QColor, fill: QColor | None = None) -> None:
    """Paint the ring of the current finding just outside a rectangle, and its fill within."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, RING))
    painter.setBrush(QBrush(fill) if fill is not None else QBrush(Qt.BrushStyle.NoBrush))
    outside = RING / 2
    painter.drawRoundedRect(rect.adjusted(-outside, -outside, outside, outside), RING_RADIUS, RING_RADIUS)
    painter.restore()


def paint_frame(painter: QPainter, rect: QRectF, ink: QColor, current: bool = False) -> None:  # noqa: FBT001 - reads well
    """Paint the square frame of words that a search found: one thin line, two where the search stands."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(ink, 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.toRect())
    if current:
        painter.setPen(QPen(ink, RING, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(rect.toRect().adjusted(-3, -3, 3, 3))
    painter.restore()


def _stroke(painter: QPainter, rect: QRectF, path: QPainterPath, ink: QColor) -> None:
    _begin(painter, rect, GRID, min(rect.width(), rect.height()))
    painter.setPen(QPen(ink, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()


def _begin(painter: QPainter, rect: QRectF, grid: float, side: float) -> None:
    """Save the painter, and let `grid` units span the square of `side` in the middle of a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / grid, side / grid)


def _snapped(painter: QPainter, at: float) -> float:
    """Move a height to the nearest row of the device's own pixels, so that thin lines stay crisp."""
    device = painter.deviceTransform()
    return (round(device.m22() * at + device.dy()) - device.dy()) / device.m22()
