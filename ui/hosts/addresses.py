"""The addresses of this computer, the one that phones in the hall can most likely reach first.

A guess by the names that systems give their connections, in Dutch and English at least; so the chair may choose
another one. IPv4 only: a venue without it was not met, and nobody types an IPv6 address from a card.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import AddressValueError, IPv4Address, IPv4Network

from facilitator.domain.language import Language


class AddressKind(StrEnum):
    """What an address belongs to, in the order in which phones are likely to reach it."""

    WIFI = "wifi"
    ETHERNET = "ethernet"
    HOTSPOT = "hotspot"
    OTHER = "other"
    VPN = "vpn"
    VIRTUAL = "virtual"
    LOOPBACK = "loopback"


@dataclass(frozen=True, slots=True)
class Interface:
    """A connection as the system tells of it. addresses: IPv4, without the mask; what is no address is passed over."""

    name: str
    addresses: tuple[str, ...]
    is_up: bool = True


@dataclass(frozen=True, slots=True)
class Address:
    """An address that a server can listen on. interface: the system's own name of the connection.

    reachable: phones can be expected there: private, of a real network, and not an address a system gave itself
    because nobody else did. is_up: the connection is there now; a cable that is pulled out is not.
    """

    address: str
    kind: AddressKind
    interface: str
    is_up: bool = True
    reachable: bool = True

    def words(self, language: Language) -> str:
        """What people call it: "wifi", "netwerkkabel"; the system's own name too where that says more."""
        return KIND_WORDS[language][self.kind].format(name=self.interface)


KIND_WORDS: dict[Language, dict[AddressKind, str]] = {
    Language.NL: {
        AddressKind.WIFI: "wifi",
        AddressKind.ETHERNET: "netwerkkabel",
        AddressKind.HOTSPOT: "hotspot van deze laptop",
        AddressKind.OTHER: "ander netwerk ({name})",
        AddressKind.VPN: "VPN ({name})",
        AddressKind.VIRTUAL: "netwerk binnen deze laptop ({name})",
        AddressKind.LOOPBACK: "alleen deze laptop",
    },
    Language.EN: {
        AddressKind.WIFI: "Wi-Fi",
        AddressKind.ETHERNET: "network cable",
        AddressKind.HOTSPOT: "hotspot of this laptop",
        AddressKind.OTHER: "other network ({name})",
        AddressKind.VPN: "VPN ({name})",
        AddressKind.VIRTUAL: "network inside this laptop ({name})",
        AddressKind.LOOPBACK: "this laptop only",
    },
}

_NAMES: tuple[tuple[AddressKind, str], ...] = (
    # Inside the computer: WSL, Hyper-V, Docker, VMware, VirtualBox, libvirt, LXC, and what macOS keeps to itself.
    (AddressKind.VIRTUAL, r"vethernet|hyper-?v|wsl|docker|podman|cni|flannel|kube|cali|br-[0-9a-f]{6,}|veth|virbr"),
    (AddressKind.VIRTUAL, r"vmware|vmnet|virtualbox|vboxnet|vnic|lxc|lxd|default switch|npcap|teredo|isatap|dummy"),
    (AddressKind.VIRTUAL, r"(awdl|llw|anpi|gif|stf|bridge|ifb|nflog)\d+$|bluestacks|parallels|vnet\d"),
    (AddressKind.VPN, r"(utun|tun|tap|ppp|wg|ipsec|gpd|zt|cscotun|vpn)[0-9a-z]*\d*$|tailscale|zerotier|wireguard"),
    (AddressKind.VPN, r"\w*vpn\b|openvpn|nordlynx|proton|anyconnect|forti|globalprotect|pangp|hamachi|zscaler"),
    (AddressKind.VPN, r"tap-|mullvad|surfshark|expressvpn|pulse secure|netbird|twingate|warp\b|cloudflare"),
    # Windows gives its hotspot an adapter of its own: "LAN-verbinding* 10", "Local Area Connection* 2".
    (AddressKind.HOTSPOT, r"hotspot|.*\*\s?\d+$|(ap|uap|swlan|softap)\d+$"),
    (
        AddressKind.OTHER,
        r"bluetooth|bnep|pan\d+$|rndis|(usb|wwan|wwp|rmnet|pdp_ip)\w*$|mobiel|cellular|thunderbolt",
    ),
    (AddressKind.WIFI, r"wi-?fi|wlan|wireless|draadloze|drahtlos|sans fil|airport|(wlp|wlx|wl|ath|ra)\w*\d"),
    # Macs with a cable of their own call that en0; but most laptops have none, and there it is the Wi-Fi.
    (AddressKind.WIFI, r"en0$"),
    (AddressKind.ETHERNET, r"ethernet|bedraad|lan-?verbinding|local area connection|\blan\b|eth\d|em\d|en\w*\d|net\d"),
)
_KINDS = tuple((kind, re.compile(rf"(?:^|(?<=[\s(]))(?:{pattern})", re.IGNORECASE)) for kind, pattern in _NAMES)

_MAC_SHARES_ITS_NETWORK = re.compile(r"bridge1\d\d$")
_SHARED_BY_MAC = IPv4Network("192.168.2.0/24")
_OF_NOBODY = IPv4Network("0.0.0.0/8")
_BEHIND_PROVIDERS = IPv4Network("100.64.0.0/10")
"""Of a provider's own network (RFC 6598), and of Tailscale."""


def ranked(interfaces: Iterable[Interface]) -> tuple[Address, ...]:
    """All addresses, the best guess first: what is up, then private ones of Wi-Fi, cable and hotspot.

    After them other networks, public addresses, VPN, networks inside the computer, and last the addresses a system
    gives itself. Where two are equal the order of the system stays. Loopback is there only when nothing else is.
    """
    found = [address for one in interfaces for address in _addresses(one)]
    real = [one for one in found if one.kind is not AddressKind.LOOPBACK]
    return tuple(sorted(real or found, key=_rank))


def own_interfaces() -> tuple[Interface, ...]:
    """The connections of this computer as of now. Takes a few milliseconds."""
    import socket  # noqa: PLC0415  # the command line reads this module for its words too

    import psutil  # type: ignore[import-untyped]  # noqa: PLC0415

    states = psutil.net_if_stats()
    return tuple(
        Interface(
            name,
            tuple(one.address for one in told if one.family == socket.AF_INET),
            states[name].isup if name in states else False,
        )
        for name, told in psutil.net_if_addrs().items()
    )


def own_addresses() -> tuple[Address, ...]:
    """The addresses of this computer as of now, as `ranked` puts them."""
    return ranked(own_interfaces())


def is_there(interfaces: Iterable[Interface], address: str) -> bool:
    """Whether an address is still one of this computer, of a connection that is up."""
    return any(one.is_up and address in one.addresses for one in interfaces)


def likeliest(interfaces: Iterable[Interface], but: str) -> Address | None:
    """Where phones can most likely reach this computer now, other than at one address; None where nothing is left."""
    found = (one for one in ranked(interfaces) if one.address != but and one.is_up and one.reachable)
    return next(found, None)


def kind_of(name: str, address: str) -> AddressKind:
    """What a connection with this name and IPv4 address most likely is."""
    number = IPv4Address(address)
    if number.is_loopback:
        return AddressKind.LOOPBACK
    if _MAC_SHARES_ITS_NETWORK.match(name) and number in _SHARED_BY_MAC:
        return AddressKind.HOTSPOT
    return next((kind for kind, pattern in _KINDS if pattern.search(name)), AddressKind.OTHER)


def _addresses(interface: Interface) -> Iterable[Address]:
    for text in dict.fromkeys(interface.addresses):
        try:
            number = IPv4Address(text)
        except AddressValueError:
            continue
        if number not in _OF_NOBODY:
            kind = kind_of(interface.name, text)
            yield Address(text, kind, interface.name, interface.is_up, _is_reachable(number, kind))


def _is_reachable(number: IPv4Address, kind: AddressKind) -> bool:
    inside = kind in {AddressKind.VPN, AddressKind.VIRTUAL, AddressKind.LOOPBACK}
    return number.is_private and not number.is_link_local and number not in _BEHIND_PROVIDERS and not inside


def _rank(one: Address) -> tuple[bool, bool, bool, bool, int]:
    """What sorts before what; False comes first."""
    inside = one.kind in {AddressKind.VPN, AddressKind.VIRTUAL}
    itself = IPv4Address(one.address).is_link_local
    return (not one.is_up, not one.reachable, itself, inside, tuple(AddressKind).index(one.kind))
