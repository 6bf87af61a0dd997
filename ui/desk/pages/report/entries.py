"""The table conversations of the report: how each is laid out, and the chair's own text in the place of its points."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLayout, QWidget

from exports.entries import printed_takeaways
from facilitator.domain.conversations import Conversation, Layout
from facilitator.domain.day import Day
from facilitator.domain.identity import ConversationId, TakeawayId
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.prepare.part import labelled
from ui.desk.pages.report.markedfield import MarkedField
from ui.desk.pages.report.marking import told
from ui.desk.pages.report.marksbar import MarksBar
from ui.desk.pages.report.views import EntryView, PointView, entry_views, news_of, point_views
from ui.desk.pages.report.words import Report, entry_detail, entry_title
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.theme.look import current
from ui.desk.widgets.cards import Card, CardList
from ui.desk.widgets.check import Check
from ui.desk.widgets.parts import button, card, column, label, row
from ui.desk.widgets.reorder import Line, OrderList

LIST_PX, PROSE_PX, POINTS_PX = 190, 120, 220


class EntriesPart(QWidget):
    """The entries in their order, and the one that is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._views: dict[str, EntryView] = {}
        self._build()
        self.list.currentKeyChanged.connect(self._show_chosen)
        self.list.moveAsked.connect(self._move)
        self.list.editAsked.connect(self._edit)
        self.layout_choice.chosen.connect(self._choose_layout)
        self.points.starClicked.connect(self._turn_star)

    def _build(self) -> None:
        self.empty = label(self.tr("No table conversations yet. They come from the preparation."), "muted", wrap=True)
        self.list = OrderList(self.tr("Table conversations"))
        assert self.list.reorder is not None
        self.list.reorder.moveAsked.connect(self.list.moveAsked)
        self.list.setMinimumHeight(current().px(LIST_PX))
        self.fields = QWidget()
        self.fields.setLayout(column(self._build_layout(), self._build_prose(), self._build_points(), gap=12))
        inside = column(self.list)
        self.framed = card(inside)
        inside.setContentsMargins(6, 6, 6, 6)
        head = label(self.tr("Table conversations"), "over", of=self.list)
        self.setLayout(column(column(head, self.empty, self.framed, gap=4), self.fields, gap=12))

    def _build_layout(self) -> QLayout:
        self.layout_choice = ChoiceBox(self.tr("How the points print"))
        self.continues = Check(self.tr("Goes on under the entry before it"))
        self.continues.clicked.connect(self._turn_continues)
        return column(labelled(self.tr("How the points print"), self.layout_choice), self.continues, gap=6)

    def _build_prose(self) -> QLayout:
        self.prose = MarkedField(
            self._desk,
            self.tr("Your own text"),
            self.tr("Empty: the points print as they are. Type here to tell them in your own words."),
        )
        self.prose.setMinimumHeight(current().px(PROSE_PX))
        self.news = label("", "small", wrap=True)
        self.news_button = button(self.tr("Show which"), self._show_news, icon="eye", kind="link")
        self.start_button = button(self.tr("Start from the points"), self._start_from_points, icon="clipboard-paste")
        self.drop_button = button(self.tr("From the points again"), self._drop_prose, icon="undo-2")
        head = label(self.tr("Your own text"), "over", of=self.prose)
        told = row(self.news, self.news_button)
        told.setStretch(0, 1)
        deeds = row(self.start_button, self.drop_button, None)
        return column(head, MarksBar(self.prose, tokens=False), self.prose, told, deeds, gap=4)

    def _build_points(self) -> QLayout:
        self.points = CardList(self.tr("Points of this conversation"))
        self.points.setMinimumHeight(current().px(POINTS_PX))
        self.no_points = label(self.tr("This table has not written anything yet."), "muted", wrap=True)
        head = label(self.tr("What the table wrote"), "over", of=self.points)
        return column(head, self.no_points, self.points, gap=4)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_day(self, day: Day) -> None:
        """Show the entries as they are now."""
        views = entry_views(day)
        self._views = {view.conversation.id: view for view in views}
        self.list.show_rows([_line(view) for view in views])
        self.empty.setVisible(not views)
        self.framed.setVisible(bool(views))
        if views and not self.list.current_key():
            self.list.select(views[0].conversation.id)
        self._show_chosen()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose from."""
        return not self._views

    def _chosen(self) -> Conversation | None:
        view = self._views.get(self.list.current_key())
        return None if view is None else view.conversation

    @Slot()
    def _show_chosen(self) -> None:
        conversation = self._chosen()
        self.fields.setVisible(conversation is not None)
        if conversation is None:
            self.prose.bind(None, "", None)
            return
        self.layout_choice.show_options(self._layouts(), conversation.layout)
        self.continues.setChecked(conversation.continues)
        self.continues.setEnabled(next(iter(self._views)) != conversation.id)
        self._show_prose(conversation)
        points = point_views(self._opened.day, conversation)
        self.points.show_rows([self._card(point) for point in points])
        self.points.setVisible(bool(points))
        self.no_points.setVisible(not points)

    def _show_prose(self, conversation: Conversation) -> None:
        spot = Spot(Kind.CONVERSATION, conversation.id, "prose")
        self.prose.bind(spot, conversation.prose or "", partial(self._write_prose, conversation.id))
        news = news_of(self._opened.day, conversation)
        words = Report().news(len(news.new), len(news.changed))
        self.news.setText(words)
        self.news.setVisible(bool(words))
        self.news_button.setVisible(bool(words))
        own = conversation.prose is not None
        self.start_button.setVisible(not own)
        self.start_button.setEnabled(bool(printed_takeaways(self._opened.day, conversation.id)))
        self.drop_button.setVisible(own)

    def _layouts(self) -> tuple[tuple[object, str], ...]:
        return (
            (None, self.tr("As usual: one point a paragraph, more a list")),
            (Layout.PARAGRAPH, self.tr("One paragraph")),
            (Layout.PARAGRAPHS, self.tr("Each point a paragraph")),
            (Layout.BULLETS, self.tr("List with dots")),
            (Layout.NUMBERED, self.tr("List with numbers")),
        )

    def _card(self, point: PointView) -> Card:
        takeaway = point.takeaway
        chips = []
        if point.new:
            chips.append(("accent", self.tr("new")))
        if point.changed:
            chips.append(("accent", self.tr("changed")))
        if takeaway.left_out:
            chips.append(("plain", self.tr("Left out of the report")))
        meta = (takeaway.cue.strip(),) if takeaway.cue.strip() else ()
        return Card(takeaway.id, takeaway.wording, meta, takeaway.starred, tuple(chips), dimmed=takeaway.left_out)

    # -- going somewhere ---------------------------------------------------------------------------------------

    def reach(self, key: str, field: str) -> None:
        """Bring the field of an entry in sight and give it the keys."""
        self.list.select(key)
        (self.layout_choice if field == "layout" else self.prose).setFocus()

    def spot(self) -> Spot | None:
        """The entry whose fields or whose row have the keys."""
        conversation = self._chosen()
        if conversation is None:
            return None
        if self.layout_choice.hasFocus():
            return Spot(Kind.CONVERSATION, conversation.id, "layout")
        if self.prose.hasFocus() or self.list.hasFocus() or self.points.hasFocus():
            return Spot(Kind.CONVERSATION, conversation.id, "prose")
        return None

    # -- acting ------------------------------------------------------------------------------------------------

    def _write_prose(self, key: str, words: str, within: str | None) -> Pending[Conversation]:
        return self._opened.conversations.write_prose(key, words, within=within)

    @Slot()
    def _start_from_points(self) -> None:
        """The wordings as paragraphs, as if the chair had typed them: what prints now, to go on from.

        Words that were typed meanwhile are on their way into the day, and are not written over.
        """
        conversation = self._chosen()
        if conversation is not None and is_blank(self.prose.words()):
            points = printed_takeaways(self._opened.day, conversation.id)
            words = "\n\n".join(told(point.wording, point.cue) for point in points)
            self._opened.watch(self._opened.conversations.write_prose(conversation.id, words), self._to_prose)

    def _to_prose(self, _written: Conversation) -> None:
        self.prose.setFocus()

    @Slot()
    def _drop_prose(self) -> None:
        conversation = self._chosen()
        if conversation is not None:
            self.prose.typing.finish()
            self.prose.setFocus()
            self._opened.watch(self._opened.conversations.write_prose(conversation.id, None), self._dropped)

    def _dropped(self, _emptied: Conversation) -> None:
        """Words that were on their way when the text was dropped are in the day by now, and in its history."""
        self._show_chosen()

    @Slot()
    def _show_news(self) -> None:
        """Bring the first point in sight that the text does not know, and mark them all."""
        conversation = self._chosen()
        if conversation is not None:
            news = news_of(self._opened.day, conversation)
            known = {*news.new, *news.changed}
            ours = [point.takeaway.id for point in point_views(self._opened.day, conversation)]
            self.points.select(next((key for key in ours if key in known), ""))
            self.points.setFocus()

    @Slot(object)
    def _choose_layout(self, layout: Layout | None) -> None:
        conversation = self._chosen()
        if conversation is not None and conversation.layout is not layout:
            self._opened.watch(self._opened.conversations.change(conversation.id, layout=layout))

    @Slot(bool)
    def _turn_continues(self, on: bool) -> None:
        conversation = self._chosen()
        if conversation is not None:
            self._opened.watch(self._opened.conversations.change(conversation.id, continues=on))

    @Slot(str)
    def _turn_star(self, key: str) -> None:
        takeaway = self._opened.day.takeaway[TakeawayId(key)]
        self._opened.watch(self._opened.takeaways.star(key, not takeaway.starred))

    @Slot(str, str)
    def _move(self, key: str, before: str) -> None:
        self._opened.watch(self._opened.conversations.move(key, before or None))

    @Slot(str)
    def _edit(self, key: str) -> None:
        self.reach(ConversationId(key), "prose")


def _line(view: EntryView) -> Line:
    chip = ("accent", str(view.news)) if view.news else ("", "")
    return Line(view.conversation.id, entry_title(view), entry_detail(view), chip=chip)
