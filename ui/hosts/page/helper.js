/* The helpers' page: the clock, photos of sheets and typing, for whoever the chair ticked it for.
 *
 * The protocol is docs/hosts-api.md, "Helpers". Here: coming in, which parts are there, the status line, and the start.
 * What is known stands in helperday.js, what goes out in helperout.js, each part in a module of its own. */

import { byId, draw, icon, make, setText, tokenInAddress } from "/parts.js";
import { Listening, call, known, line, may, merge, replaceAll, show, views } from "/helperday.js";
import {
  box, flush, letOthers, ofOtherDay, offerAgain, photosWaiting, points, readOut, refusedOnes, sender, shelf, tell, told, waiting,
} from "/helperout.js";
import { beginClock, recallClock, showClock, tick } from "/helperclock.js";
import { beginPhotos, recallPhotos, showPhotos } from "/helperphotos.js";
import { beginTyping, hasDraft, keepTyped, recallTyping, showTyping } from "/helpertyping.js";
import { amounts, hasWords, language, say, tongue } from "/helperwords.js";

const TABS = [["clock", "timer", "clock"], ["photos", "photo", "photos-part"], ["typing", "keyboard", "typing"]];
const ui = { tab: null, joinOpen: false, wordsOf: null, up: false };

// ---- coming in -----------------------------------------------------------------------------------------------------

const listening = new Listening({
  heard() {
    if (sender.trouble !== "offline") return;
    Object.assign(sender, { trouble: null, notBefore: 0 });
    flush();
    show();
  },
  news(news) {
    const { less, rights } = merge(news);
    if (less || rights) lookAgain(); // an older copy of the day, or other parts than before
    flush();
    show();
  },
  unknown: () => sessionLost(),
});
sender.onUnknown = () => sessionLost();
sender.onOther = () => lookAgain();

/** The laptop itself says no to this link or code; all else may pass: no connection, too many at once, a page of the Wi-Fi. */
const isFinal = ({ code, status }) => Boolean(code) && code !== "join-odd" && status >= 400 && status < 500 && status !== 429;

async function join(what) {
  const { status, data, code } = await call("POST", "/api/helper/join", { json: what, more: { "X-Tafelronde-Event": "" } });
  if (status !== 200 || !data || !data.rights) throw Object.assign(new Error("join"), { code: code || "join-odd", retry_s: data && data.retry_s, status });
  if (what.token) await shelf.set("token", what.token);
  await adopt(data);
  tell("joined"); // other tabs have this session now too: one cookie for all
}

/** The whole day, as GET /api/helper gives it. */
async function adopt(day) {
  if (location.hash) history.replaceState(null, "", location.pathname);
  const other = day.event !== known.event;
  ui.joinOpen = false;
  known.joined = known.everJoined = true;
  replaceAll(day);
  box.fresh.clear();
  await readOut();
  if (other) {
    await recallClock();
    await recallPhotos();
    await recallTyping();
  }
  await offerAgain();
  setText(byId("join-said"), "");
  show();
  listening.begin(true);
  flush();
}

/** Another day is open on the laptop, or other rights: look, and keep what is here. */
async function lookAgain() {
  try {
    const { status, data } = await call("GET", "/api/helper");
    if (status === 200 && data && data.rights) await adopt(data);
    else if (status === 401) await sessionLost();
  } catch {
    /* tried again with the next one */
  }
}

async function sessionLost() {
  if (!known.joined) return;
  known.joined = false;
  listening.stop();
  const token = await shelf.get("token");
  if (token) {
    try {
      return void (await join({ token }));
    } catch (error) {
      if (!isFinal(error)) {
        known.joined = true; // no connection, or a busy laptop: not a word about the session
        listening.timer = setTimeout(() => listening.begin(), 2000);
      }
    }
  }
  show();
}

const start = {
  token: null, timer: 0, wait: 500, busy: false,
  /** By the link in the address, by the session there is, by the link of before, or not yet. */
  async again() {
    if (this.busy || (known.joined && !this.token)) return;
    this.busy = true;
    clearTimeout(this.timer);
    const { token } = this;
    try {
      if (token) await this.byLink(token);
      else {
        const { status, data } = await call("GET", "/api/helper");
        if (status === 200 && data && data.rights) await adopt(data);
        else if (status === 401) await this.byKeptLink();
        else throw new Error("no day");
      }
    } catch (error) {
      this.failed(error);
    } finally {
      this.busy = false;
      show();
      if (this.token && this.token !== token) this.again(); // another code was scanned meanwhile
    }
  },
  async byLink(token) {
    await join({ token });
    if (this.token === token) this.token = null;
  },
  async byKeptLink() {
    const token = await shelf.get("token");
    if (token) {
      try {
        return await join({ token });
      } catch (error) {
        if (!isFinal(error)) throw error;
        await shelf.set("token", null);
      }
    }
    if ([say("join-busy"), say("join-lost")].includes(byId("join-said").textContent)) setText(byId("join-said"), "");
    return undefined;
  },
  failed(error) {
    if (!error.code && error.name !== "AbortError" && !(error instanceof TypeError) && error.message !== "no day") throw error;
    setText(byId("join-said"), joinSentence(error));
    if (isFinal(error) || (error.code === "join-odd" && this.token)) {
      this.token = null;
      if (known.everJoined) ui.joinOpen = true;
      return;
    }
    const pause = error.retry_s > 0 ? Math.min(error.retry_s, 60) * 1000 : this.wait * (0.5 + Math.random() / 2);
    this.wait = Math.min(this.wait * 2, 8000);
    this.timer = setTimeout(() => this.again(), pause);
  },
};

function joinSentence(error) {
  if (!error.code) return say("join-lost");
  if (error.status === 429) return say("too-many-tries", { s: Math.max(1, Math.ceil(error.retry_s || 5)) });
  return hasWords(error.code) ? say(error.code) : say("join-odd");
}

async function joinByCode(submitted) {
  submitted.preventDefault();
  const code = byId("code").value.replace(/[\s-]/g, "").toUpperCase();
  if (code.length !== 6) return setText(byId("join-said"), say("code-short"));
  setText(byId("join-said"), "");
  byId("join-go").disabled = true;
  try {
    await join({ code });
    byId("code").value = "";
    byId("dock").focus({ preventScroll: true });
  } catch (error) {
    if (!error.code && error.name !== "AbortError" && !(error instanceof TypeError)) throw error;
    setText(byId("join-said"), joinSentence(error));
    byId("code").focus();
  } finally {
    byId("join-go").disabled = false;
  }
  return undefined;
}

// ---- what is shown -------------------------------------------------------------------------------------------------

views.push(() => {
  document.documentElement.lang = language();
  showWords();
  byId("waking").hidden = true;
  byId("join").hidden = known.joined && !ui.joinOpen;
  setText(byId("join-how"), say(known.everJoined && !known.joined ? "join-again" : "join-how"));
  byId("bar").hidden = byId("dock").hidden = !known.everJoined;
  if (known.everJoined) {
    setText(byId("day-title"), known.title);
    setText(byId("helper-name"), known.name);
    document.title = [say("join-title"), known.title].filter(Boolean).join(" · ");
    showTabs();
    showStatus();
    showNotices();
  }
  measure();
});

function showWords() {
  if (ui.wordsOf === language()) return;
  ui.wordsOf = language();
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = say(element.dataset.t);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
  for (const element of document.querySelectorAll("[data-hint]")) element.placeholder = say(element.dataset.hint);
  for (const button of document.querySelectorAll("[data-view]")) button.title = say(button.dataset.view);
  byId("tongue").textContent = say("other");
  byId("tongue").lang = language() === "nl" ? "en" : "nl";
}

function measure() {
  const style = document.documentElement.style;
  const high = (element) => (element.hidden || getComputedStyle(element).position !== "sticky" ? 0 : element.offsetHeight);
  style.setProperty("--bar", `${high(byId("bar"))}px`);
  style.setProperty("--tabs", `${high(byId("tabs"))}px`);
  style.setProperty("--dock", `${high(byId("dock")) + high(byId("tabs"))}px`);
}

/** The parts with a right; one of them is seen. A right that is taken away leaves what was typed where it is. */
function showTabs() {
  const there = TABS.filter(([right]) => may(right));
  const names = there.map(([right]) => right);
  const current = names.includes(ui.tab) ? ui.tab : names[0];
  document.body.dataset.part = current || "";
  for (const [right, , part] of TABS) byId(part).hidden = right !== current;
  byId("no-rights").hidden = names.length > 0;
  byId("go-part").hidden = current !== "clock";
  const tabs = byId("tabs");
  tabs.hidden = there.length < 2;
  const key = JSON.stringify([language(), names]);
  if (tabs.dataset.key !== key) {
    tabs.dataset.key = key;
    const had = tabs.contains(document.activeElement) ? document.activeElement.dataset.tab : null;
    tabs.replaceChildren(...there.map(([right, drawn]) => {
      const button = make("button", { type: "button", onclick: () => go(right) }, icon(drawn), make("span", {}, say(`tab-${right}`)));
      button.dataset.tab = right;
      return button;
    }));
    if (had) (tabs.querySelector(`[data-tab="${had}"]`) || byId("dock")).focus({ preventScroll: true });
  }
  for (const button of tabs.children) {
    if (button.dataset.tab === current) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  if (current === "clock") showClock();
  else tick();
  if (current === "photos") showPhotos();
  if (current === "typing") showTyping();
}

async function go(tab) {
  ui.tab = tab;
  show();
  window.scrollTo(0, 0);
  await shelf.set("tab", tab);
}

function unsent() {
  const all = waiting();
  const words = new Set(all.filter((one) => one.what === "put").map((one) => one.id)).size;
  const photos = photosWaiting().length;
  const counts = { points: words, photos, changes: words || photos ? 0 : all.length };
  const n = counts.points + counts.photos + counts.changes;
  return { n, what: amounts(counts) };
}

const offNow = () => (waiting().length && !may("typing")) || (photosWaiting().length && !may("photos"));

function statusOf() {
  const { n, what } = unsent();
  const trouble = sender.trouble || (line.up ? null : "offline");
  if (!known.joined) return ["danger", n ? say("unsent", { what, n }) : say("scan-again")];
  if (n && offNow()) return ["warn", say("off-now", { what, n })];
  if (n && trouble === "offline") return ["warn", say("offline", { what, n })];
  if (trouble && hasWords(trouble) && trouble !== "offline") return ["warn", n ? `${say(trouble)} (${what})` : say(trouble)];
  if (n) return ["warn", say("unsent", { what, n })];
  if (trouble) return ["warn", say("offline-all-in")];
  if (refusedOnes().length) return ["danger", say("refused", { reason: say("why-other") })];
  return ["ok", points().size || box.photos.length ? say("all-in") : say("nothing-yet")];
}

function showStatus() {
  const status = byId("status");
  const [tone, words] = statusOf();
  status.dataset.tone = tone;
  setText(byId("status-text"), words);
  draw(byId("status-icon"), tone === "ok" ? "check" : unsent().n ? "phone" : "alert");
}

function showNotices() {
  const all = [];
  if (!known.joined) all.push(["danger", say("scan-again"), say("type-code"), goToCode]);
  if (!shelf.safe) all.push(["warn", say("volatile")]);
  const { out, photos } = ofOtherDay();
  const held = { points: new Set(out.filter((one) => one.what === "put").map((one) => one.id)).size, photos: photos.length };
  if (known.joined && amounts(held)) all.push(["warn", say("held", { what: amounts(held), n: held.points + held.photos })]);
  const notices = byId("notices");
  const key = JSON.stringify(all.map(([tone, words]) => [tone, words]));
  if (notices.dataset.key === key) return;
  notices.dataset.key = key;
  notices.replaceChildren(...all.map(([tone, words, label, does]) => {
    const element = make("div", { className: "notice" }, make("p", {}, words), label ? make("button", { type: "button", onclick: does }, label) : null);
    element.dataset.tone = tone;
    return element;
  }));
}

function goToCode() {
  ui.joinOpen = true;
  byId("join").hidden = false;
  byId("join").scrollIntoView({ block: "start" });
  byId("code").focus();
}

// ---- the start -----------------------------------------------------------------------------------------------------

/** The phone woke, or the network is back: try at once. */
function wake() {
  if (document.visibilityState === "hidden") return;
  if (sender.trouble === "offline") Object.assign(sender, { notBefore: 0, wait: 500 });
  listening.wait = 500;
  if (known.joined) {
    listening.begin(performance.now() - line.heardAt > 20000);
    flush();
  } else if (!known.everJoined) start.again();
}

function connectAll() {
  for (const svg of document.querySelectorAll("[data-icon]")) draw(svg, svg.dataset.icon);
  byId("join-form").addEventListener("submit", joinByCode);
  byId("tongue").addEventListener("click", async () => {
    tongue.chosen = language() === "nl" ? "en" : "nl";
    await shelf.set("language", tongue.chosen);
    show();
  });
  addEventListener("hashchange", () => {
    start.token = tokenInAddress();
    if (start.token) start.again();
  });
  for (const name of ["online", "focus", "pageshow"]) addEventListener(name, wake);
  addEventListener("offline", () => { // what the browser knows at once, the stream hears late
    line.open = false;
    show();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keepTyped();
    wake();
  });
  addEventListener("pagehide", () => {
    keepTyped();
    letOthers().catch(() => {});
  });
  addEventListener("beforeunload", (leaving) => {
    keepTyped();
    if (!unsent().n && (shelf.safe || !hasDraft())) return;
    leaving.preventDefault();
    leaving.returnValue = "";
  });
  addEventListener("resize", measure);
  told(async (what) => {
    if (what === "joined") await lookAgain();
    await readOut();
    show();
    flush();
  });
  setInterval(flush, 3000);
  const everySecond = () => {
    if (known.everJoined && ui.up !== line.up) show(); // nothing was heard for a while, or something again
    ui.up = line.up;
    if (known.everJoined) tick();
    setTimeout(everySecond, 1000);
  };
  everySecond();
}

async function begin() {
  await shelf.open();
  tongue.chosen = (await shelf.get("language")) || null;
  ui.tab = (await shelf.get("tab")) || null;
  await readOut();
  beginPhotos();
  beginTyping();
  await beginClock();
  connectAll();
  start.token = tokenInAddress();
  show();
  if (start.token) setText(byId("join-said"), say("join-busy"));
  await start.again();
}

begin();
