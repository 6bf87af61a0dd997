"""Requests that no page of ours would send: made by chance from a seed, so that a bad one can be made again."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import random
from dataclasses import dataclass
from typing import Any

from PIL import Image

ROUTES = (
    ("GET", "/"), ("GET", "/page.js"), ("POST", "/api/join"), ("POST", "/api/leave"), ("GET", "/api/table"),
    ("GET", "/api/stream"), ("POST", "/api/pick"), ("POST", "/api/help"), ("PUT", "/api/items/{id}"),
    ("PUT", "/api/items/{id}"), ("PUT", "/api/items/{id}"), ("PUT", "/api/items/{id}"), ("DELETE", "/api/items/{id}"),
    ("PUT", "/api/items/{id}/place"), ("POST", "/api/count"), ("POST", "/api/typing"), ("POST", "/api/join"),
    ("PUT", "/api/photos/{sha}?round=r1"), ("DELETE", "/api/photos/{sha}"), ("GET", "/r"), ("GET", "/api/helper"),
    ("GET", "/api/helper/stream"), ("POST", "/api/helper/join"), ("POST", "/api/helper/leave"),
    ("POST", "/api/helper/go"), ("POST", "/api/helper/press"), ("POST", "/api/helper/answer"),
    ("PUT", "/api/helper/items/{id}"), ("DELETE", "/api/helper/items/{id}"),
    ("PUT", "/api/helper/photos/{sha}?number=1&round=r2"), ("DELETE", "/api/helper/photos/{sha}"),
    ("GET", "/api/helper/photos/{sha}"), ("POST", "/api/helper/photos/{sha}"),
)  # fmt: skip
METHODS = ("GET", "PUT", "PUT", "POST", "POST", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW", "get", "")
PATHS = (
    "/", "/j", "/page.css", "/page.js", "/favicon.ico", "/api/join", "/api/leave", "/api/table", "/api/stream",
    "/api/stream?since=1", "/api/stream?since=-1", "/api/stream?since=%00", "/api/stream?since=" + "9" * 30,
    "/api/pick", "/api/help", "/api/items/{id}", "/api/items/{id}", "/api/items/{id}", "/api/items/{id}/place",
    "/api/items/{id}/place", "/api/items/", "/api/items/%00", "/api/items/" + "x" * 200, "/api/items/%F0%9F%98%80abcd",
    "/api/items/..%2F..%2Fetc", "/../../etc/passwd", "//api/table", "/%", "/%zz", "http://evil.test/api/table", "*",
    "/api/photos/{sha}?round=%00", "/api/photos/{sha}?round=" + "r" * 50, "/api/photos/xyz", "/api/photos/..%2F..",
    "/api/helper/photos/{sha}?number=-1", "/api/helper/photos/{sha}?number=9e9", "/api/helper/items/{id}", "/r?x", "/h",
    "/api/table?" + "a=b&" * 400, "/\u00e9\u4e2d", "/api/table#x", "/api/items/{id}\x00", "/" + "y" * 20_000,
)  # fmt: skip
TEXTS = (
    "Een bankje", "", " \n\t", "\x00", "\ud83d", "\U0001f600" * 40, "=1+1", "<script>alert(1)</script>", "x" * 4_000,
    "x" * 4_001, "\u202e\u2066omgekeerd", "'; DROP TABLE op; --", "{}", "\r\n\r\n", "e\u0301" * 300, "\ufeff", "\uffff",
)  # fmt: skip
ODD: tuple[Any, ...] = (
    None, True, False, -1, 0, 1, 2**53, 10**300, 1.5, "", "x", "r1", "r2", "pause", "w1", "c1", "op", [], {}, [1],
    ["w1"], ["w1", "w2", "w1"], ["w1"] * 9, {"a": [{}]}, "\ud800", "chair", "come", "solution", "ABC234",
)  # fmt: skip
FIELDS = (
    "op", "base", "round", "kind", "text", "device", "after", "headline", "top", "token", "code", "extra", "people",
    "bring", "look", "number", "deed", "item", "what", "call", "typed",
)  # fmt: skip
HEADERS = (
    "Expect: 100-continue", "Expect: nonsense", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked",
    "Content-Encoding: gzip", "Content-Encoding: deflate", "Content-Encoding: br", "Content-Length: 5",
    "Content-Length: -1", "Content-Length: 9999999999", "Content-Length: 1e3", "Upgrade: websocket", "Upgrade: h2c",
    "Connection: upgrade", "Connection: close", "Connection: keep-alive", "Cookie: tafelronde", "Cookie: tafelronde=",
    "Cookie: a=b; tafelronde=\x01\xff", "Cookie: ;;;=;=", "Range: bytes=0-1", "X-Tafelronde-Event: other",
    "Accept-Encoding: gzip", "If-None-Match: *", "X-Long: " + "z" * 9_000, "No colon at all", ": no name",
    "Bad Name: x", "X-Folded: a\r\n b", "X-Nul: \x00", "X-\u00e9: \u00e9", "Content-Type: ;;;",
    "Content-Type: application/json; charset=\xff", "Host: evil.test", "Origin: null", "Sec-WebSocket-Key: x",
    "TE: trailers",
)  # fmt: skip


def _picture(side: int) -> bytes:
    with io.BytesIO() as out:
        Image.new("RGB", (side, 3), "teal").save(out, "PNG")
        return out.getvalue()


PICTURES = (*(_picture(side) for side in range(1, 9)), _picture(900)[:60], b"\x89PNG\r\n\x1a\n" + b"0" * 200)
NO_CHUNKS = (b"zz\r\n", b"-5\r\nabc\r\n", b"fffffffffffffffff\r\n", b"5\r\nab\r\n", b"3;x=y\r\nabcdef")


@dataclass(frozen=True)
class Asking:
    """What to send, in pieces. then_gone: hang up without listening."""

    pieces: tuple[bytes, ...]
    then_gone: bool


@dataclass(frozen=True)
class Insider:
    """What an attacker from within knows: where the server is, sessions, a link, and points that are there.

    leaver: a session that may be given up. helpers: sessions of helpers.
    """

    host: str
    cookies: tuple[str, ...]
    leaver: str
    token: str
    ids: tuple[str, ...]
    helpers: tuple[str, ...] = ()


def odd_asking(dice: random.Random, known: Insider) -> Asking:
    """One thing to do to a server: mostly one request, now and then several at once, half a one, or plain noise."""
    kind = dice.random()
    if kind < 0.03:
        return Asking((dice.randbytes(dice.choice((1, 40, 3_000))),), then_gone=dice.random() < 0.9)
    if kind < 0.10:
        several = [odd_request(dice, known) for _ in range(dice.randrange(2, 12))]
        return Asking((b"".join(several),), then_gone=dice.random() < 0.3)
    request = odd_request(dice, known)
    if kind < 0.18:  # the phone is gone in the middle of it
        return Asking((request[: dice.randrange(len(request))],), then_gone=True)
    if kind < 0.25:  # byte by byte
        cuts = sorted(dice.randrange(len(request)) for _ in range(12))
        ends = zip([0, *cuts], [*cuts, len(request)], strict=True)
        return Asking(tuple(request[begin:end] for begin, end in ends), then_gone=False)
    return Asking((request,), then_gone=dice.random() < 0.1)


def odd_request(dice: random.Random, known: Insider) -> bytes:
    """One request: of a page in most of its parts, so that it comes far, and not in the others."""
    tame = dice.random() < 0.7
    method, path = dice.choice(ROUTES) if tame else (dice.choice(METHODS), dice.choice(PATHS))
    path = path.replace("{id}", _id(dice, known))
    body = b"" if method in ("GET", "HEAD") and tame else _body(dice, known)
    shot = tame and method == "PUT" and "{sha}" in path
    if shot:
        body = dice.choice((*PICTURES, *PICTURES, body))
    shown = body if shot and dice.random() < 0.9 else dice.choice(PICTURES)
    path = path.replace("{sha}", hashlib.sha256(shown).hexdigest())
    headers = [f"Host: {known.host}" if tame or dice.random() < 0.8 else "Host: evil.test:80"]
    if tame or dice.random() < 0.7:
        kind = dice.choice(("image/png", "image/jpeg")) if shot else "application/json"
        headers += [f"Origin: http://{known.host}", "X-Tafelronde: 1", f"Content-Type: {kind}"]
        cookie = known.leaver if path == "/api/leave" else dice.choice(known.cookies)
        helper = dice.choice(known.helpers) if known.helpers and path != "/api/helper/leave" else "nonsense"
        headers.append(f"Cookie: tafelronde={cookie}; tafelronde-helper={helper}")
    more = [] if tame and dice.random() < 0.7 else dice.sample(HEADERS, dice.randrange(1, 4))
    headers += more
    framed, body = _framed(dice, body, more)
    headers += framed
    version = "HTTP/1.1" if tame else dice.choice(("HTTP/1.1", "HTTP/1.0", "HTTP/9.9", "HTTP", ""))
    head = "\r\n".join((f"{method} {path} {version}", *headers, "", ""))
    return head.encode("utf-8", "surrogatepass") + body


def _id(dice: random.Random, known: Insider) -> str:
    fresh = f"odd-{dice.randrange(300):06d}"
    return dice.choice((*known.ids, fresh, fresh, fresh))


def _framed(dice: random.Random, body: bytes, more: list[str]) -> tuple[list[str], bytes]:
    """The body with what says how long it is, mostly rightly."""
    if any(one.startswith("Transfer-Encoding") for one in more) or dice.random() < 0.08:
        parts = [body[at : at + 900] for at in range(0, len(body), 900)]
        chunked = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"
        if dice.random() < 0.4:
            chunked = dice.choice(NO_CHUNKS)
        return ([] if any(one.startswith("Transfer") for one in more) else ["Transfer-Encoding: chunked"]), chunked
    if "Content-Encoding: gzip" in more and dice.random() < 0.7:
        body = gzip.compress(dice.choice((body, b"0" * 3_000_000)))
    if not body and dice.random() < 0.5:
        return [], b""
    length = len(body) if dice.random() < 0.95 else dice.choice((0, len(body) + 50, max(0, len(body) - 7)))
    return [f"Content-Length: {length}"], body


def _body(dice: random.Random, known: Insider) -> bytes:
    kind = dice.random()
    if kind < 0.04:
        return dice.choice((b"", b"{", b"[]", b"null", b"NaN", b"\xff\xfe{}", b"[" * 50_000, b"9" * 6_000, b'"x"'))
    if kind < 0.06:
        return b'{"op": "' + b"x" * dice.choice((60_000, 70_000, 400_000))
    if kind < 0.09:
        return dice.randbytes(dice.randrange(2_000))
    fields: dict[str, Any] = {
        "op": f"op-{dice.randrange(4_000):06d}",
        "base": dice.choice((0, 0, 0, 1, 30, 400)),
        "round": dice.choice(("r1", "r2", "r9", None)),
        "text": dice.choice((f"Punt {dice.random()}", *TEXTS)),
        "kind": dice.choice(("", None, "solution", "question", "come", "chair")),
        "after": dice.choice((None, _id(dice, known))),
        "people": dice.choice((None, 0, 7, 200, 201)),
        "number": dice.choice((1, 2, 3)),
    }
    if dice.random() < 0.3:
        fields |= {"headline": dice.choice(TEXTS), "top": dice.choice((["w1"], [], [_id(dice, known)]))}
    if dice.random() < 0.1:
        fields["token"] = dice.choice((known.token, "x" * 22))
        fields |= {"bring": dice.random() < 0.5, "look": dice.random() < 0.2}
    if dice.random() < 0.1:
        fields |= {"deed": dice.choice(("begin", "run", "end")), "item": dice.choice(("r1", "r2", None))}
        fields |= {"what": dice.choice(("on", "back", "black")), "call": _id(dice, known), "typed": True}
    for _ in range(dice.choice((0, 0, 1, 2))):
        fields[dice.choice(FIELDS)] = dice.choice((*ODD, *TEXTS))
    if dice.random() < 0.2:
        del fields[dice.choice(tuple(fields))]
    encoded = json.dumps(fields, ensure_ascii=dice.random() < 0.5).encode("utf-8", "surrogatepass")
    if dice.random() < 0.04:
        return encoded[: dice.randrange(len(encoded))]
    return encoded.decode("utf-8", "replace").encode("utf-16") if dice.random() < 0.02 else encoded
