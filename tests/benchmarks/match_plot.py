"""Two plots side by side, drawn as SVG: seconds for a megabyte over the number of rules, and seconds over megabytes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, TOP = 560, 420, 70, 50
COLOURS = ("#0b5394", "#3d85c6", "#b45f06", "#e69138", "#6aa84f", "#8e44ad", "#cc0000", "#555555")


@dataclass(frozen=True, slots=True)
class Line:
    """What one contender took: points of a plot, in order."""

    name: str
    points: list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Axes:
    """Where powers of ten lie in a plot."""

    left: float
    x: tuple[int, int]
    y: tuple[int, int]

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Give the place of a point in the picture."""
        across = (math.log10(x) - self.x[0]) / (self.x[1] - self.x[0])
        up = (math.log10(y) - self.y[0]) / (self.y[1] - self.y[0])
        return self.left + across * WIDTH, TOP + (1 - up) * HEIGHT


def draw(rules: Sequence[Line], length: Sequence[Line]) -> str:
    """Draw both plots; both axes of each are logarithmic, so that cost in proportion is a slope of one."""
    parts = [
        *plot(rules, LEFT, "seconds for a megabyte over the number of rules"),
        *plot(length, LEFT + WIDTH + 330, "seconds over megabytes"),
    ]
    size = f'width="{2 * WIDTH + 640}" height="{HEIGHT + 120}"'
    style = 'font-family="sans-serif" font-size="12"'
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>', *parts, "</svg>\n"])


def plot(lines: Sequence[Line], left: float, title: str) -> list[str]:
    """Draw one plot with its legend."""
    points = [point for line in lines for point in line.points]
    axes = Axes(left, span([x for x, _ in points]), span([y for _, y in points]))
    parts = [f'<text x="{left}" y="{TOP - 20}" font-size="14" font-weight="bold">{escape(title)}</text>', *grid(axes)]
    for number, line in enumerate(lines):
        colour = COLOURS[number % len(COLOURS)]
        places = [axes.place(*point) for point in line.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>' for x, y in places]
        y = TOP + 14 + 20 * number
        parts.append(f'<rect x="{left + WIDTH + 16}" y="{y - 9}" width="12" height="12" fill="{colour}"/>')
        parts.append(f'<text x="{left + WIDTH + 34}" y="{y + 2}">{escape(line.name)}</text>')
    return parts


def span(values: Sequence[float]) -> tuple[int, int]:
    """Give the powers of ten between which values lie."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)


def grid(axes: Axes) -> list[str]:
    """Draw a line for each power of ten."""
    parts = []
    for power in range(axes.x[0], axes.x[1] + 1):
        x, bottom = axes.place(10.0**power, 10.0 ** axes.y[0])
        parts.append(f'<line x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{bottom:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{x:.1f}" y="{bottom + 18:.1f}" text-anchor="middle">{10.0**power:g}</text>')
    for power in range(axes.y[0], axes.y[1] + 1):
        x, y = axes.place(10.0 ** axes.x[0], 10.0**power)
        parts.append(f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{x + WIDTH:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{x - 6:.1f}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    return parts
