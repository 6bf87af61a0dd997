/* What is known of the day on the helpers' page, and how the laptop is asked. Whoever shows something is told by `show`. */

import { tongue } from "/helperwords.js";

export const PATIENCE_MS = 5000;
const PHOTO_PATIENCE_MS = 30000; // a large body, over a poor Wi-Fi
const SILENCE_MS = 40000;
const UP_MS = 25000; // the laptop says something every 15 seconds

export const known = {
  joined: false, // a session that the laptop knows
  everJoined: false, // the day was shown since this page was opened
  event: null, title: "", name: "", rights: [], rounds: [], tables: [], clock: null, clockAt: 0, coming: [], calls: [], callsAt: 0,
  clicker: false, items: [], photos: [], seq: 0, cursor: 0, // seq: of the laptop's log; cursor: for the stream alone
  wholeSeq: 0, seenPhotos: new Set(), // seq when the day last came whole; ids of photos the laptop had
};

const OF_RIGHT = { clock: ["coming", "calls", "clicker"], photos: [], typing: ["items"] };
const EMPTY = { coming: [], calls: [], clicker: false, items: [], photos: [] };
const PARTS = ["title", "name", "rights", "rounds", "tables", "clock", "coming", "calls", "clicker", "items", "photos"];

export const may = (right) => known.rights.includes(right);
export const tableOf = (number) => known.tables.find((table) => table.number === number);

/** The table of this number as a record keeps it: its number may be another one by the time that it goes. */
export const tableId = (number) => (tableOf(number) || {}).id ?? null;

/** The number that the table of a record has by now. */
export const numberOf = ({ table, number }) => (known.tables.find(({ id }) => id === table) || { number }).number;
export const roundOf = (id) => known.rounds.find((round) => round.id === id);

/** The round people sit in; else the first. "" when the day has none. */
export function roundNow() {
  const now = known.clock && known.clock.round;
  if (now && roundOf(now)) return now;
  return known.rounds.length ? known.rounds[0].id : "";
}

/** Seconds left of what is on, below 0 past its end; null without an end. */
export function secondsLeft() {
  const { clock } = known;
  if (!clock || clock.left_s == null) return null;
  return clock.running ? clock.left_s - (performance.now() - known.clockAt) / 1000 : clock.left_s;
}

/** Lay news over what is known. Gives whether the laptop has less than it had, or gave other rights. */
export function merge(news) {
  const rights = known.rights.join();
  for (const part of PARTS) if (part in news) known[part] = news[part];
  if ("language" in news) tongue.ofDay = news.language;
  const now = performance.now();
  if ("clock" in news) known.clockAt = now;
  if ("calls" in news) known.callsAt = now;
  for (const photo of news.photos || []) known.seenPhotos.add(photo.id);
  for (const [right, parts] of Object.entries(OF_RIGHT)) if (!may(right)) for (const part of parts) known[part] = EMPTY[part];
  if (!may("photos") && !may("typing")) known.photos = [];
  const seq = Number.isFinite(news.seq) ? news.seq : known.seq;
  const less = seq < known.seq;
  known.seq = Math.max(known.seq, seq);
  if ("cursor" in news) known.cursor = news.cursor;
  return { less, rights: rights !== known.rights.join() };
}

/** A whole answer of GET /api/helper in place of what was known. */
export function replaceAll(day) {
  Object.assign(known, { ...EMPTY, seq: 0, event: day.event });
  merge(day);
  known.wholeSeq = known.seq;
}

// ---- telling who shows something -----------------------------------------------------------------------------------

export const views = [];

let planned = false;
/** Show everything anew, once, soon. */
export function show() {
  if (planned) return;
  planned = true;
  // not requestAnimationFrame: a tab in the background must go on too
  queueMicrotask(() => {
    planned = false;
    for (const view of views) view();
  });
}

// ---- asking the laptop ---------------------------------------------------------------------------------------------

/** Send something, and give {status, data, date, code}; fails when there is no connection or no answer in time.
 *
 * json: a body; bytes, type: a photo in its place. more: further headers. */
export async function call(method, path, { json, bytes, type, more = {} } = {}) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), bytes ? PHOTO_PATIENCE_MS : PATIENCE_MS);
  try {
    const headers = method === "GET" ? {} : { "Content-Type": type || "application/json", "X-Tafelronde": "1", "X-Tafelronde-Event": known.event || "", ...more };
    if (!headers["X-Tafelronde-Event"]) delete headers["X-Tafelronde-Event"];
    const answer = await fetch(path, {
      method, headers, body: bytes || (json === undefined ? undefined : JSON.stringify(json)),
      signal: stop.signal, cache: "no-store", credentials: "same-origin", redirect: "error",
    });
    let data = null;
    try {
      data = await answer.json();
    } catch (error) {
      if (error.name === "AbortError") throw error; // half an answer is none
    }
    data = data && typeof data === "object" ? data : null;
    return { status: answer.status, data, code: data && typeof data.error === "string" ? data.error : null, date: answer.headers.get("Date") };
  } finally {
    clearTimeout(timer);
  }
}

/** The connection as it is felt: a stream that is open and was heard of lately. */
export const line = {
  open: false, heardAt: -Infinity,
  get up() {
    return known.joined && this.open && performance.now() - this.heardAt < UP_MS;
  },
};

/** Listens to what is different, for as long as there is a session. heard, lost: what to do then. */
export class Listening {
  constructor({ heard, news, unknown }) {
    Object.assign(this, { onHeard: heard, onNews: news, onUnknown: unknown, stopper: null, wait: 500, timer: 0, turn: 0 });
  }
  stop() {
    this.turn += 1;
    clearTimeout(this.timer);
    if (this.stopper) this.stopper.abort();
    this.stopper = null;
    line.open = false;
  }
  /** anew: also when there is a stream. */
  async begin(anew = false) {
    if (!known.joined || (this.stopper && !anew)) return;
    this.stop();
    const { turn } = this;
    const stopper = (this.stopper = new AbortController());
    const status = await this.read(turn, stopper);
    if (turn !== this.turn) return;
    this.stopper = null;
    line.open = false;
    show();
    if (status === 401) return void this.onUnknown();
    const pause = this.wait * (0.5 + Math.random() / 2);
    this.wait = Math.min(this.wait * 2, 8000);
    this.timer = setTimeout(() => this.begin(), pause);
  }
  async read(turn, stopper) {
    let status = 0;
    let watch = setTimeout(() => stopper.abort(), PATIENCE_MS + 3000);
    try {
      const answer = await fetch(`/api/helper/stream?since=${known.cursor}`, { signal: stopper.signal, cache: "no-store", headers: { Accept: "text/event-stream" }, redirect: "error" });
      status = answer.status;
      if (status !== 200 || !(answer.headers.get("Content-Type") || "").startsWith("text/event-stream")) return status;
      this.heard();
      const reader = answer.body.getReader();
      const decoder = new TextDecoder();
      let left = "";
      for (;;) {
        const { value, done } = await reader.read();
        if (done || turn !== this.turn) return status;
        this.heard();
        clearTimeout(watch);
        watch = setTimeout(() => stopper.abort(), SILENCE_MS);
        left += decoder.decode(value, { stream: true });
        const parts = left.split(/\r?\n\r?\n/);
        left = parts.pop();
        for (const part of parts) this.take(part);
      }
    } catch {
      return status; // lost; begun anew by `begin`
    } finally {
      clearTimeout(watch);
    }
  }
  heard() {
    const fresh = !line.up;
    line.open = true;
    line.heardAt = performance.now();
    this.wait = 500;
    if (fresh) show();
    this.onHeard();
  }
  take(part) {
    const data = part.split(/\r?\n/).filter((one) => one.startsWith("data:")).map((one) => one.slice(5).trimStart()).join("\n");
    if (!data) return;
    let news;
    try {
      news = JSON.parse(data);
    } catch {
      return;
    }
    this.onNews(news);
  }
}
