"""A dialog that performs an act of the review on the desk."""

from PySide6.QtWidgets import QWidget

from placet.app.i18n import spoken
from placet.app.models.session import ReviewSession
from placet.app.views.dialogs.base import Dialog
from placet.domain.activity import Activity
from placet.domain.errors import PlacetError
from placet.domain.review import Review
from placet.words.errors import explain


class ActDialog(Dialog):
    """Closes when its act is done; where the act is refused, says why above the buttons."""

    def __init__(
        self, session: ReviewSession, parent: QWidget | None, key: str = "", icon: str = "", width: int = 640
    ) -> None:
        """Act on the session's review."""
        super().__init__(parent, key, icon, width)
        self.session = session
        session.refused.connect(self.explain)
        self.finished.connect(self._on_closed)

    @property
    def review(self) -> Review:
        """Give the review on the desk; LookupError where there is none."""
        if self.session.review is None:
            raise LookupError("no review is open")
        return self.session.review

    def perform(self, activity: Activity) -> bool:
        """Perform an act and close; gives whether it was done."""
        self.trouble.say("")
        done = self.session.perform(activity)
        if done:
            self.accept()
        return done

    def explain(self, error: PlacetError) -> None:
        """Say why an act did not happen."""
        self.trouble.say(explain(error, spoken()))

    def _on_closed(self) -> None:
        self.session.refused.disconnect(self.explain)
