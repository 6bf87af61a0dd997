"""The links of the tables as the sheets for the hall print them."""

from __future__ import annotations

from collections.abc import Iterable

from exports.sheets.tables import HostLink
from ui.hosts.links import TableLink


def on_paper(links: Iterable[TableLink], url: str) -> tuple[HostLink, ...]:
    """What signs and host cards need. url: where the page is, as it prints for who types it.

    The address keeps its "http://": a telephone tries another way without it, or searches the web for it.
    """
    return tuple(HostLink(link.table, link.link, url, link.code) for link in links)
