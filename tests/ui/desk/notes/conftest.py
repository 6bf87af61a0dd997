"""The chair of the rounds, who has notes too."""

from __future__ import annotations

from tests.ui.desk.rounds.conftest import chair, chair_at

__all__ = ["chair", "chair_at"]
