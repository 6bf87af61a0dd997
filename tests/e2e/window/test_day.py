"""A whole day through the real window, with real keys and a real mouse, to the PDF that is handed out."""

from __future__ import annotations

import pypdfium2
import pytest

from facilitator.domain.day import Day
from facilitator.domain.plenary import ContributionKind
from tests.e2e.window.chair import Chair

pytestmark = [pytest.mark.slow, pytest.mark.window]

POINTS = {
    (1, 1): ["Meer banken langs het pad", "Een bank met uitzicht"],
    (2, 1): ["Samen koken op donderdag"],
    (3, 1): ["Een zebrapad bij de school"],
    (1, 2): ["Verlichting onder de brug"],
    (2, 2): ["De sleutel ligt bij de buren"],
}
REACTION = ["Dank voor deze middag.", "Wij gaan met de banken aan de slag.", "In mei komen we terug."]


@pytest.fixture
def seen(window):
    """The day as it is now, read on the window's thread."""

    def day() -> Day:
        assert window.opened is not None
        return window.opened.day

    return day


def text_of(path) -> str:
    document = pypdfium2.PdfDocument(path)
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(words.split())


def test_from_the_start_page_to_the_handout(play, window, seen, dialogs, folder, heartbeat):
    dialogs.named = folder / "verslag.pdf"

    def scenario(chair: Chair) -> None:
        begin_a_day(chair, seen)
        lay_out_the_hall(chair, seen)
        type_the_points(chair, seen)
        lead_the_plenary(chair, seen)
        take_back_and_do_again(chair, seen)
        make_the_report(chair, dialogs.named)

    play(scenario)
    printed = text_of(dialogs.named)
    for words in ("Buurtdag", "Groen en rust", "Samen koken op donderdag", *REACTION, "Luisteren kost tijd"):
        assert words in printed
    assert printed.index("Groen en rust") < printed.index(REACTION[0]) < printed.index(REACTION[2])
    print(heartbeat.told())  # benchmarks/heartbeat.py reads it: no test fails because a machine is busy


def begin_a_day(chair: Chair, seen) -> None:
    chair.fills("Hoe heet de dag?", "Buurtdag")
    chair.presses("Return")
    chair.waits_until(lambda: chair.named("Titel van de dag"), "the preparation")
    chair.presses("alt+2")
    chair.clicks_on("Middag met 2 rondes")
    chair.waits_until(lambda: len(seen().rounds) == 2, "two rounds")


def lay_out_the_hall(chair: Chair, seen) -> None:
    chair.presses("alt+3")
    chair.waits_until(lambda: chair.named("Hoeveel tafels staan er in de zaal?"), "the hall")
    chair.fills("Hoeveel tafels staan er in de zaal?", "3")
    chair.presses("Tab")
    chair.clicks_on("Zet ze klaar")
    chair.waits_until(lambda: len(seen().tables) == 3, "three tables")
    chair.waits_for_keys_in("Tafels en hun onderwerpen")
    for topic in ("Groen en rust", "Eten in de wijk", "Veilig naar school"):
        chair.types(topic + "\n")
    chair.waits_until(lambda: len(seen().conversations) == 3, "three topics")


def type_the_points(chair: Chair, seen) -> None:
    chair.presses("ctrl+3", "alt+2")
    chair.waits_for_keys_in("Nummer van de tafel")
    for round_ in (1, 2):
        for (table, number), points in POINTS.items():
            for point in points if number == round_ else []:
                chair.types(f"{table}\t{point}\n")
                chair.waits_until(lambda p=point: p in [t.text for t in seen().takeaways], point)
        chair.presses("alt+Right")
    assert chair.sees(lambda: len(seen().takeaways)) == sum(map(len, POINTS.values()))


def lead_the_plenary(chair: Chair, seen) -> None:
    chair.presses("ctrl+4")
    chair.waits_for_keys_in("Punten van deze tafel")
    chair.presses("s")
    chair.waits_until(
        lambda: [t.text for t in seen().takeaways if t.starred] == ["Meer banken langs het pad"], "a star"
    )
    chair.presses("shift+Down", "m")
    chair.waits_until(lambda: any(t.merged_into for t in seen().takeaways), "merged")
    move_a_point(chair, seen)
    say_what_was_said(chair, seen)


def move_a_point(chair: Chair, seen) -> None:
    """The point about the light belongs to the way to school."""
    school = chair.sees(lambda: next(c.id for c in seen().conversations if c.topic == "Veilig naar school"))
    chair.presses("End", "v")
    chair.presses("Down", "Down", "Return")
    chair.waits_until(
        lambda: next(t for t in seen().takeaways if t.text.startswith("Verlichting")).conversation == school, "moved"
    )


def say_what_was_said(chair: Chair, seen) -> None:
    chair.presses("alt+r")
    chair.types("Noor Smit\n" + "\n".join(REACTION))
    chair.presses("F8")
    chair.types("Raf Peeters\nLuisteren kost tijd\n")
    chair.waits_until(lambda: lessons(seen()) == ["Luisteren kost tijd"], "a lesson")
    chair.presses("Escape", "alt+a")
    chair.types("De zaal gaat open")
    chair.presses("Tab")
    chair.types("Els Jansen")
    chair.presses("ctrl+Return")
    chair.waits_until(lambda: [(a.what, a.owner) for a in seen().agreements] == [("De zaal gaat open", "Els Jansen")])
    reactions = [c.text for c in seen().contributions if c.kind is ContributionKind.REACTION]
    assert reactions == ["\n\n".join(REACTION)]


def lessons(day: Day) -> list[str]:
    return [c.text for c in day.contributions if c.kind is ContributionKind.LESSON]


def take_back_and_do_again(chair: Chair, seen) -> None:
    before = chair.sees(seen)
    chair.presses("ctrl+4")
    for _ in range(5):
        chair.clicks(chair.sees(lambda: chair.window_view().undo_button))
    chair.waits_until(lambda: not seen().agreements and not lessons(seen()), "five acts undone")
    for _ in range(5):
        chair.clicks(chair.sees(lambda: chair.window_view().redo_button))
    chair.waits_until(lambda: seen() == before, "five acts done again")


def make_the_report(chair: Chair, path) -> None:
    chair.presses("ctrl+5")
    chair.clicks_on("Maak het verslag")
    chair.waits_until(path.is_file, "the report")
    chair.finds("Map openen")
