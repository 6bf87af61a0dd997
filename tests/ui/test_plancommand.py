"""`tafelronde plan` without a day, as a person types it."""

from __future__ import annotations

import json

import pytest

from facilitator.seating.asjson import read_instance, write_instance
from facilitator.seating.counts import count
from facilitator.seating.instance import Plan, plain_instance
from facilitator.seating.search import Search
from facilitator.storage.eventfile import EventFile
from facilitator.storage.looking import read_whole
from tests.factories import fill, make_day, make_person, make_round, make_table
from ui import plancommand
from ui.commands import main


@pytest.fixture(autouse=True)
def dutch(monkeypatch):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")


def plan(*more: str) -> int:
    return main(["plan", "--people", "12", "--tables", "3", "--rounds", "2", "--seconds", "0.1", *more])


def test_a_plan_as_json_is_what_a_recount_says(capsys):
    assert plan("--groups", "6,3", "--json") == 0
    plain = json.loads(capsys.readouterr().out)
    instance = plain_instance(12, 3, 2, [6, 3])
    seats = tuple(tuple(row) for row in plain["seats"])
    counts = count(instance, Plan(seats))
    assert (plain["repeats"], plain["coincidences"]) == (counts.repeats, counts.coincidences)
    assert (plain["musts"], plain["size_off"], plain["same_table_twice"]) == (0, 0, 0)
    assert plain["role_misses"] == counts.role_misses
    assert 0 <= plain["cpu_s"] < 2


def test_a_plan_as_a_list_with_its_price_beside_it(capsys):
    assert plan() == 0
    out, talk = capsys.readouterr()
    lines = out.splitlines()
    assert lines[0].split("\t") == ["wie", "ronde 1", "ronde 2"]
    assert lines[12].split("\t")[0] == "persoon 12"
    assert {cell for line in lines[1:] for cell in line.split("\t")[1:]} == {"1", "2", "3"}
    assert "Iedereen ontmoet minstens" in talk


def test_a_seed_makes_the_same_plan(capsys):
    command = ["plan", "--people", "12", "--tables", "4", "--rounds", "2", "--seconds", "0", "--json", "--seed"]
    outs = []
    for seed in ("3", "3", "4"):
        assert main([*command, seed]) == 0
        outs.append(json.loads(capsys.readouterr().out)["seats"])
    assert outs[0] == outs[1] != outs[2]


def test_a_whole_instance(tmp_path, capsys):
    file = tmp_path / "dag.json"
    file.write_text(json.dumps(write_instance(plain_instance(8, 4, 2))), encoding="utf-8")
    assert main(["plan", "--instance", str(file), "--seconds", "0.05", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["seats"]) == 8


def test_what_cannot_be_had_is_said_and_what_can_is_planned(capsys):
    assert main(["plan", "--people", "8", "--tables", "2", "--rounds", "3", "--seconds", "0", "--json"]) == 0
    out, talk = capsys.readouterr()
    assert talk == "3 rondes, maar er zijn maar 2 tafels om langs te gaan.\n"
    assert json.loads(out)["same_table_twice"] == 8


def test_no_plan_is_made_where_none_can_hold(tmp_path, capsys):
    file = tmp_path / "vol.json"
    file.write_text('{"people": 5, "tables": 2, "rounds": 1, "chairs": 2}', encoding="utf-8")
    assert main(["plan", "--instance", str(file), "--json"]) == 1
    out, talk = capsys.readouterr()
    assert out == ""
    assert talk == "5 mensen, 4 stoelen. Zet er een tafel bij of maak een tafel groter.\n"


@pytest.mark.parametrize(("people", "tables", "rounds"), [(0, 3, 2), (4, 0, 2), (4, 2, 0)])
def test_nothing_to_plan_is_said(people, tables, rounds, capsys):
    assert main(["plan", "--people", str(people), "--tables", str(tables), "--rounds", str(rounds)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize(("people", "tables", "rounds"), [(1, 1, 1), (3, 7, 2), (5, 1, 3), (20, 4, 1)])
def test_odd_halls_are_planned(people, tables, rounds, capsys):
    assert (
        main(
            [
                "plan",
                "--people",
                str(people),
                "--tables",
                str(tables),
                "--rounds",
                str(rounds),
                "--seconds",
                "0",
                "--json",
            ]
        )
        == 0
    )
    assert json.loads(capsys.readouterr().out)["musts"] == 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["--people", "12"], "er ontbreekt nog iets (--tables)"),
        (["--people", "veel", "--tables", "3", "--rounds", "2"], "bij --people hoort een getal van 0 tot 3000"),
        (["--people", "9" * 5000, "--tables", "3", "--rounds", "2"], "bij --people hoort een getal van 0 tot 3000"),
        (["--people", "12", "--tables", "3", "--rounds", "2", "--seconds", "nan"], "bij --seconds hoort een getal"),
        (["--people", "12", "--tables", "3", "--rounds", "2", "--seed", "½"], "bij --seed hoort een getal"),
        (["--people", "12", "--tables", "3", "--rounds", "2", "--groups", "8,,2"], "getallen met een komma"),
        (["--people", "12", "--tables", "3", "--rounds", "2", "--groups", "8,8"], "samen 16 mensen, en er zijn er 12"),
        (["--people", "12", "--instance", "dag.json"], "kies tussen --instance en --people"),
    ],
)
def test_wrong_usage_is_told_in_words(typed, said, capsys):
    with pytest.raises(SystemExit) as left:
        main(["plan", *typed])
    assert left.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "geen leesbare JSON"),
        (b"\xff\xfe\x00", "geen leesbare JSON"),
        (b"[" * 100_000, "geen leesbare JSON"),
        (b'{"people": ' + b"9" * 5000 + b"}", "geen leesbare JSON"),
        (b'{"people": 1, "people": 2}', "al in gebruik"),
        (b'{"people": NaN, "tables": 1, "rounds": 1}', "een heel getal"),
        (b"[]", "een groep tussen accolades"),
        (b'{"people": 3000, "tables": 500, "rounds": 50}', "te veel om in te delen"),
    ],
)
def test_a_file_that_is_no_instance_is_refused_in_one_sentence(content, said, tmp_path, capsys):
    file = tmp_path / "raar.json"
    file.write_bytes(content)
    assert main(["plan", "--instance", str(file)]) == 1
    out, talk = capsys.readouterr()
    assert out == ""
    assert said in talk
    assert len(talk.splitlines()) == 1


def test_a_file_that_is_not_there_or_far_too_large(tmp_path, capsys, monkeypatch):
    assert main(["plan", "--instance", str(tmp_path / "weg.json")]) == 1
    assert "is er niet" in capsys.readouterr().err
    assert main(["plan", "--instance", str(tmp_path)]) == 1
    monkeypatch.setattr(plancommand, "LARGEST_BYTES", 10)
    (tmp_path / "groot.json").write_text(" " * 11)
    assert main(["plan", "--instance", str(tmp_path / "groot.json")]) == 1
    assert "te groot" in capsys.readouterr().err


def test_ctrl_c_keeps_the_best_so_far(capsys, monkeypatch):
    class Stopped(Search):
        def step(self, seconds):
            raise KeyboardInterrupt

    monkeypatch.setattr("facilitator.seating.search.Search", Stopped)
    assert main(["plan", "--people", "40", "--tables", "6", "--rounds", "4", "--json"]) == 0
    seats = json.loads(capsys.readouterr().out)["seats"]
    assert len(seats) == 40
    assert read_instance({"people": 40, "tables": 6, "rounds": 4, "before": seats}).before is not None


@pytest.fixture
def day_file(tmp_path):
    path = tmp_path / "dag.tafelronde"
    people = (make_person(f"Persoon {n}", f"p{n}") for n in range(12))
    tables = (make_table(number, f"t{number}", capacity=5) for number in (1, 2, 4))
    day = make_day(make_round(1, "r1"), make_round(2, "r2"), *tables, *people)
    EventFile.create(path, lambda tx: fill(day, tx))
    return path


def _seats(path):
    day, _ = read_whole(path)
    return day.seats


def test_the_plan_of_a_day_is_put_into_it_and_told_by_name(day_file, capsys):
    assert main(["plan", str(day_file), "--seconds", "0.2"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split("\t")[0] == "Persoon 0"
    assert {cell for line in lines[1:] for cell in line.split("\t")[1:]} == {"1", "2", "4"}
    assert len(_seats(day_file)) == 24


def test_a_look_at_the_plan_of_a_day_leaves_the_day_alone(day_file, capsys):
    assert main(["plan", str(day_file), "--seconds", "0", "--dry-run", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["seats"]) == 12
    assert _seats(day_file) == ()


def test_a_day_and_a_number_of_people_are_two_questions(day_file, capsys):
    with pytest.raises(SystemExit) as left:
        main(["plan", str(day_file), "--people", "12"])
    assert left.value.code == 2
    assert "kies tussen een dag en --people" in capsys.readouterr().err


def test_a_day_that_is_not_there_is_told_in_one_sentence(tmp_path, capsys):
    assert main(["plan", str(tmp_path / "weg.tafelronde")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
