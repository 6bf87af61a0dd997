"""PySide6 6.12.0 on Python 3.11 aborts the process: docs/adr/0002. This guard stays for ever."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtWidgets import QLabel

MANY_CALLS = """
import sys
from PySide6.QtCore import QCoreApplication, QObject
app = QCoreApplication([])
thing = QObject()
before = sys.getrefcount(None)
for number in range(20_000):
    thing.setObjectName("name")
lost = before - sys.getrefcount(None)
sys.exit(0 if lost < 50 else 1)
"""


def test_twenty_thousand_qt_calls_lose_no_reference_to_none():
    finished = subprocess.run([sys.executable, "-X", "faulthandler", "-c", MANY_CALLS], check=False, timeout=60)
    assert finished.returncode == 0


def test_labels_keep_the_references_to_none(qapp):
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(200):
        label.setText("tafel")
    assert before - sys.getrefcount(None) < 50
