/* The clock on the helpers' page: what is on and what comes, the chair's notes, calls for help, and the one large button.
 *
 * Nothing here waits to be sent: a GO that comes late is worse than none. Without a connection the button is out of use. */

import { arrange, byChance, byId, draw, icon, make, markOf, setText } from "/parts.js";
import { call, known, line, may, roundOf, secondsLeft, show, tableOf } from "/helperday.js";
import { shelf } from "/helperout.js";
import { Hold } from "/hold.js";
import { say, timeOf } from "/helperwords.js";

const SENT_MS = 3000; // so long after GO it waits for the clock to be another
const STALE_MS = 60000;
const SAID_MS = 10000;
const CALM = matchMedia("(prefers-reduced-motion: reduce)");

const PHASES = {
  ready: ["clock", ""], talk: ["users", "accent"], "wrap-up": ["hourglass", "warn"], "last-minute": ["timer", "warn"],
  "time-up": ["bell", "danger"], changeover: ["shuffle", "accent"], done: ["done", "ok"], still: ["pause", "warn"],
};

const state = { hold: null, sentAt: -Infinity, sent: null, fades: 0, going: [], spoken: "", under: null }; // under: what it did when the finger came down

/** What the large button says: as the window says it (ui/desk/pages/live/words.py). */
export function goWords(press, phase) {
  const { deed, title = "", kind = "", number } = press || {};
  if (deed === "run") return say("go-run", { title });
  if (deed === "end") return say("go-end");
  if (deed !== "begin") return say("go-none");
  if (kind === "round" && number != null) return say("go-round", { n: number });
  if (kind === "changeover") return say("go-changeover");
  if (kind === "plenary") return say("go-plenary");
  return say(phase === "ready" ? "go-start" : "go-on", { title });
}

/** The phase as it is called and drawn: [key, icon, tone]. */
function phaseOf(clock) {
  const stands = !clock.running && clock.left_s != null && !["ready", "done"].includes(clock.phase);
  const key = stands ? "still" : clock.phase in PHASES ? clock.phase : "talk";
  return [key, ...PHASES[key]];
}

function digits(left) {
  const whole = Math.abs(left > 0 ? Math.ceil(left) : Math.trunc(left));
  return `${left <= -1 ? "+" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** What stands on the clock: "12:40", or about how long when the laptop was not heard of for a minute. */
function timeLeft() {
  const left = secondsLeft();
  if (left == null) return "";
  const stale = known.clock.running && performance.now() - Math.max(line.heardAt, known.clockAt) > STALE_MS;
  return stale ? say("about", { minutes: Math.max(0, Math.round(left / 60)) }) : digits(left);
}

const titleOf = (clock) => clock.title || (roundOf(clock.round) ? say("of-round", { n: roundOf(clock.round).number }) : known.title);

/** Everything that counts on by itself. */
export function tick() {
  const { clock } = known;
  if (!clock) return;
  const [key, drawn, tone] = phaseOf(clock);
  for (const [time, phase, whole] of [["bar-time", "bar-phase", "bar-clock"], ["clock-time", "", "clock-face"]]) {
    setText(byId(time), timeLeft());
    if (phase) setText(byId(phase), say(key));
    byId(whole).dataset.tone = ["warn", "danger"].includes(tone) ? tone : "";
  }
  draw(byId("chip-icon"), drawn);
  setText(byId("chip-words"), say(key));
  byId("chip").dataset.tone = tone;
  if (!may("clock")) return;
  showGo();
  for (const one of byId("calls").children) showSince(one);
}

export function showClock() {
  const { clock } = known;
  if (!clock) return;
  setText(byId("clock-title"), titleOf(clock));
  setText(byId("clock-late"), lateWords(clock));
  byId("clock-late").dataset.tone = clock.late_min > 0 ? "warn" : "";
  const notes = (clock.notes || "").trim();
  byId("notes").hidden = !notes;
  setText(byId("notes-text"), notes);
  showCalls();
  showComing();
  byId("clicker").hidden = !known.clicker;
  for (const button of byId("clicker").querySelectorAll("button")) button.setAttribute("aria-disabled", String(!line.up));
  speak();
  tick();
}

function lateWords({ late_min: late, ends }) {
  const time = timeOf(ends);
  if (late == null || late === 0) return [late === 0 ? say("on-time") : "", time ? say(late === 0 ? "ends" : "ends-only", { time }) : ""].filter(Boolean).join(", ");
  const words = late > 0 ? say("behind", { minutes: late }) : say("ahead", { minutes: -late });
  return [words, time && say("ends", { time })].filter(Boolean).join(", ");
}

/** Another phase is read aloud once, with what is left; the running seconds never are. */
function speak() {
  const { clock } = known;
  const [key] = phaseOf(clock);
  const now = `${clock.title}:${key}`;
  if (now === state.spoken) return;
  const first = !state.spoken;
  state.spoken = now;
  const left = secondsLeft();
  const minutes = left == null || left < 60 ? "" : say("left", { minutes: Math.floor(left / 60) });
  if (!first) setText(byId("clock-spoken"), [titleOf(clock), say(key), minutes].filter(Boolean).join(", "));
}

function showComing() {
  byId("coming-part").hidden = !known.coming.length;
  const key = JSON.stringify([document.documentElement.lang, known.coming]);
  const list = byId("coming");
  if (list.dataset.key === key) return;
  list.dataset.key = key;
  list.replaceChildren(...known.coming.map((one) =>
    make("li", {}, make("span", { className: "when" }, timeOf(one.at)), make("span", { className: "what", dir: "auto" }, one.title),
      make("span", { className: "quiet" }, one.minutes == null ? "" : say("minutes", { minutes: one.minutes })))));
}

// ---- calls for help ------------------------------------------------------------------------------------------------

function showCalls() {
  const asking = known.calls.filter((one) => !state.going.some((mine) => mine.id === one.id));
  const all = [...asking.map((one) => ({ ...one, mine: false })), ...state.going.map((one) => ({ ...one, mine: true }))];
  byId("calls-part").hidden = !all.length;
  const list = byId("calls");
  const old = new Map([...list.children].map((element) => [element.dataset.key, element]));
  arrange(list, all.map((one) => {
    const key = JSON.stringify([document.documentElement.lang, one.id, one.mine, one.kind]);
    const element = old.get(key) || callCard(one);
    element.dataset.key = key;
    element.dataset.since = one.mine ? "" : String(one.since_s);
    return element;
  }));
}

function callCard(one) {
  const words = say(one.kind === "chair" ? "call-chair" : "call-come");
  const said = make("p", { className: "said", role: "status" });
  const button = one.mine
    ? make("button", { type: "button", onclick: () => leaveCall(one) }, icon("check"), say("helped"))
    : make("button", { type: "button", className: "primary", "aria-label": say("go-of", { number: one.number }), onclick: () => answer(one, said) }, say("i-go"));
  const about = make("div", { className: "call-words" },
    make("strong", {}, one.mine ? say("you-go", one) : say("table", one)), make("span", {}, words), make("span", { className: "quiet since" }));
  const table = tableOf(one.number);
  return make("li", { className: "call" }, table ? markOf(table) : null, about, button, said);
}

function showSince(element) {
  const { since } = element.dataset;
  const minutes = Math.floor((Number(since) + (performance.now() - known.callsAt) / 1000) / 60);
  setText(element.querySelector(".since"), since === "" ? "" : say("since", { minutes }));
}

async function answer(one, said) {
  setText(said, "");
  try {
    const { status, code } = await call("POST", "/api/helper/answer", { json: { op: byChance(), call: one.id } });
    if (status !== 200 && status !== 404) return setText(said, say(code === "no-right" ? code : "call-not"));
  } catch {
    return setText(said, say("call-not"));
  }
  return keepGoing([...state.going, { id: one.id, number: one.number, kind: one.kind }]);
}

const leaveCall = (one) => keepGoing(state.going.filter((mine) => mine.id !== one.id));

async function keepGoing(going) {
  state.going = going;
  show();
  await shelf.set("going", { event: known.event, going });
}

// ---- the large button ----------------------------------------------------------------------------------------------

const pressOf = () => (known.clock && known.clock.press) || null;
const samePress = (one, other) => Boolean(one && other) && one.deed === other.deed && one.item === other.item;
const waits = () => samePress(state.sent, pressOf()) && performance.now() - state.sentAt < SENT_MS;

/** Why it cannot be pressed now, in words; "" when it can. */
function whyNot() {
  const press = pressOf();
  if (!known.joined) return say("go-lost");
  if (!line.up) return say("go-offline");
  if (!may("clock")) return say("no-right");
  if (press && press.deed === "end") return say("go-at-laptop");
  if (!press || !["begin", "run"].includes(press.deed)) return say("go-nothing");
  return waits() ? say("go-sent") : "";
}

function howWords(why) {
  if (why) return why;
  const left = secondsLeft();
  const early = left > 60 && pressOf().deed === "begin" && known.clock.phase !== "changeover"; // as the window asks about it
  const how = state.hold.state === "armed" ? "" : say(state.hold.twice ? "go-twice" : "go-hold");
  return [early ? say("go-left", { minutes: Math.floor(left / 60) }) : "", how].filter(Boolean).join(" ");
}

function showGo() {
  const { hold } = state;
  const why = whyNot();
  if (hold.state !== "idle" && (why || !samePress(state.under, pressOf()))) hold.rest(); // it does something else by now
  const words = goWords(pressOf(), known.clock.phase);
  setText(byId("go-words"), hold.state === "armed" ? say("go-again", { words }) : words);
  setText(byId("go-how"), hold.state === "holding" && CALM.matches ? say("go-count", { n: 3 - hold.thirds }) : howWords(why));
  const button = byId("go");
  button.setAttribute("aria-disabled", String(Boolean(why)));
  button.dataset.state = hold.state;
}

/** Say something under the button, until it is old. */
function under(words) {
  setText(byId("go-said"), words);
  clearTimeout(state.fades);
  state.fades = setTimeout(() => setText(byId("go-said"), ""), SAID_MS);
}

async function go() {
  const { deed, item } = pressOf();
  state.sent = { deed, item };
  state.sentAt = performance.now();
  under("");
  showGo();
  let said = "go-not";
  try {
    const { status, code } = await call("POST", "/api/helper/go", { json: { op: byChance(), deed, item } });
    if (status === 200) said = "go-done";
    else if (["moved-on", "no-right", "cannot-save", "closing"].includes(code)) said = code;
  } catch {
    said = "go-silent";
  }
  if (said !== "go-done") state.sent = null;
  under(say(said));
  show();
}

/** As a key of a clicker at the laptop; nothing is kept when it does not get there. */
async function click(what) {
  if (!line.up) return under(say("press-offline"));
  try {
    const { status, code } = await call("POST", "/api/helper/press", { json: { op: byChance(), what } });
    return under(status === 200 ? "" : say(["no-window", "no-right"].includes(code) ? code : "press-not"));
  } catch {
    return under(say("press-not"));
  }
}

export async function beginClock() {
  new IntersectionObserver(([face]) => { // out of sight, it stands in the bar
    document.body.dataset.face = String(face.isIntersecting);
  }).observe(byId("clock-time"));
  state.hold = new Hold(byId("go"), {
    may: () => whyNot() === "",
    done: go,
    changed: () => {
      state.under = state.hold.state === "idle" ? null : (state.under ?? pressOf());
      showGo();
    },
  });
  for (const button of byId("clicker").querySelectorAll("button")) button.addEventListener("click", () => click(button.dataset.press));
  const box = byId("twice");
  box.checked = state.hold.twice = Boolean(await shelf.get("twice"));
  box.addEventListener("change", () => {
    state.hold.twice = box.checked;
    shelf.set("twice", box.checked || null);
    show();
  });
}

/** What this phone kept of the day: to which tables somebody is on the way. */
export async function recallClock() {
  const going = await shelf.get("going");
  state.going = going && going.event === known.event ? going.going : [];
}
