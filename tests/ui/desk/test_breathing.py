"""What a page needs most is loaded step by step."""

from __future__ import annotations

import sys

import pytest

from ui.desk.breathing import load_next


@pytest.fixture
def unloaded(tmp_path, monkeypatch) -> tuple[str, ...]:
    """Two modules nobody has met yet, the second of which needs the first."""
    names = ("first_of_two", "second_of_two")
    (tmp_path / "first_of_two.py").write_text("HERE = True\n", encoding="utf-8")
    (tmp_path / "second_of_two.py").write_text("from first_of_two import HERE as HERE\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield names
    for name in names:
        sys.modules.pop(name, None)


def test_each_step_loads_one_of_them(unloaded):
    first, second = unloaded
    assert load_next(unloaded)
    assert first in sys.modules
    assert second not in sys.modules
    assert load_next(unloaded)
    assert sys.modules[second].HERE


def test_what_is_loaded_is_no_step(unloaded):
    while load_next(unloaded):
        pass
    assert not load_next(unloaded)
    assert not load_next(())
