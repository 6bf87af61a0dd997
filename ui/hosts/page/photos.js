/* Photos of a table's sheet: made small, kept on the phone, and sent when no word waits any more.
 *
 * The protocol is docs/hosts-api.md. A photo's name is the SHA-256 of its bytes, so sending it again is free. It has a
 * database of its own: a photo that no longer fits must never stand in the way of words. Knows nothing of what is shown.
 */

import { Disk, within } from "./shelf.js";

export const MOST_SIDE = 2000; // pixels
export const MOST_BYTES = 1500000;
const LEAST_SIDE = 500;
const QUALITIES = [0.82, 0.7, 0.55];

// ---- the picture ---------------------------------------------------------------------------------------------------

/** A picture that was chosen or taken, as JPEG: upright, small, and without what a camera writes along.
 *
 * Fails when this browser cannot read it.
 */
export async function shrunk(file) {
  const picture = await decoded(file);
  try {
    for (let side = MOST_SIDE; side >= LEAST_SIDE; side = Math.round(side * 0.8)) {
      const canvas = drawn(picture, side);
      for (const quality of QUALITIES) {
        const blob = await new Promise((fine) => canvas.toBlob(fine, "image/jpeg", quality));
        if (!blob || blob.type !== "image/jpeg") throw new Error("no picture");
        if (blob.size <= MOST_BYTES) return blob;
      }
    }
    throw new Error("no picture");
  } finally {
    picture.close();
  }
}

async function decoded(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return createImageBitmap(file); // an older browser knows no options
  }
}

/** A picture on a canvas of its own, its longest side at most this many pixels. */
export function drawn(picture, side) {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#FFFFFF"; // JPEG knows nothing of what shines through
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

// ---- its name ------------------------------------------------------------------------------------------------------

/* The constants of FIPS 180-4: the first 32 bits behind the point of the cube roots of the first 64 primes, and of the
 * square roots of the first 8. */
const PRIMES = [];
for (let n = 2; PRIMES.length < 64; n += 1) if (PRIMES.every((prime) => n % prime)) PRIMES.push(n);
const behindThePoint = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
const ROUNDS = Int32Array.from(PRIMES, (prime) => behindThePoint(Math.cbrt(prime)));
const BEGIN = Int32Array.from(PRIMES.slice(0, 8), (prime) => behindThePoint(Math.sqrt(prime)));

const BREATH = 1 << 18; // bytes: after so many, whoever types has a turn

/** SHA-256 of bytes, as 64 hexadecimal digits. By hand: over plain http there is no crypto.subtle. */
export async function sha256(given) {
  const bytes = new Uint8Array(given);
  const size = (bytes.length + 72) & ~63; // with the 1 bit, and the length in 8 bytes, in whole blocks of 64
  const message = new Uint8Array(size);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(size - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(size - 4, (bytes.length * 8) >>> 0);
  const hash = Int32Array.from(BEGIN);
  for (let at = 0; at < size; at += BREATH) {
    if (at) await new Promise((fine) => setTimeout(fine));
    digest(hash, view, at, Math.min(size, at + BREATH));
  }
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function digest(hash, view, from, to) {
  const w = new Int32Array(64);
  for (let at = from; at < to; at += 64) {
    for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < 64; i += 1) {
      const x = w[i - 15];
      const y = w[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4], f = hash[5], g = hash[6], h = hash[7];
    for (let i = 0; i < 64; i += 1) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    hash[0] += a;
    hash[1] += b;
    hash[2] += c;
    hash[3] += d;
    hash[4] += e;
    hash[5] += f;
    hash[6] += g;
    hash[7] += h;
  }
}

// ---- what the phone keeps ------------------------------------------------------------------------------------------

/* Two drawers, and one for who sends: `about` (what is known of a photo, by its key), `bytes` (the photo itself). What
 * the disk does not take is held in memory, photo by photo, and said. */

const BASE = "tafelronde-photos";
const DISK_PATIENCE_MS = 10000;
const DRAWERS = { about: { keyPath: "key" }, bytes: {}, kv: {} };

const openDisk = () => within(Disk.open(BASE, 1, DRAWERS), DISK_PATIENCE_MS);

class Album {
  constructor() {
    this.disk = null;
    this.loose = new Map(); // key -> {about, bytes}
  }
  async open() {
    try {
      this.disk = await openDisk();
    } catch {
      this.disk = null;
    }
  }
  /** One deed on the disk; once more on one opened anew, as some browsers lose it while they sleep. */
  async change(does) {
    try {
      if (this.disk) return await this.disk.change(does, true);
    } catch (error) {
      if (error && error.name === "QuotaExceededError") throw error;
    }
    this.disk = await openDisk();
    return this.disk.change(does, true);
  }
  /** What is known of every photo, as it was taken. */
  async all() {
    let kept = [];
    try {
      kept = await this.change(({ about }) => about.all());
    } catch {
      /* only those in memory */
    }
    const loose = [...this.loose.values()].map((one) => ({ ...one.about, loose: true }));
    return [...kept.filter((one) => !this.loose.has(one.key)), ...loose].sort((one, other) => one.taken - other.taken);
  }
  async keep(about, bytes) {
    try {
      await this.change(async (drawers) => {
        await drawers.about.put(about);
        await drawers.bytes.put(bytes, about.key);
      });
    } catch {
      this.loose.set(about.key, { about, bytes });
    }
  }
  /** Know something more of a photo, when it is still there. */
  async know(key, more) {
    const one = this.loose.get(key);
    if (one) {
      one.about = { ...one.about, ...more };
      return;
    }
    await this.change(async ({ about }) => {
      const before = await about.get(key);
      if (before) await about.put({ ...before, ...more });
    });
  }
  async bytes(key) {
    const one = this.loose.get(key);
    return one ? one.bytes : this.change(({ bytes }) => bytes.get(key));
  }
  /** Gone at once when it was never sent; else to be told to the laptop first. In one deed: it may be going out now. */
  async takeAway(key) {
    const mayBeThere = (about) => about.tried && !about.refused;
    const away = { gone: true, kept_on: null };
    const one = this.loose.get(key);
    if (one && mayBeThere(one.about)) one.about = { ...one.about, ...away };
    else if (one) this.loose.delete(key);
    if (one) return;
    await this.change(async ({ about, bytes }) => {
      const before = await about.get(key);
      if (before && mayBeThere(before)) await about.put({ ...before, ...away });
      else {
        await about.drop(key);
        await bytes.drop(key);
      }
    });
  }
  async drop(key) {
    if (this.loose.delete(key)) return;
    await this.change(async ({ about, bytes }) => {
      await about.drop(key);
      await bytes.drop(key);
    });
  }
}

// ---- what goes out -------------------------------------------------------------------------------------------------

const PATIENCE_MS = 30000; // a photo takes its time on a poor network
const FRESH_MS = 3000;
const LEASE_MS = PATIENCE_MS + 1500;
const keyOf = ({ event, table, id }) => `${event}:${table}:${id}`;

/** The photos of this phone, and their way to the laptop.
 *
 * What is known of one: {key, id, event, table, round, taken, tried, arrived, gone, refused, kept_on, loose}. tried: it
 * may have been sent. arrived: null or {seq, at}. gone: taken away here, the laptop is still to know. refused: a code.
 * kept_on: why it could not be taken away. loose: in memory alone.
 *
 * page: {call, tab, here, ready, wordsWait, changed, sessionLost, otherDay}; see page.js.
 */
export class Photos {
  constructor(page) {
    this.page = page;
    this.album = new Album();
    this.list = [];
    this.fresh = new Set(); // keys of what arrived a moment ago: the laptop's own list may be still to come
    this.busy = false;
    this.wait = 500;
    this.notBefore = 0;
    this.timer = 0;
    this.stopper = null;
  }
  async open() {
    await this.album.open();
    await this.read();
  }
  async read() {
    this.list = await this.album.all();
  }
  async changed(tell = true) {
    await this.read();
    this.page.changed(tell);
  }
  belongs(one) {
    const { event, table } = this.page.here();
    return one.event === event && one.table === table;
  }
  /** Those of this table, as they were taken. */
  own() {
    return this.list.filter((one) => this.belongs(one));
  }
  /** Those that the laptop is still to have. */
  waiting() {
    return this.own().filter((one) => !one.arrived && !one.gone && !one.refused);
  }
  /** Those that wait for another table or day. */
  held() {
    return this.list.filter((one) => !this.belongs(one) && !one.arrived && !one.gone && !one.refused);
  }
  /** Those that stand with a table, or are to. */
  at(event, table) {
    return this.list.filter((one) => one.event === event && one.table === table && !one.gone && !one.refused);
  }

  /** Take a picture in, for this round. false when it was there already. Fails when it cannot be read. */
  async add(file, round) {
    const { event, table } = this.page.here();
    const bytes = new Uint8Array(await (await shrunk(file)).arrayBuffer());
    const id = await sha256(bytes);
    const key = keyOf({ event, table, id });
    const before = this.list.find((one) => one.key === key);
    if (before && !before.gone && !before.refused) return false;
    const tried = Boolean(before && before.tried);
    const about = { key, id, event, table, round, taken: Date.now(), tried, arrived: null, gone: false, refused: null, kept_on: null };
    await this.album.keep(about, bytes);
    await this.changed();
    this.flush();
    return true;
  }
  /** Take one away: from the phone, and from the laptop when it may be there. */
  async takeAway(key) {
    await this.album.takeAway(key);
    await this.changed();
    this.flush();
  }
  async tryAgain(key) {
    await this.album.know(key, { refused: null });
    await this.changed();
    this.flush();
  }
  bytes(key) {
    return this.album.bytes(key);
  }

  /** This phone went from one table to another of the same day: its photos go along. */
  async follow(event, from, to) {
    await this.rewrite(this.list.filter((one) => one.event === event && one.table === from), () => ({ table: to }));
  }
  /** What waits for another table or day becomes this table's. roundOf: gives the round here for a photo. */
  async bringHeld(roundOf) {
    const { event, table } = this.page.here();
    await this.rewrite(this.held(), (one) => ({ event, table, round: roundOf(one), tried: false }));
  }
  async rewrite(all, more) {
    for (const one of all) {
      const bytes = await this.album.bytes(one.key);
      const { loose: _, ...about } = { ...one, ...more(one) };
      about.key = keyOf(about);
      if (bytes) await this.album.keep(about, bytes);
      if (about.key !== one.key) await this.album.drop(one.key);
    }
    if (all.length) await this.changed();
  }
  /** What another day has is no longer kept here; what this one has no more goes there again. seq: of its log. */
  async lookAt(event, seq) {
    for (const one of this.list) {
      if (!one.arrived) continue;
      if (one.event !== event) await this.album.drop(one.key);
      else if (one.arrived.seq > seq) await this.album.know(one.key, { arrived: null });
    }
    await this.changed(false);
  }

  /** The next photo that has to go, and whether another tab is at it; null when none may. */
  async takeNext() {
    if (await this.page.wordsWait()) return null;
    const due = (one) => this.belongs(one) && !one.refused && (one.gone || !one.arrived);
    const loose = [...this.album.loose.values()].find((one) => due(one.about));
    if (loose) return (loose.about = { ...loose.about, tried: true });
    if (!this.list.some(due)) return null;
    return this.album.change(async ({ about, kv }) => {
      const lease = await kv.get("sender");
      if (lease && lease.tab !== this.page.tab && Math.abs(Date.now() - lease.at) < LEASE_MS) return null;
      const next = (await about.all()).sort((one, other) => one.taken - other.taken).find(due);
      if (!next) return null;
      await kv.put({ tab: this.page.tab, at: Date.now() }, "sender");
      if (!next.tried) await about.put({ ...next, tried: true }); // before it goes: taking it away then asks the laptop too
      return next;
    });
  }
  async flush() {
    if (this.busy || performance.now() < this.notBefore || !this.page.ready() || !this.list.length) return;
    this.busy = true;
    try {
      let took = false;
      for (;;) {
        const next = await this.takeNext();
        took = took || Boolean(next);
        if (!next || !(await this.send(next))) break;
      }
      if (took) await this.letOthers();
    } catch {
      this.later(); // a disk that is not there
    } finally {
      this.busy = false;
    }
  }
  /** Nothing of this tab is on its way: another one may send. */
  async letOthers() {
    if (!this.album.disk) return;
    await this.album.change(async ({ kv }) => {
      const lease = await kv.get("sender");
      if (lease && lease.tab === this.page.tab) await kv.drop("sender");
    });
  }
  /** Words do not get through: what is on its way makes room, and goes later. */
  makeRoom() {
    if (this.stopper) this.stopper.abort();
  }
  later(retry_s) {
    const pause = retry_s > 0 ? Math.min(retry_s, 60) * 1000 : this.wait * (0.5 + Math.random() / 2);
    this.wait = Math.min(this.wait * 2, 8000);
    this.notBefore = performance.now() + pause;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), pause + 5);
  }
  soon() {
    this.wait = 500;
    this.notBefore = 0;
  }

  /** true when the next may go. */
  async send(next) {
    const answer = await this.carry(next);
    if (!answer) {
      this.later();
      return false;
    }
    const { status, data, date } = answer;
    const code = data && typeof data.error === "string" ? data.error : null;
    if (status === 200 && data && Number.isFinite(data.seq) && (next.gone || data.id === next.id)) {
      this.soon();
      await this.acknowledged(next, data, date);
      return true;
    }
    if (next.gone && status === 404 && code) {
      await this.acknowledged(next, {}, null); // it is not there any more: that was the wish
      return true;
    }
    if (status === 401) await this.page.sessionLost();
    else if (status === 409 && code === "other-day") await this.page.otherDay();
    else if (code && status >= 400 && status < 500 && status !== 429) {
      await this.album.know(next.key, next.gone ? { gone: false, kept_on: code } : { refused: code });
      await this.changed();
      return true;
    }
    this.later(data && data.retry_s);
    return false;
  }
  /** {status, data, date}; null when there is no connection, or no photo to read. */
  async carry(next) {
    const path = `/api/photos/${next.id}`;
    const more = { "X-Tafelronde-Event": next.event };
    const stop = (this.stopper = new AbortController());
    const how = { patience_ms: PATIENCE_MS, stop };
    try {
      if (next.gone) return await this.page.call("DELETE", path, undefined, more, how);
      const bytes = await this.album.bytes(next.key);
      if (!bytes) return null;
      const query = next.round ? `?round=${encodeURIComponent(next.round)}` : "";
      return await this.page.call("PUT", path + query, bytes, { ...more, "Content-Type": "image/jpeg" }, how);
    } catch {
      return null;
    } finally {
      this.stopper = null;
    }
  }
  async acknowledged(done, answer, date) {
    if (done.gone) await this.album.drop(done.key);
    else {
      const at = date && !Number.isNaN(Date.parse(date)) ? new Date(date).toISOString() : null;
      const round = typeof answer.round === "string" ? answer.round : done.round;
      await this.album.know(done.key, { arrived: { seq: answer.seq, at }, round });
      this.fresh.add(done.key);
      setTimeout(() => {
        this.fresh.delete(done.key);
        this.page.changed(false);
      }, FRESH_MS);
    }
    await this.changed();
  }
}
