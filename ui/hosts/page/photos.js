/* Photos of a table's sheet: made small, kept on the phone, and sent when no word waits any more.
 *
 * The protocol is docs/hosts-api.md. A photo's name is the SHA-256 of its bytes, so sending it again is free. It has a
 * database of its own: a photo that no longer fits must never stand in the way of words. Knows nothing of what is shown.
 */

import { shrunk } from "./picture.js";
import { sha256 } from "./sha256.js";
import { Disk, within } from "./shelf.js";

// ---- what the phone keeps ------------------------------------------------------------------------------------------

/* Two drawers, and one for who sends: `about` (what is known of a photo, by its key), `bytes` (the photo itself). What
 * the disk does not take is held in memory, photo by photo, and said. */

const BASE = "tafelronde-photos";
const DISK_PATIENCE_MS = 10000;
const DISK_REST_MS = 60000;
const DRAWERS = { about: { keyPath: "key" }, bytes: {}, kv: {} };

const openDisk = () => within(Disk.open(BASE, 1, DRAWERS), DISK_PATIENCE_MS);

class Album {
  constructor() {
    this.disk = null;
    this.askedAt = -Infinity; // when a disk was last asked for in vain
    this.loose = new Map(); // key -> {about, bytes}
  }
  async open() {
    await this.openAnew().catch(() => {});
  }
  async openAnew() {
    this.disk = null;
    if (performance.now() - this.askedAt < DISK_REST_MS) throw new Error("no disk");
    try {
      this.disk = await openDisk();
    } catch (error) {
      this.askedAt = performance.now(); // it may be one that says nothing: nobody waits for it each time
      throw error;
    }
  }
  /** One deed on the disk; once more on one opened anew, as some browsers lose it while they sleep. */
  async change(does) {
    try {
      if (this.disk) return await within(this.disk.change(does, true), DISK_PATIENCE_MS);
    } catch (error) {
      if (error && error.name === "QuotaExceededError") throw error;
    }
    await this.openAnew();
    return within(this.disk.change(does, true), DISK_PATIENCE_MS);
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
    this.coming = new Set(); // {event, table, round} of what is made ready and not kept yet
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
  /** Those that the laptop is still to have, also what is made ready yet. */
  waiting() {
    const coming = [...this.coming].filter((one) => this.belongs(one));
    return [...this.own().filter((one) => !one.arrived && !one.gone && !one.refused), ...coming];
  }
  /** Those that wait for another table or day. */
  held() {
    return this.list.filter((one) => !this.belongs(one) && !one.arrived && !one.gone && !one.refused);
  }
  /** Those that stand with a table, or are to. */
  at(event, table) {
    const there = (one) => one.event === event && one.table === table;
    return [...this.list.filter((one) => there(one) && !one.gone && !one.refused), ...[...this.coming].filter(there)];
  }

  /** Where a picture belongs that was taken just now, in this round: it follows when its phone does. For `add`. */
  place(round) {
    const place = { ...this.page.here(), round };
    this.coming.add(place);
    return place;
  }
  /** Take a picture in. false when it was there already. Fails when it cannot be read. */
  async add(file, place) {
    try {
      return await this.take(file, place);
    } finally {
      this.coming.delete(place);
    }
  }
  async take(file, place) {
    const bytes = new Uint8Array(await (await shrunk(file)).arrayBuffer());
    const id = await sha256(bytes);
    const { event, table, round } = place; // not sooner: it may have gone to another table meanwhile
    const key = keyOf({ event, table, id });
    const before = this.list.find((one) => one.key === key);
    if (before && !before.gone && !before.refused) return false;
    const tried = Boolean(before && before.tried);
    const about = { key, id, event, table, round, taken: Date.now(), tried, arrived: null, gone: false, refused: null, kept_on: null };
    await this.album.keep(about, bytes);
    await this.read();
    this.coming.delete(place); // from here on it is in the list, once
    this.page.changed(true);
    if (place.table !== table) await this.rewrite(this.list.filter((one) => one.key === key), () => ({ table: place.table }));
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
    for (const one of this.coming) if (one.event === event && one.table === from) one.table = to;
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
