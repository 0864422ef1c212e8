"""The reasons most often given for keeping words, or for setting a finding aside."""

from PySide6.QtCore import QCoreApplication

from placet.domain.activity import DecisionOutcome


def usual_reasons(outcome: DecisionOutcome) -> tuple[str, ...]:
    """List the usual reasons for an outcome; none where no reason is asked for."""
    match outcome:
        case DecisionOutcome.KEPT:
            return (
                QCoreApplication.translate("Reasons", "It is a direct quotation, named as such"),
                QCoreApplication.translate("Reasons", "It is a proper name or legal title"),
                QCoreApplication.translate("Reasons", "It is a historical reference"),
                QCoreApplication.translate("Reasons", "It was approved in writing"),
            )
        case DecisionOutcome.NOT_A_FINDING:
            return (
                QCoreApplication.translate("Reasons", "The words mean something else here"),
                QCoreApplication.translate("Reasons", "It is another person or body"),
                QCoreApplication.translate("Reasons", "It is an official account"),
                QCoreApplication.translate("Reasons", "The rule does not fit this product"),
            )
        case _:
            return ()
