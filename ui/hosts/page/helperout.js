/* What a helper did and the laptop may not have yet: points in order, then photos. Kept until it is acknowledged.
 *
 * A record of `out`: {n, op, what, event, id, number, table, round, base, text, on, after, body, refused}. `after` is the op of the
 * record whose words were seen when this one was made: its answer gives the base. `body` is set when it is first sent, and
 * never changes.
 * A photo: {sha, op, event, number, table, round, thumb, whole, at, state, refused, seq}; op: one for each time it is put
 * somewhere, however often that is sent: the chair may have moved the photo since. state: `waiting`, `leaving` or `arrived`;
 * whole: its bytes are in `pictures`, as {sha, bytes, type}. They are only read to be sent. */

import { byChance } from "/parts.js";
import { Shelf, upon } from "/shelf.js";
import { call, known, may, numberOf, show, tableId } from "/helperday.js";

const LEASE_MS = 6500;
const FRESH_MS = 5000;
export const PLACED_MS = 3000; // so long what the laptop tells of a photo may be of before it arrived
const NEEDS = { put: "typing", delete: "typing", typed: "typing" };

/** The outbox as it was last read, and what is on its way into it: shown at once, so that the status never says too much. */
export const box = { out: [], photos: [], pictures: new Map(), placed: new Map(), entering: [], fresh: new Map() };

export const shelf = new Shelf(
  "tafelronde-helper", 1,
  { out: { keyPath: "n", autoIncrement: true }, sent: { keyPath: "op" }, photos: { keyPath: "sha" }, pictures: { keyPath: "sha" }, kv: {} },
  () => ({ out: box.out, photos: box.photos, pictures: [...box.pictures.values()] }), show,
);

const tabs = "BroadcastChannel" in window ? new BroadcastChannel("tafelronde-helper") : null;
const tab = tabName();

/** The same after a reload, so that a tab need not wait for itself. */
function tabName() {
  const fresh = byChance();
  try {
    const before = sessionStorage.getItem("tab-helper");
    if (!before) sessionStorage.setItem("tab-helper", fresh);
    return before || fresh;
  } catch {
    return fresh; // a browser that keeps nothing
  }
}

export const sender = {
  busy: false, wait: 500, notBefore: 0, trouble: null, timer: 0, onUnknown: () => {}, onOther: () => {},
  edited: () => null, onArrived: () => {}, // edited: op of the record that is edited on from; onArrived: hears that it arrived
};

const today = (one) => one.event === known.event;
const mayGo = (one) => may(one.sha ? "photos" : NEEDS[one.what]);

/** What still has to go, of this day. */
export function waiting() {
  const there = new Set(box.out.map((one) => one.op));
  return [...box.out, ...box.entering.filter((one) => !there.has(one.op))].filter((one) => today(one) && !one.refused);
}
export const photosWaiting = () => box.photos.filter((one) => today(one) && one.state !== "arrived" && !one.refused);
export const refusedOnes = () => box.out.filter((one) => one.refused);
export const ofOtherDay = () => ({ out: box.out.filter((one) => !today(one)), photos: box.photos.filter((one) => !today(one) && one.state === "waiting") });

export async function readOut() {
  const edited = sender.edited();
  const { out, photos, done } = await shelf.change(async (drawers) => ({
    out: await drawers.out.all(), photos: await drawers.photos.all(), done: edited ? await drawers.sent.get(edited) : null,
  }));
  box.out = out.sort((one, other) => one.n - other.n);
  box.photos = photos.sort((one, other) => (one.at < other.at ? -1 : 1));
  if (done && !out.some((one) => one.op === edited)) sender.onArrived(done); // whichever tab sent it
}

async function changed() {
  await readOut();
  if (tabs) tabs.postMessage("out");
  show();
}

/** Let other tabs know something; what they say is heard by `told`. */
export const tell = (what) => tabs && tabs.postMessage(what);
export function told(hear) {
  if (tabs) tabs.onmessage = ({ data }) => hear(data);
}

export const record = (what, more) => ({ op: byChance(), what, event: known.event, after: null, table: tableId(more.number), ...more });

/** Put records in the outbox, with what else belongs to that deed in the drawer `kv`. */
export async function enqueue(records, alsoKv = []) {
  for (const [key, value] of alsoKv) {
    if (value == null) shelf.kv.delete(key);
    else shelf.kv.set(key, value);
  }
  box.entering.push(...records);
  show();
  try {
    await shelf.change(async ({ out, sent, kv }) => {
      for (const one of records) await out.add(await upon(one, { out, sent }));
      for (const [key, value] of alsoKv) await (value == null ? kv.drop(key) : kv.put(value, key));
    }, true);
    await changed();
  } finally {
    box.entering = box.entering.filter((one) => !records.includes(one));
    show();
  }
  flush();
}

/** Keep a photo until it has arrived, or put it with another table or round. picture: its bytes, of a new one. */
export async function keepPhoto(photo, picture = null) {
  const op = byChance();
  if (picture) box.pictures.set(picture.sha, picture); // until it has arrived: should the disk fail meanwhile
  await shelf.change(async ({ photos, pictures }) => {
    if (picture) await pictures.put(picture);
    await photos.put({ ...photo, table: tableId(photo.number), op, event: photo.event || known.event, whole: true, state: "waiting", refused: null });
  }, true);
  await changed();
  flush();
}

/** Take a photo away, from the laptop too. */
export async function dropPhoto(sha) {
  box.pictures.delete(sha);
  await shelf.change(async ({ photos, pictures }) => {
    const one = (await photos.get(sha)) || { sha, at: new Date().toISOString(), seq: 0 };
    await photos.put({ ...one, event: known.event, whole: false, thumb: null, state: "leaving", refused: null });
    await pictures.drop(sha);
  });
  await changed();
  flush();
}

/** Points with everything that still has to go laid over what the laptop has; in order, the newest last.
 *
 * op: of the record that makes a point stand as it does; none when it stands as on the laptop. */
export function points() {
  const all = new Map(known.items.map((item) => [item.id, { ...item, state: "arrived" }]));
  for (const [id, fresh] of box.fresh) {
    const told = all.get(id);
    if (told && (told.base > fresh.base || (told.base === fresh.base && told.removed === fresh.removed))) box.fresh.delete(id);
    else all.set(id, { ...fresh, state: "arrived" });
  }
  for (const one of waiting()) {
    const item = all.get(one.id);
    if (one.what === "put") {
      all.set(one.id, { base: 0, at: null, conflict_of: null, number: numberOf(one), round: one.round, ...item, id: one.id, op: one.op, text: one.text, removed: false, state: "phone" });
    } else if (one.what === "delete" && item) all.set(one.id, { ...item, op: one.op, removed: true, state: "phone" });
  }
  return all;
}

/** The photos of whoever may type, as they will be when everything has arrived. */
export function sheets() {
  const marks = new Map(waiting().filter((one) => one.what === "typed").map((one) => [one.id, one.on]));
  return known.photos.map((photo) => (marks.has(photo.id) ? { ...photo, typed: marks.get(photo.id) } : photo));
}

// ---- sending -------------------------------------------------------------------------------------------------------

function requestOf({ what, op, base, id, number, table, round, text, on }) {
  const point = `/api/helper/items/${encodeURIComponent(id)}`;
  if (what === "put") return ["PUT", point, { op, base, number, table, round, text }];
  if (what === "delete") return ["DELETE", point, { op, base }];
  return ["POST", `/api/helper/photos/${id}`, { op, typed: on }];
}

/** The next to send, made ready to be sent word for word; null when another tab is at it or nothing waits. */
function takeNext() {
  return shelf.change(async ({ out, photos, pictures, kv }) => {
    const lease = await kv.get("sender");
    if (lease && lease.tab !== tab && Math.abs(Date.now() - lease.at) < LEASE_MS) return null;
    const fit = (one) => today(one) && !one.refused && mayGo(one);
    const next = (await out.all()).sort((a, b) => a.n - b.n).find(fit);
    const due = next ? [] : (await photos.all()).filter((one) => one.state !== "arrived" && fit(one));
    let photo = null;
    let picture = null;
    for (const one of due) { // one whose bytes this browser cannot give holds up no other
      picture = one.state === "leaving" ? null : await pictures.get(one.sha);
      if (picture || one.state === "leaving") photo = one;
      if (photo) break;
    }
    if (!next && !photo) return null;
    await kv.put({ tab, at: Date.now() }, "sender");
    if (!next && !photo.op) { // of a page of before
      photo.op = byChance();
      await photos.put(photo);
    }
    if (next && !next.body) {
      next.body = requestOf(next);
      await out.put(next);
    }
    return next || { ...photo, picture };
  });
}

/** Nothing of this tab is on its way: another one may send. */
export function letOthers() {
  return shelf.change(async ({ kv }) => {
    const lease = await kv.get("sender");
    if (lease && lease.tab === tab) await kv.drop("sender");
  });
}

/** Send what waits, one after the other, as far as it goes. */
export async function flush() {
  if (sender.busy || !known.joined || performance.now() < sender.notBefore) return;
  sender.busy = true;
  try {
    for (;;) {
      const next = await takeNext();
      if (!next || !(await send(next))) break;
    }
    await letOthers();
    if (waiting().length || photosWaiting().length) { // another tab may have sent them, and this one not been told
      await readOut();
      show();
    }
  } finally {
    sender.busy = false;
  }
}

function asked(next) {
  if (!next.sha) return [next.body[0], next.body[1], { json: next.body[2] }];
  const path = `/api/helper/photos/${next.sha}`;
  if (next.state === "leaving") return ["DELETE", path, { json: {} }];
  const table = next.table ? `&table=${encodeURIComponent(next.table)}` : ""; // one that was kept by an older page has a number alone
  return ["PUT", `${path}?number=${next.number}${table}&round=${encodeURIComponent(next.round || "")}&op=${next.op}`, { bytes: next.picture.bytes, type: next.picture.type }];
}

/** true when the next may go. */
async function send(next) {
  const [method, path, body] = asked(next);
  let answer;
  try {
    answer = await call(method, path, { ...body, more: { "X-Tafelronde-Event": next.event } });
  } catch {
    return later("offline");
  }
  const { status, data, code } = answer;
  if (status === 200 && data && Number.isFinite(data.seq) && (next.sha || data.op === next.op)) {
    Object.assign(sender, { trouble: null, wait: 500, notBefore: 0 });
    await (next.sha ? photoArrived(next, data, answer.date) : arrived(next, data, answer.date));
    return true;
  }
  if (status === 401) return later(null), sender.onUnknown(), false;
  if (status === 409 && code === "other-day") return later(null), sender.onOther(), false;
  if (status === 403 && code === "no-right") return later(null), sender.onOther(), false; // kept: it may be ticked again
  if (status === 429 || status === 503) return later(code || "too-many", data && data.retry_s);
  if (code && status >= 400 && status < 500) {
    await (next.sha ? refusePhoto(next, code) : refuse(next, code));
    await changed();
    return true;
  }
  return later("offline"); // a page of the Wi-Fi, or a laptop that is not well: no answer of ours
}

function later(trouble, retry_s) {
  sender.trouble = trouble;
  const pause = retry_s > 0 ? Math.min(retry_s, 60) * 1000 : sender.wait * (0.5 + Math.random() / 2);
  sender.wait = Math.min(sender.wait * 2, 8000);
  sender.notBefore = performance.now() + pause;
  clearTimeout(sender.timer);
  sender.timer = setTimeout(flush, pause + 5);
  show();
  return false;
}

const instant = (date) => (date && !Number.isNaN(Date.parse(date)) ? new Date(date).toISOString() : null);

/** The acknowledged words stand in sight before the stream brings them: it may be a second behind, whatever its `seq`.
 *
 * Were the words of before shown meanwhile, somebody would put those back. */
async function arrived(done, answer, date) {
  const id = answer.id ?? done.id;
  const base = answer.kept ? done.base : (answer.base ?? done.base); // kept = other words stand there, which were not seen here
  const before = box.fresh.get(id) || known.items.find((one) => one.id === id);
  await shelf.change(async ({ out, sent }) => {
    await out.drop(done.n);
    if (done.what !== "typed") await sent.put({ ...done, id, seq: answer.seq, ackBase: base });
    for (const other of await out.all()) if (other.after === done.op) await out.put({ ...other, id, base, after: null });
  });
  if (done.what === "put") {
    const conflict_of = answer.conflict_of ?? (before ? before.conflict_of : null);
    stands({ number: numberOf(done), round: done.round, ...before, id, conflict_of, text: done.text, base, removed: false, at: instant(date) });
  } else if (done.what === "delete" && before && !answer.kept) stands({ ...before, id, base, removed: true });
  else if (done.what === "typed") known.photos = known.photos.map((photo) => (photo.id === done.id ? { ...photo, typed: done.on } : photo));
  await changed();
}

function stands(item) {
  box.fresh.set(item.id, item);
  setTimeout(() => box.fresh.get(item.id) === item && sender.onOther(), FRESH_MS); // it was never told: look how it stands
}

async function refuse(done, code) {
  await shelf.change(async ({ out }) => {
    await out.put({ ...done, refused: code });
    for (const other of await out.all()) if (other.after === done.op) await out.put({ ...other, base: done.base, after: null });
  });
}

const refusePhoto = ({ picture: _picture, ...photo }, code) => shelf.change(({ photos }) => photos.put({ ...photo, refused: code }));

async function photoArrived(sent, answer, date) {
  box.pictures.delete(sent.sha);
  await shelf.change(async ({ photos }) => {
    const now = await photos.get(sent.sha);
    if (sent.state === "leaving" && now && now.state === "leaving") return photos.drop(sent.sha);
    const same = now && now.state === "waiting" && now.op === sent.op;
    if (same && answer.gone) return photos.drop(sent.sha); // taken away at the laptop before this phone heard that it came
    box.placed.set(sent.sha, performance.now());
    return same ? photos.put({ ...now, state: "arrived", seq: answer.seq, arrivedAt: instant(date) }) : undefined;
  });
  setTimeout(show, PLACED_MS); // from then on where the laptop has it: the chair may have moved it already
  await changed();
}

/** Send a refused record again, as it is now. */
export async function tryAgain({ n, body: _body, refused: _refused, ...rest }) {
  await shelf.change(async ({ out }) => {
    await out.drop(n);
    await out.add({ ...rest, event: known.event, op: byChance(), after: null });
  });
  await changed();
  flush();
}

/** Leave a refused record be. */
export async function forget({ n }) {
  await shelf.change(({ out }) => out.drop(n));
  await changed();
}

const offered = new Set();

/** A laptop that has less than it acknowledged (an older copy of its file) is given it again; the same op is free. */
export async function offerAgain() {
  await shelf.change(async ({ out, sent, photos, pictures }) => {
    for (const one of (await sent.all()).sort((a, b) => a.seq - b.seq)) {
      if (!today(one)) await sent.drop(one.op);
      else if (!offered.has(one.op) && one.seq > known.seq) {
        const { seq: _seq, ackBase: _base, n: _n, ...back } = one;
        await out.add({ ...back, after: null });
      }
    }
    for (const one of await photos.all()) {
      if (one.state === "arrived" && !today(one)) {
        await photos.drop(one.sha);
        await pictures.drop(one.sha);
      } else if (one.state === "arrived" && one.whole && one.seq > known.seq) await photos.put({ ...one, state: "waiting" });
    }
  });
  for (const one of await shelf.change(({ sent }) => sent.all())) offered.add(one.op);
  await changed();
}
