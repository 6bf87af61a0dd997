"""Which address the hosts' phones are sent to, on computers of all makes."""

from __future__ import annotations

from itertools import permutations

import pytest

from facilitator.domain.language import Language
from ui.hosts.addresses import KIND_WORDS, Address, AddressKind, Interface, kind_of, own_addresses, ranked

WIFI = AddressKind.WIFI
ETHERNET = AddressKind.ETHERNET
HOTSPOT = AddressKind.HOTSPOT
VPN = AddressKind.VPN
VIRTUAL = AddressKind.VIRTUAL
OTHER = AddressKind.OTHER


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Wi-Fi", WIFI),
        ("Wi-Fi 2", WIFI),
        ("WiFi", WIFI),
        ("WLAN", WIFI),
        ("Draadloze netwerkverbinding", WIFI),
        ("wlan0", WIFI),
        ("wlp2s0", WIFI),
        ("wlx00c0ca123456", WIFI),
        ("wlo1", WIFI),
        ("en0", WIFI),
        ("Ethernet", ETHERNET),
        ("Ethernet 3", ETHERNET),
        ("LAN-verbinding", ETHERNET),
        ("LAN-verbinding 2", ETHERNET),
        ("Local Area Connection", ETHERNET),
        ("en5", ETHERNET),
        ("eth0", ETHERNET),
        ("eno1", ETHERNET),
        ("enp3s0f0", ETHERNET),
        ("enx00e04c680001", ETHERNET),
        ("Mobiele hotspot", HOTSPOT),
        ("LAN-verbinding* 10", HOTSPOT),
        ("Local Area Connection* 2", HOTSPOT),
        ("ap0", HOTSPOT),
        ("utun3", VPN),
        ("tun0", VPN),
        ("wg0", VPN),
        ("ppp0", VPN),
        ("tailscale0", VPN),
        ("Tailscale", VPN),
        ("OpenVPN TAP-Windows6", VPN),
        ("Gemeente VPN", VPN),
        ("NordLynx", VPN),
        ("vEthernet (WSL)", VIRTUAL),
        ("vEthernet (WSL (Hyper-V firewall))", VIRTUAL),
        ("vEthernet (Default Switch)", VIRTUAL),
        ("VMware Network Adapter VMnet8", VIRTUAL),
        ("VirtualBox Host-Only Network", VIRTUAL),
        ("docker0", VIRTUAL),
        ("br-3f2a9c01de44", VIRTUAL),
        ("veth7c1a", VIRTUAL),
        ("virbr0", VIRTUAL),
        ("vmnet1", VIRTUAL),
        ("bridge0", VIRTUAL),
        ("awdl0", VIRTUAL),
        ("Bluetooth-netwerkverbinding", OTHER),
        ("usb0", OTHER),
        ("Mobiel", OTHER),
        ("iets anders", OTHER),
    ],
)
def test_a_name_of_a_connection_tells_what_it_is(name, kind):
    assert kind_of(name, "192.168.1.20") is kind


def test_a_mac_that_shares_its_network_is_a_hotspot():
    assert kind_of("bridge100", "192.168.2.1") is HOTSPOT
    assert kind_of("bridge100", "192.168.64.1") is VIRTUAL


WINDOWS = (
    Interface("vEthernet (WSL)", ("172.28.112.1",)),
    Interface("Loopback Pseudo-Interface 1", ("127.0.0.1",)),
    Interface("LAN-verbinding* 10", ("169.254.7.7",), is_up=False),
    Interface("Ethernet", ("169.254.83.107",), is_up=False),
    Interface("Tailscale", ("100.101.102.103",)),
    Interface("Wi-Fi", ("192.168.178.21",)),
)
MAC = (
    Interface("lo0", ("127.0.0.1",)),
    Interface("utun3", ("10.8.0.6",)),
    Interface("en7", ("10.0.4.12",)),
    Interface("en0", ("10.0.8.77",)),
    Interface("bridge100", ("192.168.64.1",)),
)
LINUX = (
    Interface("lo", ("127.0.0.1",)),
    Interface("docker0", ("172.17.0.1",)),
    Interface("br-3f2a9c01de44", ("172.18.0.1",)),
    Interface("tailscale0", ("100.70.1.2",)),
    Interface("enp3s0", (), is_up=False),
    Interface("wlp2s0", ("192.168.1.20",)),
)


@pytest.mark.parametrize(
    ("computer", "order"),
    [
        (WINDOWS, ["Wi-Fi", "Tailscale", "vEthernet (WSL)", "Ethernet", "LAN-verbinding* 10"]),
        (MAC, ["en0", "en7", "utun3", "bridge100"]),
        (LINUX, ["wlp2s0", "tailscale0", "docker0", "br-3f2a9c01de44"]),
    ],
)  # fmt: skip
def test_the_network_of_the_hall_comes_first(computer, order):
    assert [one.interface for one in ranked(computer)] == order


def test_the_order_of_the_system_changes_nothing_about_the_first():
    for computer in permutations(LINUX):
        assert ranked(computer)[0] == Address("192.168.1.20", WIFI, "wlp2s0")


def test_loopback_is_offered_only_when_there_is_nothing_else():
    lone = Interface("lo", ("127.0.0.1",))
    assert [one.address for one in ranked([lone])] == ["127.0.0.1"]
    assert [one.address for one in ranked([lone, Interface("docker0", ("172.17.0.1",))])] == ["172.17.0.1"]
    assert ranked([]) == ()


def test_what_is_down_comes_after_all_that_is_up():
    down = Interface("Wi-Fi", ("192.168.1.20",), is_up=False)
    assert [one.is_up for one in ranked([down, Interface("docker0", ("172.17.0.1",))])] == [True, False]


def test_a_hotspot_of_this_laptop_comes_after_the_network_of_the_hall_and_before_vpn():
    every = [
        Interface("utun3", ("10.8.0.6",)),
        Interface("LAN-verbinding* 10", ("192.168.137.1",)),
        Interface("Wi-Fi", ("192.168.178.21",)),
    ]
    assert [one.kind for one in ranked(every)] == [WIFI, HOTSPOT, VPN]


def test_an_address_a_system_gave_itself_is_last_and_not_called_reachable():
    every = [
        Interface("Wi-Fi", ("169.254.3.4",)),
        Interface("Ethernet", ("10.1.1.9",)),
        Interface("wg0", ("10.2.0.2",)),
    ]
    assert [(one.address, one.reachable) for one in ranked(every)] == [
        ("10.1.1.9", True),
        ("10.2.0.2", False),
        ("169.254.3.4", False),
    ]


def test_a_public_address_of_a_school_comes_before_vpn_but_after_private_ones():
    every = [
        Interface("utun3", ("10.8.0.6",)),
        Interface("Wi-Fi", ("145.94.10.3",)),
        Interface("Ethernet", ("192.168.1.4",)),
    ]
    assert [one.interface for one in ranked(every)] == ["Ethernet", "Wi-Fi", "utun3"]


@pytest.mark.parametrize("odd", ["", "fe80::1", "geen adres", "0.0.0.0", "256.1.1.1"])
def test_what_is_no_address_to_listen_on_is_passed_over(odd):
    assert ranked([Interface("Wi-Fi", (odd,))]) == ()


def test_a_connection_with_two_addresses_gives_both_once():
    assert [one.address for one in ranked([Interface("Wi-Fi", ("10.0.0.2", "10.0.0.3", "10.0.0.2"))])] == [
        "10.0.0.2",
        "10.0.0.3",
    ]


def test_each_kind_has_a_name_that_people_understand_in_both_languages():
    for language in Language:
        assert set(KIND_WORDS[language]) == set(AddressKind)
    assert Address("10.0.0.2", WIFI, "wlp2s0").words(Language.NL) == "wifi"
    assert Address("10.8.0.6", VPN, "utun3").words(Language.EN) == "VPN (utun3)"


def test_this_computer_has_an_address_of_its_own():
    found = own_addresses()
    assert all(isinstance(one.kind, AddressKind) for one in found)
    assert len({(one.interface, one.address) for one in found}) == len(found)
