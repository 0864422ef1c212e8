"""The row over the list of findings: which are listed, how many those are, and in what order."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from placet.app.i18n import spoken
from placet.app.models.findings import FindingsModel
from placet.app.models.sieve import Sieve, State
from placet.app.views.draft_head import Choice
from placet.app.views.labels import Label, Panel
from placet.app.views.theme import px
from placet.domain.rule import Level
from placet.words.vocabulary import word

HEIGHT = 36


class FindingsBar(Panel):
    """Two menus: what is listed (level, rule, place, state), and the order."""

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        """Follow a model."""
        super().__init__(parent)
        self._model = model
        self.choice, self.order = Choice(self), Choice(self)
        self.count = Label("", 12, 400, "text2", self)
        self.setFixedHeight(px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), 0, px(10), 0)
        row.setSpacing(px(8))
        row.addWidget(self.choice)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.order)
        self.choice.choices.aboutToShow.connect(self._fill)
        for changed in (model.modelReset, model.dataChanged):
            changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is listed now."""
        sieve, listed, whole = self._model.sieve, len(self._model.lines), len(self._model.whole)
        count = self.tr("{n} of {count}").format(n=listed, count=whole) if sieve.narrows else ""
        words = " · ".join(self._asked(sieve)[:1]) or self.tr("All findings", "a filter")
        more = len(self._asked(sieve)) - 1
        self.choice.say(f"{words} +{more}" if more > 0 else words, self._spoken(sieve, count))
        self.count.setText(count)
        names = {False: self.tr("Reading order"), True: self.tr("By rule")}
        self.order.say(names[sieve.by_rule], self.tr("Order: {order}").format(order=names[sieve.by_rule]))
        self.order.choices.clear()
        self.order.offer(self.order.choices, names, sieve.by_rule, self._on_order)

    def _asked(self, sieve: Sieve) -> list[str]:
        """Name what is asked for."""
        words = (
            self._levels().get(sieve.level, "") if sieve.level else "",
            self._states().get(sieve.state, "") if sieve.state else "",
            sieve.part or "",
            self._rules().get(sieve.rule, "") if sieve.rule else "",
        )
        return [_short(each) for each in words if each]

    def _spoken(self, sieve: Sieve, count: str) -> str:
        asked = ", ".join(self._asked(sieve)) or self.tr("All findings", "a filter")
        said = self.tr("Findings listed: {asked}").format(asked=asked)
        return f"{said}, {count}" if count else said

    # --- choosing ----------------------------------------------------------------------------------------------

    def _levels(self) -> dict[object, str]:
        held = {line.finding.level for line in self._model.whole}
        return {level: word(level, spoken()) for level in sorted(Level, key=_rank) if level in held}

    def _states(self) -> dict[object, str]:
        return {State.OPEN: self.tr("Open", "findings"), State.DECIDED: self.tr("Decided", "findings")}

    def _rules(self) -> dict[object, str]:
        return {line.rule.id: line.title for line in self._model.whole}

    def _fill(self) -> None:
        """Offer what the findings of this draft can be told apart by, when the menu opens."""
        menu, sieve = self.choice.choices, self._model.sieve
        menu.clear()
        for old in menu.findChildren(QMenu):
            old.deleteLater()
        everything = QAction(self.tr("Show all findings"), menu)
        everything.setEnabled(sieve.narrows)
        everything.triggered.connect(self._on_all)
        menu.addAction(everything)
        menu.addSeparator()
        parts: dict[object, str] = {line.part: line.part for line in self._model.whole}
        for name, title, values in (
            ("level", self.tr("Level"), self._levels()),
            ("rule", self.tr("Rule"), self._rules()),
            ("part", self.tr("Place"), parts),
            ("state", self.tr("State"), self._states()),
        ):
            self._offer(name, title, values, getattr(sieve, name))

    def _offer(self, name: str, title: str, values: Mapping[object, str], chosen: object) -> None:
        menu = self.choice.choices.addMenu(title)
        words = {(name, None): self.tr("Any"), **{(name, value): said for value, said in values.items()}}
        self.choice.offer(menu, words, (name, chosen), self._on_chosen)

    def _data(self) -> object:
        sender = self.sender()
        return sender.data() if isinstance(sender, QAction) else None

    def _on_chosen(self) -> None:
        data = self._data()
        if isinstance(data, tuple):
            self._model.sift(replace(self._model.sieve, **{data[0]: data[1]}))

    def _on_order(self) -> None:
        self._model.sift(replace(self._model.sieve, by_rule=bool(self._data())))

    def _on_all(self) -> None:
        self._model.sift(Sieve(by_rule=self._model.sieve.by_rule))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language; places are named in it too."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.refresh()


def _rank(level: Level) -> int:
    return -level.rank


def _short(words: str, most: int = 24) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
