"""The colours of the window, by their names in the design; a widget asks for its palette's own when it paints."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from placet.domain.rule import Level


@dataclass(frozen=True, slots=True)
class LevelColours:
    """A level's ink, and the fills behind its words: open, and current."""

    ink: str
    fill: str
    current: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour, as `#rrggbb`; `fills` is False in a contrast theme, where shapes and lines carry the level."""

    window: str
    surface: str
    canvas: str
    tint: str
    tint2: str
    hover: str
    selected: str
    line: str
    line2: str
    text: str
    text2: str
    text3: str
    accent: str
    focus: str
    on_accent: str
    ok: str
    toast: str
    toast_text: str
    toast_key: str
    error: LevelColours
    warning: LevelColours
    note: LevelColours
    fills: bool = True

    def level(self, level: Level) -> LevelColours:
        """Give a level's colours."""
        return {Level.ERROR: self.error, Level.WARNING: self.warning, Level.NOTE: self.note}[level]

    def ink(self, name: str) -> str:
        """Give an ink by its name: a colour's, or a level's."""
        colour = getattr(self, name)
        return colour.ink if isinstance(colour, LevelColours) else str(colour)


LIGHT = Tokens(
    window="#F4F6F6",
    surface="#FFFFFF",
    canvas="#E9ECEC",
    tint="#F2F5F5",
    tint2="#EEF1F6",
    hover="#E9EDED",
    selected="#DCE9EA",
    line="#D9DEDF",
    line2="#7C8689",
    text="#1A2123",
    text2="#475356",
    text3="#5B676A",
    accent="#0B5F66",
    focus="#0B5F66",
    on_accent="#FFFFFF",
    ok="#2A6737",
    toast="#1F2A2D",
    toast_text="#F4F6F6",
    toast_key="#8FD3D9",
    error=LevelColours("#B3261E", "#FBE6E3", "#F7CFCA"),
    warning=LevelColours("#855000", "#FAEECB", "#F3DC9B"),
    note=LevelColours("#2458A6", "#E4EDFA", "#C6DAF6"),
)
DARK = Tokens(
    window="#1D2123",
    surface="#25292B",
    canvas="#151819",
    tint="#2B3032",
    tint2="#2A2F37",
    hover="#2E3436",
    selected="#1F3E42",
    line="#373D40",
    line2="#7F8A8D",
    text="#E7EBEC",
    text2="#B9C2C4",
    text3="#9CA7AA",
    accent="#62BFC7",
    focus="#7FD0D7",
    on_accent="#062225",
    ok="#82CC91",
    toast="#E7EBEC",
    toast_text="#1A2123",
    toast_key="#0B5F66",
    error=LevelColours("#FF9D92", "#4A2A28", "#6E3631"),
    warning=LevelColours("#ECBA50", "#433719", "#5F4B17"),
    note=LevelColours("#93BEFF", "#25374F", "#2B4874"),
)


def tokens(palette: QPalette) -> Tokens:
    """Give the colours that go with a palette: light or dark where it is one of ours, else the system's own roles."""
    window = palette.color(QPalette.ColorRole.Window).name().upper()
    for ours in (LIGHT, DARK):
        if window == ours.window:
            return ours
    return _contrast(palette)


def _contrast(palette: QPalette) -> Tokens:
    def role(name: QPalette.ColorRole) -> str:
        return palette.color(name).name()

    window = role(QPalette.ColorRole.Window)
    text = role(QPalette.ColorRole.WindowText)
    highlight = role(QPalette.ColorRole.Highlight)
    on_highlight = role(QPalette.ColorRole.HighlightedText)
    level = LevelColours(text, window, highlight)
    return Tokens(
        *(window,) * 6,
        selected=highlight,
        line=text,
        line2=text,
        text=text,
        text2=text,
        text3=text,
        accent=highlight,
        focus=highlight,
        on_accent=on_highlight,
        ok=text,
        toast=window,
        toast_text=text,
        toast_key=highlight,
        error=level,
        warning=level,
        note=level,
        fills=False,
    )


def palette_of(colours: Tokens) -> QPalette:
    """Make the palette that Fusion paints with, from our own colours."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.tint,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.text3,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.on_accent,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.ToolTipBase: colours.toast,
        QPalette.ColorRole.ToolTipText: colours.toast_text,
        QPalette.ColorRole.Mid: colours.line2,
        QPalette.ColorRole.Midlight: colours.line,
        QPalette.ColorRole.Dark: colours.line2,
        QPalette.ColorRole.Light: colours.surface,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.text3))
    return palette
