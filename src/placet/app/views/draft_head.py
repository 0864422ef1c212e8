"""The row over the draft: its name, what it is for, its version, its readings, its pages, the zoom."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from placet.app.actions import Actions
from placet.app.i18n import spoken
from placet.app.models.readings import Reading, has_changes
from placet.app.models.session import ReviewSession
from placet.app.views.controls import Button, Kind
from placet.app.views.draft.view import DraftView
from placet.app.views.labels import ElidedLabel, Line, Panel
from placet.app.views.theme import px
from placet.domain.activity import Description
from placet.words.vocabulary import CHANNELS, PRODUCTS, channel, product

V = TypeVar("V")
HEIGHT = 48
ZOOMS = (75, 100, 125, 150, 200, 300)


class Choice(Button):
    """A quiet button that opens a menu of choices, one of them ticked."""

    def __init__(self, parent: QWidget) -> None:
        """Offer nothing yet."""
        super().__init__(Kind.GHOST, "", parent, 28)
        self.set_look(arrow=True)
        self.choices = QMenu(self)
        self.clicked.connect(self._show)

    def _show(self) -> None:
        self.choices.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def offer(self, menu: QMenu, words: Mapping[V, str], chosen: object, on_chosen: Callable[[], None]) -> None:
        """Add choices to a menu; the one that was triggered is the sender's data."""
        group = QActionGroup(menu)
        for value, said in words.items():
            action = QAction(said.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setData(value)
            action.triggered.connect(on_chosen)
            group.addAction(action)
            menu.addAction(action)


class DraftHead(Panel):
    """Says which draft this is, and how it is shown."""

    described = Signal(object)
    """The reviewer said what the draft is for: a Description."""

    def __init__(
        self, session: ReviewSession, draft: DraftView, actions: Actions, parent: QWidget | None = None
    ) -> None:
        """Follow the session and the draft view."""
        super().__init__(parent)
        self._session = session
        self._draft = draft
        self._actions = actions
        self._page = 0
        self.name = ElidedLabel(14, 600, "text", self)
        self.purpose, self.version = Choice(self), Choice(self)
        self.reading, self.pages, self.zoom = Choice(self), Choice(self), Choice(self)
        self._build()
        session.opened.connect(self.refresh)
        session.review_changed.connect(self.refresh)
        draft.page_changed.connect(self._on_page_changed)
        draft.zoom_changed.connect(self.refresh)
        draft.reading_changed.connect(self.refresh)
        self.refresh()

    def _build(self) -> None:
        self.setFixedHeight(px(HEIGHT) + 1)
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(px(20), 0, px(10), 0)
        row.setSpacing(px(2))
        row.addWidget(self.name)
        row.addSpacing(px(8))
        for choice in (self.purpose, self.version):
            row.addWidget(choice)
        row.addStretch(1)
        for choice in (self.reading, self.pages, self.zoom):
            row.addWidget(choice)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(holder)
        self._line = Line(parent=self)

    # --- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show everything as it stands."""
        review = self._session.review
        self.setEnabled(review is not None)
        if review is None:
            return
        self.name.show_words(review.scan.document.name)
        self._show_purpose(review.description)
        self._show_reading()
        self._show_pages()
        self._show_zoom()
        self._fit()

    def _show_purpose(self, said: Description) -> None:
        language = spoken()
        names = [product(said.product, language), channel(said.channel, language)]
        words = " · ".join(name for name in names if name)
        self.purpose.say(
            words or self.tr("What is it for?"), self.tr("Product and channel: {words}").format(words=words)
        )
        self.version.say(self.tr("Version {version}").format(version=said.version))
        self._fill_purpose(said)
        self.version.choices.clear()
        self.version.choices.addAction(self._actions["describe"])

    def _fill_purpose(self, said: Description) -> None:
        menu, language = self.purpose.choices, spoken()
        menu.clear()
        products = {name: words.text(language) for name, words in PRODUCTS.items()}
        self.purpose.offer(menu, products, said.product, self._on_product)
        menu.addSeparator()
        channels = menu.addMenu(self.tr("Channel"))
        self.purpose.offer(
            channels, {name: words.text(language) for name, words in CHANNELS.items()}, said.channel, self._on_channel
        )
        menu.addSeparator()
        menu.addAction(self._actions["describe"])
        signed = self._session.review is not None and self._session.review.signed
        for action in (*menu.actions()[: len(products)], channels.menuAction()):
            action.setEnabled(not signed)

    def _show_reading(self) -> None:
        words = {
            Reading.ACCEPTED: self.tr("Changes accepted"),
            Reading.REJECTED: self.tr("Changes rejected"),
            Reading.BOTH: self.tr("Both readings"),
        }
        current = self._draft.reading
        self.reading.say(words[current], self.tr("Tracked changes: {words}").format(words=words[current]))
        self.reading.choices.clear()
        self.reading.offer(self.reading.choices, words, current, self._on_reading)

    def _show_pages(self) -> None:
        review = self._session.review
        count = len(review.scan.document.pages) if review else 0
        page = self.tr("Page {page} of {count}").format(page=self._page or 1, count=count)
        self.pages.say(self.tr("As text") if self._draft.plain else page)
        self.pages.choices.clear()
        words = {False: self.tr("As pages"), True: self.tr("As text")}
        self.pages.offer(self.pages.choices, words, self._draft.plain, self._on_pages)

    def _show_zoom(self) -> None:
        self.zoom.say(f"{self._draft.zoom}\u00a0%", self.tr("Zoom: {n} %").format(n=self._draft.zoom))
        menu = self.zoom.choices
        menu.clear()
        self.zoom.offer(menu, {percent: f"{percent}\u00a0%" for percent in ZOOMS}, self._draft.zoom, self._on_zoom)
        menu.addSeparator()
        menu.addActions([self._actions[name] for name in ("zoom_in", "zoom_out", "zoom_reset")])

    # --- what fits ---------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Leave out the version, then the purpose, where the name would have too little room."""
        review = self._session.review
        wanted = {
            self.zoom: True,
            self.pages: self._draft.has_pages,
            self.reading: review is not None and has_changes(review.scan.document) and not self._draft.has_pages,
            self.purpose: True,
            self.version: review is not None and bool(review.description.version),
        }
        room = self.width() - px(40) - min(self.name.sizeHint().width(), px(150))
        for choice, there in wanted.items():
            room -= choice.sizeHint().width() + px(2) if there else 0
            choice.setVisible(there and (room >= 0 or choice is self.zoom))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits, and keep the line at the foot."""
        super().resizeEvent(event)
        self._line.setGeometry(0, self.height() - 1, self.width(), 1)
        self._fit()

    # --- choosing ----------------------------------------------------------------------------------------------

    def _data(self) -> object:
        sender = self.sender()
        return sender.data() if isinstance(sender, QAction) else None

    def _on_product(self) -> None:
        self._describe(product=str(self._data()))

    def _on_channel(self) -> None:
        self._describe(channel=str(self._data()))

    def _describe(self, **changes: str) -> None:
        review = self._session.review
        if review is None:
            return
        said = review.description
        whole = {"product": said.product, "channel": said.channel, **changes}
        if whole != {"product": said.product, "channel": said.channel}:
            self.described.emit(Description(release=said.release, version=said.version, title=said.title, **whole))

    def _on_reading(self) -> None:
        reading = self._data()
        if isinstance(reading, Reading):
            self._draft.set_reading(reading)

    def _on_pages(self) -> None:
        self._actions["plain"].setChecked(bool(self._data()))
        self._draft.set_plain(bool(self._data()))

    def _on_zoom(self) -> None:
        percent = self._data()
        if isinstance(percent, int):
            self._draft.set_zoom(percent)
            self._draft.zoom_changed.emit(self._draft.zoom)

    def _on_page_changed(self, page: int) -> None:
        self._page = page
        self._show_pages()
        self._fit()  # the draft view may have taken up another draft since the last look

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.refresh()
