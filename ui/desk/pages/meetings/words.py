"""The sentences about who met whom, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from ui.desk.pages.meetings.views import MeetingsView, Someone

MOST_GROUPS = 3
"""Of so many groups it is said how many of another they met."""
MOST_SENTENCES = MOST_GROUPS + 2
WHOLE_FROM = 10
"""Smaller averages have one figure behind the comma."""


class MeetingWords(QObject):
    """Says them. locale: how figures are written."""

    def __init__(self, locale: QLocale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale = locale

    def group(self, view: MeetingsView, arc: int) -> str:
        """The name of a group."""
        return view.groups[arc] or self.tr("no group")

    def arc(self, view: MeetingsView, arc: int) -> str:
        """A group with how many people there are of it."""
        return f"{self.group(view, arc)} ({view.map.arcs[arc].length})"

    def sentences(self, view: MeetingsView) -> tuple[str, ...]:
        """What the picture says."""
        met, possible = view.map.average
        if not possible:
            return (self.tr("Nobody met anybody yet."),)
        words = self.tr("Everyone meets {met} of {possible} possible people on average.")
        said = [words.format(met=self.figure(met), possible=self.figure(possible))]
        by_size = sorted(range(len(view.groups)), key=lambda arc: -view.map.arcs[arc].length)
        for arc in [arc for arc in by_size if view.groups[arc]][:MOST_GROUPS]:
            if (other := view.largest_other(arc)) is not None:
                between = self.figure(view.map.average_between(arc, other))
                words = self.tr("“{group}”: on average with {n} of “{other}”.")
                said.append(words.format(group=self.group(view, arc), n=between, other=self.group(view, other)))
        if (mixed := view.mixed) is not None:
            words = self.tr("Between groups: {n} % of what an even mix would give.")
            said.append(words.format(n=round(mixed * 100)))
        return tuple(said)

    def figure(self, number: float) -> str:
        """An average as people say it."""
        if number >= WHOLE_FROM or abs(number - round(number)) < 0.05:
            return str(round(number))
        return self._locale.toString(number, "f", 1)

    def person(self, view: MeetingsView, one: Someone) -> str:
        """Somebody in the list."""
        met = self.tr("met {n} of {most}").format(n=one.met, most=one.possible)
        return " · ".join(part for part in (view.groups[one.group], met) if part)

    def whom(self, view: MeetingsView, one: Someone) -> str:
        """Everybody somebody met, most often first."""
        names = {other.number: other.name for other in view.people}
        said = [
            names[other] if times == 1 else self.tr("{name} ({n} times)").format(name=names[other], n=times)
            for other, times in view.map.others[one.number]
        ]
        if not said:
            return self.tr("{name} met nobody yet.").format(name=one.name)
        return self.tr("{name} met: {names}.").format(name=one.name, names=", ".join(said))

    def description(self, view: MeetingsView) -> str:
        """The picture for whoever does not see it."""
        words = self.tr("A circle of %n people with a line for each meeting.", "", len(view.map.order))
        groups = ", ".join(self.arc(view, arc) for arc in range(len(view.groups)))
        return " ".join((words, self.tr("Groups: {list}.").format(list=groups), *self.sentences(view)))

    def cell(self, view: MeetingsView, one: int, other: int) -> str:
        """A share in words, for the reader and the tooltip."""
        share = view.map.share(one, other)
        if share is None:
            return self.tr("{one} and {other}: nobody to meet").format(
                one=self.group(view, one), other=self.group(view, other)
            )
        met = self.tr("%n meeting(s)", "", view.map.matrix[one][other])
        words = self.tr("{one} and {other}: {met}, {n} % of an even mix")
        return words.format(one=self.group(view, one), other=self.group(view, other), met=met, n=round(share * 100))
