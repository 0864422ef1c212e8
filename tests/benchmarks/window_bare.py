"""Show a bare PySide6 window, say when it can be used, and end: what every other start is held against."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from watch import say, when_painted


def main() -> None:
    application = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    when_painted(window, lambda: (say("usable"), QTimer.singleShot(0, application.quit)))
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
