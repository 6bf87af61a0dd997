"""Starts Tafelronde on any machine: it prepares what is missing, then hands over.

    python3 run.py                  the app                  (Windows: py run.py)
    python3 run.py test [ARGS]      the tests                (ARGS go to pytest)
    python3 run.py ARGS             tafelronde ARGS, for example: demo --to out

Preparing means: look for the system libraries that Qt needs (Linux), make `.venv` beside this file, install the
project in it with the versions of constraints.txt, and note down what was done, so that the next start skips it.

Standard library only. An old Python must be able to read this file in order to refuse kindly: its syntax stays that
of Python 3.6.
"""

import contextlib
import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, NamedTuple

ROOT = Path(os.path.realpath(__file__)).parent
VENV = ROOT / ".venv"
STAMP = VENV / "tafelronde.json"
PROGRAMS = VENV / ("Scripts" if sys.platform == "win32" else "bin")
VENV_PYTHON = PROGRAMS / ("python.exe" if sys.platform == "win32" else "python")
TAFELRONDE = PROGRAMS / ("tafelronde.exe" if sys.platform == "win32" else "tafelronde")
RECIPE = ("pyproject.toml", "constraints.txt")

OLDEST_PYTHON = (3, 11)
OLDEST_SQLITE = (3, 37)
WITHOUT_WINDOW = ("check", "demo", "export", "new", "notes", "people", "plan", "serve")
LINES_SHOWN_OF_A_FAILURE = 12
IN_PARALLEL = ("-n", "auto", "--dist", "loadfile")
"""The tests of a file stay together: some build a whole window once for all of them."""

LIBRARIES_OF_QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Shared libraries that PySide6 does not bring along, with the Debian package of each."""

LIBRARIES_OF_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
LIBRARIES_OF_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

SENTENCES = {
    "old-python": (
        "Tafelronde heeft Python {needed} of nieuwer nodig; dit is Python {found}.",
        "Tafelronde needs Python {needed} or newer; this is Python {found}.",
    ),
    "old-sqlite": (
        "Tafelronde heeft SQLite {needed} of nieuwer nodig; deze Python heeft {found}.",
        "Tafelronde needs SQLite {needed} or newer; this Python has {found}.",
    ),
    "preparing": (
        "Tafelronde wordt klaargezet. Dit duurt de eerste keer een minuut.",
        "Tafelronde is being prepared. The first time this takes a minute.",
    ),
    "installing": (
        "Dit ontbreekt nog op deze computer. Het komt er nu op: {packages}.",
        "This computer still lacks something. It is being installed now: {packages}.",
    ),
    "ask-sudo": (
        "Er ontbreekt nog iets op deze computer. Zet het er zo op, en start daarna opnieuw:\n{command}",
        "This computer still lacks something. Install it like this, then start again:\n{command}",
    ),
    "missing": (
        "Dit ontbreekt op deze computer: {names}. Zet het erop, en start daarna opnieuw.",
        "This computer lacks: {names}. Install it, then start again.",
    ),
    "no-screen": (
        "Hier is geen scherm voor het venster. Dit werkt wel zonder scherm: {example}",
        "There is no screen here for the window. This works without one: {example}",
    ),
    "failed": (
        "Het klaarzetten lukte niet. Kijk of er internet is en start opnieuw. De laatste regels:\n{lines}",
        "Preparing did not work. Check the internet and start again. The last lines:\n{lines}",
    ),
    "not-allowed": (
        "Tafelronde mag niet bij “{place}”. Zet de map van Tafelronde waar je mag lezen en schrijven.",
        "Tafelronde may not use “{place}”. Put Tafelronde’s folder where you may read and write.",
    ),
    "stopped": (
        "Gestopt. Bij de volgende start gaat het klaarzetten verder.",
        "Stopped. The next start carries on preparing.",
    ),
}
"""What this file says, in Dutch and in English."""


class Stamp(NamedTuple):
    """What we noted down about `.venv`.

    place, python: where and for which Python it was made. done: for each extra ("" = none) the fingerprint of the
    recipe it was installed from. busy: an installation has begun and not ended.
    """

    place: str
    python: str
    done: "dict[str, str]"
    busy: bool = False


class Refusal(Exception):  # noqa: N818 - no error of ours: something the person can act on
    """Tafelronde cannot start. Its text is the sentence to show."""


def main(args: "list[str]") -> int:
    """Prepare, then become the command that was asked for. The exit status is that of the command, or 1 or 130."""
    try:
        refuse_old_python(sys.version_info[:3])
        refuse_old_sqlite(sqlite_version())
        install_system_packages(args)
        prepare("test" if is_test(args) else "")
        refuse_missing_screen(args)
    except Refusal as refusal:
        tell(str(refusal))
        return 1
    except PermissionError as error:
        tell(sentence("not-allowed", place=str(error.filename)))
        return 1
    except KeyboardInterrupt:
        tell(sentence("stopped"))
        return 130
    return hand_over(args)


# What this machine can do


def refuse_old_python(version: "tuple[int, ...]") -> None:
    """Refuse a Python older than the project supports."""
    if version[:2] < OLDEST_PYTHON:
        raise Refusal(sentence("old-python", needed=dotted(OLDEST_PYTHON), found=dotted(version)))


def refuse_old_sqlite(version: "tuple[int, ...]") -> None:
    """Refuse an SQLite without STRICT tables, which the event file is made of."""
    if version < OLDEST_SQLITE:
        raise Refusal(sentence("old-sqlite", needed=dotted(OLDEST_SQLITE), found=dotted(version)))


def sqlite_version() -> "tuple[int, ...]":
    """The version of the SQLite in this Python; (0,) for a Python that was built without it."""
    try:
        import sqlite3  # noqa: PLC0415 - a Python that was built without it must be refused with a sentence
    except ImportError:
        return (0,)
    return sqlite3.sqlite_version_info


def refuse_missing_screen(args: "list[str]") -> None:
    """Qt aborts with a page of plugin talk where there is no screen: say it in one sentence instead."""
    if needs_window(args) and not has_screen(sys.platform, os.environ):
        raise Refusal(sentence("no-screen", example="python3 run.py demo --to out"))


def has_screen(platform: str, environ: "Mapping[str, str]") -> bool:
    """Whether a window can open. A platform of Qt that somebody chose by name counts as a screen."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environ.get(name) for name in names)


def is_test(args: "list[str]") -> bool:
    """Whether the tests were asked for."""
    return args[:1] == ["test"]


def needs_window(args: "list[str]") -> bool:
    """Whether this opens the window: no arguments, or a file of a day. Options such as --help do not."""
    if is_test(args):
        return False
    return not args or not (args[0] in WITHOUT_WINDOW or args[0].startswith("-"))


# What the system must have


def install_system_packages(args: "list[str]") -> None:
    """Install what the system lacks, as root with apt. Otherwise tell the person how to, or at least what it is."""
    lacking = system_lacks(args)
    if not lacking:
        return
    packages = sorted(set(lacking.values()))
    if not shutil.which("apt-get"):
        raise Refusal(sentence("missing", names=", ".join(lacking)))
    if os.geteuid() != 0:
        raise Refusal(sentence("ask-sudo", command=sudo_command(packages)))
    tell(sentence("installing", packages=", ".join(packages)))
    apt_install(packages)
    still_lacking = system_lacks(args)
    if still_lacking:
        raise Refusal(sentence("missing", names=", ".join(still_lacking)))


def system_lacks(args: "list[str]") -> "dict[str, str]":
    """What is missing for these arguments, by name, with the Debian package that brings it. Linux only."""
    if not sys.platform.startswith("linux"):
        return {}
    lacking = {name: package for name, package in libraries_for(args, os.environ).items() if not loads(name)}
    importlib.invalidate_caches()
    if not VENV_PYTHON.exists() and importlib.util.find_spec("ensurepip") is None:
        lacking["ensurepip"] = f"python{dotted(sys.version_info[:2])}-venv"
    return lacking


def libraries_for(args: "list[str]", environ: "Mapping[str, str]") -> "dict[str, str]":
    """The shared libraries that these arguments need: none without Qt, and those of a real screen for the window."""
    if is_test(args) or (needs_window(args) and environ.get("QT_QPA_PLATFORM") == "offscreen"):
        return LIBRARIES_OF_QT
    if not needs_window(args):
        return {}
    wayland = LIBRARIES_OF_WAYLAND if environ.get("WAYLAND_DISPLAY") else {}
    return {**LIBRARIES_OF_QT, **LIBRARIES_OF_X11, **wayland}


def loads(library: str) -> bool:
    """Whether the dynamic linker finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def sudo_command(packages: "list[str]") -> str:
    """The one line a person types to install these packages."""
    return "sudo apt-get install --no-install-recommends " + " ".join(packages)


def apt_install(packages: "list[str]") -> None:
    """Install Debian packages as root. The package lists are fetched only where installing fails without."""
    environ = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    try:
        run_quietly(install, environ)
    except Refusal:
        run_quietly(["apt-get", "update"], environ)
        run_quietly(install, environ)


# The environment beside this file


def prepare(extra: str) -> None:
    """Make the virtual environment and install the project with this extra in it, as far as that is not yet done."""
    if is_ready(extra):
        return
    tell(sentence("preparing"))
    with alone():
        if is_ready(extra):
            return
        if not is_usable(read_stamp()):
            run_quietly([sys.executable, "-I", "-m", "venv", "--clear", str(VENV)], dict(os.environ))
        install_project(extra)


def is_ready(extra: str) -> bool:
    """Whether the project is installed with this extra, from the very recipe that lies here."""
    stamp = read_stamp()
    return stamp is not None and is_usable(stamp) and stamp.done.get(extra) == recipe_hash()


def is_usable(stamp: "Stamp | None") -> bool:
    """Whether the project can be installed into `.venv` as it is.

    One that we made must lie where it was made, be of this Python, and not have been broken off half-way. Of one that
    somebody made by hand we know nothing: it must have a working pip.
    """
    if not VENV_PYTHON.exists():
        return False
    if stamp:
        return not stamp.busy and stamp._replace(done={}) == new_stamp()
    probe = [str(VENV_PYTHON), "-I", "-c", "import pip, sys; print('%d.%d' % sys.version_info[:2], sys.prefix)"]
    answer = subprocess.run(probe, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    return answer.stdout.strip() == f"{new_stamp().python} {new_stamp().place}"


def install_project(extra: str) -> None:
    """Install the project editable, from pinned versions, and note it down.

    While pip works the stamp says "busy": an environment that is found busy was broken off, and is made anew. A pip
    that stops by itself leaves what was there before.
    """
    before = read_stamp() or new_stamp()
    write_stamp(before._replace(busy=True))
    try:
        pip_install("setuptools")
        pip_install("--no-build-isolation", "--editable", f".[{extra}]" if extra else ".")
    except Refusal:
        write_stamp(before)
        raise
    write_stamp(before._replace(done={**before.done, "": recipe_hash(), extra: recipe_hash()}))


def pip_install(*what: str) -> None:
    """Let the pip of the virtual environment install something in the versions of constraints.txt."""
    environ = dict(os.environ, PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1")
    pip = [str(VENV_PYTHON), "-I", "-m", "pip", "install", "--quiet", "--constraint", "constraints.txt"]
    run_quietly([*pip, *what], environ)


def new_stamp() -> Stamp:
    """The stamp of an environment that is made here and now. In a moved checkout, or for a new Python, it differs."""
    return Stamp(place=str(VENV), python=dotted(sys.version_info[:2]), done={})


def recipe_hash() -> str:
    """A fingerprint of the files that decide what is installed."""
    digest = hashlib.sha256()
    for name in RECIPE:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def read_stamp() -> "Stamp | None":
    """What we noted down about `.venv`; None when it is not there, not ours, or unreadable."""
    try:
        return Stamp(**json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_stamp(stamp: Stamp) -> None:
    """Note down the state of `.venv`, in one step."""
    new = STAMP.with_suffix(".new")
    new.write_text(json.dumps(stamp._asdict()), encoding="utf-8")
    new.replace(STAMP)


@contextlib.contextmanager
def alone() -> "Iterator[None]":
    """Let a second start wait until the first has prepared everything. The lock ends with the process."""
    with Path(__file__).open("rb") as own_file:
        lock(own_file)
        yield


def lock(file: BinaryIO) -> None:
    """Wait for the lock on an open file. Windows forbids others to read a locked byte: there it lies behind the end."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - only there on Windows

        file.seek(1 << 30)
        locked = False
        while not locked:
            with contextlib.suppress(OSError):  # it gives up after ten seconds
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                locked = True
    else:
        import fcntl  # noqa: PLC0415 - not there on Windows

        with contextlib.suppress(OSError):  # some network drives know no locks
            fcntl.flock(file, fcntl.LOCK_EX)


# Running and telling


def run_quietly(command: "list[str]", environ: "Mapping[str, str]") -> None:
    """Run a command of the set-up without a word. When it fails, its last lines are part of the refusal."""
    run = subprocess.run(
        command, env=environ, cwd=str(ROOT), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace", check=False,
    )  # fmt: skip
    if run.returncode != 0:
        lines = run.stdout.strip().splitlines()[-LINES_SHOWN_OF_A_FAILURE:]
        raise Refusal(sentence("failed", lines="\n".join(lines)))


def command_for(args: "list[str]") -> "list[str]":
    """The command in the virtual environment that these arguments stand for.

    A `-m` among the arguments for the tests wins over ours: pytest takes the last.
    """
    if is_test(args):
        return [str(VENV_PYTHON), "-m", "pytest", "-m", "not slow", *IN_PARALLEL, *args[1:]]
    return [str(TAFELRONDE), *args]


def hand_over(args: "list[str]") -> int:
    """Become the command. Windows cannot replace a process: there we wait for it and pass its exit status on."""
    if is_test(args):
        os.chdir(str(ROOT))
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["TAFELRONDE_COMMAND"] = "py run.py" if os.name == "nt" else "python3 run.py"
    command = command_for(args)
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.call(command)


def sentence(name: str, **details: str) -> str:
    """A sentence in the language of the person."""
    dutch, english = SENTENCES[name]
    return (english if language(os.environ) == "en" else dutch).format(**details)


def language(environ: "Mapping[str, str]") -> str:
    """English ("en") only when the system is set to it, otherwise Dutch ("nl")."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    first = next((environ[name] for name in names if environ.get(name)), "")
    return "en" if first.startswith("en") else "nl"


def tell(text: str) -> None:
    """Talk goes to stderr: stdout is for data."""
    print(text, file=sys.stderr, flush=True)


def dotted(version: "tuple[int, ...]") -> str:
    """3.11.2 for (3, 11, 2)."""
    return ".".join(str(part) for part in version)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
