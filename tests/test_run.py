"""The launcher: what it refuses, what it asks for, and what it skips. Nothing here installs anything."""

from __future__ import annotations

import argparse
import ast
import importlib.util
import os
import string
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from facilitator.domain.language import Language
from ui.commands import _parser

RUN_PY = Path(__file__).resolve().parent.parent / "run.py"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The launcher as a module of its own, for a checkout in an empty folder, without libraries or a screen."""
    spec = importlib.util.spec_from_file_location("launcher", RUN_PY)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in module.RECIPE:
        (tmp_path / name).write_text(f"{name}\n", encoding="utf-8")
    venv = tmp_path / ".venv"
    (tmp_path / "app.py").touch()
    places = {"ROOT": tmp_path, "VENV": venv, "STAMP": venv / "tafelronde.json", "VENV_PYTHON": venv / "python"}
    places |= {"TAFELRONDE": venv / "tafelronde"}
    for name, place in places.items():
        monkeypatch.setattr(module, name, place)
    monkeypatch.setattr(module, "loads", lambda library: False)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return module


@pytest.fixture
def set_up(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What the set-up did, with the work itself left out: ("venv",) or ("pip", ...)."""
    done: list[tuple[str, ...]] = []

    def make_venv(command: list[str], environ: dict[str, str]) -> None:
        done.append(("venv",))
        run.VENV.mkdir(exist_ok=True)
        run.STAMP.unlink(missing_ok=True)
        run.VENV_PYTHON.touch()

    monkeypatch.setattr(run, "run_quietly", make_venv)
    monkeypatch.setattr(run, "pip_install", lambda *what: done.append(("pip", *what)))
    return done


PROJECT = ("pip", "--no-build-isolation", "--editable")
NEEDS_A_SHELL = pytest.mark.skipif(os.name == "nt", reason="the stand-in for Python is a shell script")
FIRST_TIME = [("venv",), ("pip", "setuptools"), (*PROJECT, ".")]


def test_an_old_python_can_read_the_file() -> None:
    ast.parse(RUN_PY.read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13)])
def test_an_old_python_is_refused(run: ModuleType, version: tuple[int, int, int]) -> None:
    with pytest.raises(run.Refusal, match=r"Python 3\.11 of nieuwer.*dit is Python 3"):
        run.refuse_old_python(version)
    run.refuse_old_python((3, 11, 0))


@pytest.mark.parametrize("version", [(0,), (3, 36, 0)])
def test_an_old_or_missing_sqlite_is_refused(run: ModuleType, version: tuple[int, ...]) -> None:
    with pytest.raises(run.Refusal, match=r"SQLite 3\.37 of nieuwer"):
        run.refuse_old_sqlite(version)
    run.refuse_old_sqlite((3, 37, 0))


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "nl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "de_DE.UTF-8"}, "nl"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "nl_BE.UTF-8"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "LC_MESSAGES": "en_IE"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, "en"),
        ({"LANG": "C.UTF-8"}, "nl"),
    ],
)
def test_it_speaks_english_only_to_an_english_system(run: ModuleType, environ: dict[str, str], language: str) -> None:
    assert run.language(environ) == language


def test_each_sentence_has_the_same_gaps_in_both_languages(run: ModuleType) -> None:
    def gaps(text: str) -> set[str | None]:
        return {gap for _, gap, _, _ in string.Formatter().parse(text) if gap}

    assert [name for name, (dutch, english) in run.SENTENCES.items() if gaps(dutch) != gaps(english)] == []


def test_it_knows_every_command_of_the_command_line(run: ModuleType) -> None:
    """It cannot ask: it runs before anything is installed."""
    commands = (one for one in _parser(Language.EN)._actions if isinstance(one, argparse._SubParsersAction))
    assert list(run.WITHOUT_WINDOW) == sorted(next(commands).choices)


@pytest.mark.parametrize(
    ("args", "window"),
    [
        ([], True),
        (["dag.tafelronde"], True),
        (["demo", "--to", "out"], False),
        (["export", "dag.tafelronde"], False),
        (["serve", "dag.tafelronde"], False),
        (["--help"], False),
        (["test"], False),
    ],
)
def test_it_knows_what_opens_the_window(run: ModuleType, args: list[str], window: bool) -> None:
    assert run.needs_window(args) is window


def test_without_a_window_no_library_is_asked_for(run: ModuleType) -> None:
    assert run.libraries_for(["demo", "--to", "out"], {}) == {}


def test_the_tests_need_qt_but_no_screen(run: ModuleType) -> None:
    assert run.libraries_for(["test"], {}) == run.LIBRARIES_OF_QT
    assert run.libraries_for([], {"QT_QPA_PLATFORM": "offscreen"}) == run.LIBRARIES_OF_QT


def test_the_window_needs_the_libraries_of_its_screen(run: ModuleType) -> None:
    x11, wayland = run.libraries_for([], {"DISPLAY": ":0"}), run.libraries_for([], {"WAYLAND_DISPLAY": "wayland-0"})
    assert x11["libxcb-cursor.so.0"] == "libxcb-cursor0"
    assert set(wayland) - set(x11) == set(run.LIBRARIES_OF_WAYLAND)


def test_a_missing_library_becomes_a_debian_package(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(run, "loads", lambda library: library != "libEGL.so.1")
    run.VENV.mkdir()
    run.VENV_PYTHON.touch()
    assert run.system_lacks(["test"]) == {"libEGL.so.1": "libegl1"}


def test_other_systems_need_no_packages(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert run.system_lacks([]) == {}


@pytest.fixture
def lacks_egl(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None, int], None]:
    """Let one library be missing, for a user with this id, on a system with this program for packages or none."""

    def lack(apt: str | None, user: int) -> None:
        monkeypatch.setattr(
            run, "system_lacks", lambda args: {"libEGL.so.1": "libegl1", "ensurepip": "python3.11-venv"}
        )
        monkeypatch.setattr(run.shutil, "which", lambda program: apt)
        monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)

    return lack


def test_a_person_without_root_gets_the_one_command(
    run: ModuleType, lacks_egl: Callable[[str | None, int], None]
) -> None:
    lacks_egl("/usr/bin/apt-get", 1000)
    with pytest.raises(run.Refusal) as refusal:
        run.install_system_packages([])
    command = str(refusal.value).splitlines()[1]
    assert command == "sudo apt-get install --no-install-recommends libegl1 python3.11-venv"


def test_without_apt_the_missing_libraries_are_named(
    run: ModuleType, lacks_egl: Callable[[str | None, int], None]
) -> None:
    lacks_egl(None, 0)
    with pytest.raises(run.Refusal, match=r"libEGL\.so\.1, ensurepip"):
        run.install_system_packages([])


def test_root_installs_the_packages_and_looks_again(
    run: ModuleType, lacks_egl: Callable[[str | None, int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    lacks_egl("/usr/bin/apt-get", 0)
    lacking = [{"libEGL.so.1": "libegl1"}, {}]
    installed: list[list[str]] = []
    monkeypatch.setattr(run, "system_lacks", lambda args: lacking.pop(0))
    monkeypatch.setattr(run, "apt_install", installed.append)
    run.install_system_packages([])
    assert installed == [["libegl1"]]


def test_package_lists_are_fetched_when_installing_fails_without(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def apt(command: list[str], environ: dict[str, str]) -> None:
        ran.append(command[1])
        if len(ran) == 1:
            raise run.Refusal

    monkeypatch.setattr(run, "run_quietly", apt)
    run.apt_install(["libegl1"])
    assert ran == ["install", "update", "install"]


def test_the_first_start_makes_everything_and_the_next_nothing(
    run: ModuleType, set_up: list[tuple[str, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    run.prepare("")
    run.prepare("")
    assert set_up == FIRST_TIME
    said = capsys.readouterr()
    assert said.err == "Tafelronde wordt klaargezet. Dit duurt de eerste keer een minuut.\n"
    assert said.out == ""


def test_the_tests_bring_their_own_packages_once(run: ModuleType, set_up: list[tuple[str, ...]]) -> None:
    run.prepare("")
    run.prepare("test")
    run.prepare("test")
    run.prepare("")
    assert set_up == [*FIRST_TIME, ("pip", "setuptools"), (*PROJECT, ".[test]")]


@pytest.mark.parametrize("recipe", ["pyproject.toml", "constraints.txt"])
def test_a_changed_recipe_is_installed_into_what_is_there(
    run: ModuleType, set_up: list[tuple[str, ...]], recipe: str
) -> None:
    run.prepare("")
    (run.ROOT / recipe).write_text("changed\n", encoding="utf-8")
    run.prepare("")
    assert set_up == [*FIRST_TIME, *FIRST_TIME[1:]]


@pytest.mark.parametrize("change", [{"busy": True}, {"place": "/somewhere/else/.venv"}, {"python": "3.10"}])
def test_an_environment_that_is_unfinished_moved_or_of_another_python_is_made_anew(
    run: ModuleType, set_up: list[tuple[str, ...]], change: dict[str, object]
) -> None:
    run.prepare("")
    run.write_stamp(run.read_stamp()._replace(**change))
    run.prepare("")
    assert set_up == [*FIRST_TIME, *FIRST_TIME]


@NEEDS_A_SHELL
def test_an_environment_made_by_hand_without_a_working_pip_is_made_anew(
    run: ModuleType, set_up: list[tuple[str, ...]]
) -> None:
    run.VENV.mkdir()
    run.VENV_PYTHON.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    run.VENV_PYTHON.chmod(0o755)
    run.prepare("")
    assert set_up == FIRST_TIME


@NEEDS_A_SHELL
def test_a_healthy_environment_made_by_hand_is_kept(run: ModuleType, set_up: list[tuple[str, ...]]) -> None:
    run.VENV.mkdir()
    version = run.new_stamp().python
    run.VENV_PYTHON.write_text(f"#!/bin/sh\necho '{version} {run.VENV}'\n", encoding="utf-8")
    run.VENV_PYTHON.chmod(0o755)
    run.prepare("")
    assert set_up == FIRST_TIME[1:]


def test_a_pip_that_fails_leaves_what_was_there(
    run: ModuleType, set_up: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    run.prepare("")
    before = run.read_stamp()
    (run.ROOT / "pyproject.toml").write_text("changed\n", encoding="utf-8")

    def fail(*what: str) -> None:
        assert run.read_stamp().busy
        raise run.Refusal

    monkeypatch.setattr(run, "pip_install", fail)
    with pytest.raises(run.Refusal):
        run.prepare("")
    assert run.read_stamp() == before


@pytest.mark.parametrize("text", ["", "{", "[]", '{"place": "x"}'])
def test_an_unreadable_stamp_counts_as_none(run: ModuleType, text: str) -> None:
    run.VENV.mkdir()
    run.STAMP.write_text(text, encoding="utf-8")
    assert run.read_stamp() is None


def test_the_arguments_go_straight_through(run: ModuleType) -> None:
    assert run.command_for(["demo", "--to", "a b"]) == [str(run.TAFELRONDE), "demo", "--to", "a b"]
    assert run.command_for([]) == [str(run.TAFELRONDE)]


def test_the_tests_leave_out_the_slow_ones_unless_told_otherwise(run: ModuleType) -> None:
    command = run.command_for(["test", "-m", "slow", "tests/ui"])
    assert command == [
        str(run.VENV_PYTHON),
        "-m",
        "pytest",
        "-m",
        "not slow",
        *run.IN_PARALLEL,
        "-m",
        "slow",
        "tests/ui",
    ]


def test_a_failing_command_shows_its_last_lines_only(run: ModuleType) -> None:
    script = "for i in range(99): print('line', i)\nraise SystemExit(3)"
    with pytest.raises(run.Refusal) as refusal:
        run.run_quietly([sys.executable, "-c", script], dict(os.environ))
    lines = str(refusal.value).splitlines()
    assert lines[1:] == [f"line {i}" for i in range(87, 99)]


@pytest.mark.parametrize(
    ("platform", "environ", "screen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_it_knows_where_a_window_can_open(
    run: ModuleType, platform: str, environ: dict[str, str], screen: bool
) -> None:
    assert run.has_screen(platform, environ) is screen


def test_without_a_screen_it_says_so_and_stops(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(run, "install_system_packages", lambda _args: None)
    monkeypatch.setattr(run, "prepare", lambda _extra: None)
    assert run.main([]) == 1
    assert capsys.readouterr().err.startswith("Hier is geen scherm voor het venster.")


def test_a_folder_that_may_not_be_used_gets_a_sentence(run, monkeypatch, capsys) -> None:
    def refuse(_args: list[str]) -> None:
        raise PermissionError(13, "Permission denied", "/elders/.venv")

    monkeypatch.setattr(run, "install_system_packages", refuse)
    assert run.main(["demo"]) == 1
    assert capsys.readouterr().err.startswith("Tafelronde mag niet bij “/elders/.venv”.")


def test_the_exit_status_is_that_of_the_command(tmp_path: Path) -> None:
    """A checkout in which everything is done: the launcher only hands over."""
    launcher = (
        "import importlib.util, pathlib, sys\n"
        f"spec = importlib.util.spec_from_file_location('launcher', {str(RUN_PY)!r})\n"
        "run = importlib.util.module_from_spec(spec)\n"
        "spec.loader.exec_module(run)\n"
        "run.install_system_packages = run.prepare = lambda what: None\n"
        f"run.TAFELRONDE = pathlib.Path({sys.executable!r})\n"
        "sys.exit(run.main(['-c', 'import sys; print(sys.argv[1:]); sys.exit(7)', 'a b', '--to']))\n"
    )
    ended = subprocess.run([sys.executable, "-c", launcher], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (7, "['a b', '--to']\n", "")
