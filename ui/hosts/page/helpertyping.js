/* Typing what tables wrote on paper: table, words, Enter; or from the photo of a sheet that stands beside the field. */

import { arrange, byChance, byId, icon, lengthOf, make, setText } from "/parts.js";
import { known, line, may, roundNow, show, tableOf } from "/helperday.js";
import { enqueue, forget, ofOtherDay, points, record, refusedOnes, sender, sheets, shelf, tryAgain } from "/helperout.js";
import { SheetView } from "/sheetview.js";
import { TableChoice, fillRounds, placeWords } from "/tablechoice.js";
import { hasWords, language, say, timeOf } from "/helperwords.js";

const MOST = 4000;
const DRAFT_MS = 150; // the first letter is kept at once, what follows so often
const COARSE = matchMedia("(pointer: coarse)");
const ui = { choice: null, chosenRound: null, sheet: null, view: null, lost: false, done: null, edited: null, settled: new Set(), cards: new Map(), timer: 0, keptAt: -Infinity, kept: "" }; // kept: the words this tab last kept
const NO_EDIT = { id: null, seen: 0, after: null, text: "" }; // seen, after: base and op of what was there when it was begun
const editing = { ...NO_EDIT };

const sheetChosen = () => sheets().find((one) => one.id === ui.sheet) || null;
const roundChosen = () => {
  const sheet = sheetChosen();
  return sheet ? sheet.round || roundNow() : (ui.chosenRound ?? roundNow());
};
const tooLong = (text) => {
  const over = lengthOf(text.trim()) - MOST;
  return over > 0 ? say("too-long", { over }) : "";
};
const short = (text) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

export function showTyping() {
  if (ui.sheet && (!sheetChosen() || !may("typing"))) ui.sheet = null;
  const sheet = sheetChosen();
  const fixed = Boolean(sheet && tableOf(sheet.number)); // a photo says itself of which table and round it is
  if (fixed) ui.choice.set(sheet.number);
  const round = roundChosen();
  fillRounds(byId("typing-round"), round);
  byId("typing").dataset.fixed = String(fixed);
  ui.choice.show(round);
  showSheets(sheet);
  showPoints();
}

// ---- photos to type from -------------------------------------------------------------------------------------------

function showSheets(sheet) {
  const open = sheets().filter((one) => !one.typed);
  byId("sheets").hidden = !open.length;
  setText(byId("sheets-title"), say("sheets-title", { n: open.length }));
  const list = byId("sheet-list");
  const old = new Map([...list.children].map((element) => [element.dataset.id, element]));
  arrange(list, open.map((one) => {
    const item = old.get(one.id) || make("li", {}, make("button", { type: "button", onclick: () => choose(one.id) }));
    item.dataset.id = one.id;
    setText(item.firstChild, [placeWords(one), timeOf(one.at)].filter(Boolean).join(" · "));
    item.firstChild.setAttribute("aria-pressed", String(one.id === ui.sheet));
    return item;
  }));
  byId("typing").dataset.sheet = String(Boolean(sheet));
  byId("sheet").hidden = !sheet;
  ui.view.open(sheet ? sheet.id : null, sheet ? say("photo-of", { what: placeWords(sheet) }) : "");
  setText(byId("sheet-name"), sheet ? placeWords(sheet) : "");
  setText(byId("sheet-said"), ui.lost && sheet ? say("sheet-lost") : "");
  const done = ui.done && sheets().find((one) => one.id === ui.done && one.typed);
  byId("sheet-done").hidden = !done;
  setText(byId("sheet-done-words"), done ? say("sheet-done", { what: placeWords(done) }) : "");
  if (ui.lost && line.up && performance.now() - ui.lostAt > 3000) {
    ui.lostAt = performance.now();
    if (sheet) ui.view.fetch();
  }
}

function choose(id) {
  ui.sheet = ui.sheet === id ? null : id;
  Object.assign(ui, { lost: false, done: null });
  keepDraft();
  show();
  if (!ui.sheet) return;
  queueMicrotask(() => {
    if (!COARSE.matches) byId("words").focus({ preventScroll: true }); // no keyboard over the photo before it was seen
    byId("sheet").scrollIntoView({ block: "nearest" });
  });
}

async function sheetDone() {
  const { sheet } = ui;
  Object.assign(ui, { sheet: null, done: sheet });
  await enqueue([record("typed", { id: sheet, on: true })]);
  queueMicrotask(() => byId("sheet-not").focus({ preventScroll: true }));
}

async function notDone() {
  const sheet = ui.done;
  Object.assign(ui, { sheet, done: null });
  await enqueue([record("typed", { id: sheet, on: false })]);
  queueMicrotask(() => byId("words").focus({ preventScroll: true }));
}

// ---- the field -----------------------------------------------------------------------------------------------------

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}

async function add() {
  const field = byId("words");
  const sheet = sheetChosen();
  const number = sheet && tableOf(sheet.number) ? sheet.number : ui.choice.number;
  const text = field.value.trim();
  const wrong = tooLong(field.value) || (number == null || !tableOf(number) ? say("choose-first") : "");
  setText(byId("words-said"), text ? wrong : "");
  if (!text) return field.focus();
  if (wrong) return number == null ? byId("typing-number").focus() : field.focus();
  field.value = ui.kept = "";
  grow(field);
  clearTimeout(ui.timer);
  const next = sheet || COARSE.matches ? field : byId("typing-number");
  next.focus();
  next.select(); // of the number: the next digit is another table, and Tab stays with this one
  const one = record("put", { id: byChance(), base: 0, number, round: roundChosen(), text });
  return enqueue([one], [["draft", draft("")]]);
}

const draft = (text) => ({ event: known.event, text, number: ui.choice.number, round: ui.chosenRound, sheet: ui.sheet });

function keepDraft(soon = false) {
  clearTimeout(ui.timer);
  const wait = soon ? ui.keptAt + DRAFT_MS - performance.now() : 0;
  if (wait > 0) return void (ui.timer = setTimeout(keepDraft, wait));
  ui.keptAt = performance.now();
  ui.kept = byId("words").value;
  return shelf.set("draft", draft(ui.kept));
}
/** An empty field in which nothing was typed says nothing of what another tab is typing. */
export const keepTyped = () => known.everJoined && (byId("words").value || ui.kept) && keepDraft();
export const hasDraft = () => Boolean(byId("words").value.trim());

// ---- what was typed ------------------------------------------------------------------------------------------------

/** Points, the newest first, as groups: mostly one card, more where there are versions side by side. */
function groups() {
  const all = points();
  const live = new Map([...all].filter(([, item]) => !item.removed));
  const rootOf = (item, seen = new Set()) => {
    const other = live.get(item.conflict_of);
    return other && !ui.settled.has(item.id) && !seen.has(item.id) ? rootOf(other, seen.add(item.id)) : item;
  };
  const found = new Map();
  for (const item of [...all.values()].reverse()) {
    const { id } = item.removed ? item : rootOf(item);
    if (!found.has(id)) found.set(id, []);
    found.get(id).unshift(item);
  }
  return { all, found };
}

function showPoints() {
  const { all, found } = groups();
  if (editing.id && !all.has(editing.id)) rescueEdit();
  const refused = refusedOnes().filter((one) => one.event === known.event);
  byId("points-empty").hidden = found.size + refused.length > 0;
  const list = [...refused.map(refusedCard), ...[...found].map(([id, items]) => (items.length > 1 ? pair(id, items) : listed(items[0])))];
  const place = byId("points");
  const inside = place.contains(document.activeElement);
  arrange(place, list);
  if (inside && !place.contains(document.activeElement)) {
    const card = ui.cards.get(ui.edited);
    ((card && card.element.querySelector("button")) || byId("words")).focus({ preventScroll: true });
  }
  const meanwhile = byId("points").querySelector(".meanwhile");
  if (meanwhile) {
    const item = all.get(editing.id);
    setText(meanwhile, item && item.state === "arrived" && item.base > editing.seen ? say("changed-meanwhile") : "");
  }
  for (const [id, card] of ui.cards) if (!card.element.isConnected) ui.cards.delete(id);
}

/** All this device holds of what was typed: of another day, refused and not added too. */
function asText() {
  const item = (one, more = "") => `- ${placeWords(one)}: ${one.text.replace(/\n/g, "\n  ")}${more}`;
  const all = [...points().values()].filter((one) => !one.removed).map((one) => item(one, one.state === "phone" ? ` (${say("on-phone")})` : ""));
  const other = [...refusedOnes(), ...ofOtherDay().out].filter((one) => one.what === "put").map((one) => item(one, ` (${say("on-phone")})`));
  return [...all, ...new Set(other), byId("words").value.trim()].filter(Boolean).join("\n");
}

/** A card under a key: the same element for as long as it shows the same. */
function kept(id, key, build) {
  const before = ui.cards.get(id);
  if (before && before.key === key) return before.element;
  const had = before && before.element.contains(document.activeElement);
  const element = build();
  ui.cards.set(id, { key, element });
  if (had) queueMicrotask(() => { if (!element.contains(document.activeElement)) (element.querySelector("textarea, button") || byId("words")).focus({ preventScroll: true }); });
  return element;
}

const keyOf = (item) => JSON.stringify([language(), item, editing.id === item.id ? "open" : "", placeWords(item)]);
const listed = (item) => (editing.id === item.id ? kept(`${item.id}:open`, language(), () => make("li", {}, openCard(item)))
  : kept(item.id, keyOf(item), () => make("li", {}, plainCard(item))));

function pair(id, items) {
  const inside = items.some((item) => item.id === editing.id) ? "open" : "";
  return kept(`pair:${id}`, JSON.stringify([language(), items, inside]), () =>
    make("li", { className: "pair" }, make("p", {}, say("two")),
      make("div", { className: "pair-cards" }, ...items.map((item) => (editing.id === item.id ? openCard(item) : plainCard(item, items)))),
      make("button", { type: "button", onclick: () => keepBoth(items) }, say("keep-both"))));
}

function stateLine(item) {
  const words = item.state === "phone" ? say("on-phone") : say("arrived", { time: timeOf(item.at) });
  const element = make("p", { className: "state" }, icon(item.state === "phone" ? "phone" : "check"),
    make("span", {}, [placeWords(item), item.removed ? say("taken-back") : "", words].filter(Boolean).join(" · ")));
  element.dataset.state = item.state;
  return element;
}

function plainCard(item, versions = null) {
  const about = make("div", { className: "card-words" }, make("p", { className: "words", dir: "auto" }, item.text), stateLine(item));
  const top = make("div", { className: "card-top" }, about);
  const element = make("article", { className: item.removed ? "card gone" : "card" }, top);
  if (item.removed) top.append(make("button", { type: "button", onclick: () => putBack(item) }, icon("undo"), say("put-back")));
  else top.append(make("button", { type: "button", className: "plain", "aria-label": say("edit-of", { text: short(item.text) }), onclick: () => beginEdit(item) }, icon("pencil")));
  if (versions) element.append(make("button", { type: "button", onclick: () => keepOnly(item, versions) }, say("keep-this")));
  return element;
}

function openCard(item) {
  const field = make("textarea", { rows: 1, value: editing.text, dir: "auto", "aria-label": say("edit-field") });
  const said = make("p", { className: "said", role: "alert" });
  const button = (key, does, className = "") => make("button", { type: "button", className, onclick: does }, say(key));
  field.addEventListener("input", () => {
    editing.text = field.value;
    grow(field);
    setText(said, tooLong(field.value));
    shelf.set("edit", { ...editing, event: known.event });
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") endEdit();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      keepEdit(said);
    }
  });
  queueMicrotask(() => {
    grow(field);
    if (!editing.recalled) field.focus();
    editing.recalled = false;
  });
  return make("article", { className: "card open" }, make("div", { className: "editor" }, make("p", { className: "quiet" }, placeWords(item)), field, said,
    make("p", { className: "quiet meanwhile", role: "status" }),
    make("div", { className: "line" }, button("keep", () => keepEdit(said), "primary"), button("leave", () => endEdit()), button("take-back", () => takeBack(item.id)))));
}

function refusedCard(one) {
  const reason = say(hasWords(`why-${one.refused}`) ? `why-${one.refused}` : "why-other");
  return kept(`refused:${one.op}`, JSON.stringify([language(), one.refused]), () =>
    make("li", { className: "card" }, make("p", { className: "words", dir: "auto" }, one.what === "typed" ? say("sheet-all") : one.text || (points().get(one.id) || {}).text || ""),
      make("p", { className: "said" }, say("refused", { reason })),
      make("div", { className: "line" }, make("button", { type: "button", onclick: () => tryAgain(one) }, say("again")),
        make("button", { type: "button", onclick: () => forget(one) }, say("drop")))));
}

function beginEdit(item) {
  Object.assign(editing, { id: item.id, seen: item.base, after: item.op ?? null, text: item.text, recalled: false });
  shelf.set("edit", { ...editing, event: known.event });
  show();
}

function closeEdit() {
  ui.edited = editing.id; // the focus goes back to it
  Object.assign(editing, NO_EDIT);
  return ["edit", null];
}

async function endEdit() {
  await shelf.set(...closeEdit());
  show();
}

/** Keep what was edited; words that stay the same are no change. */
async function keepEdit(said) {
  const item = points().get(editing.id);
  const text = editing.text.trim();
  const wrong = tooLong(text) || (text ? "" : say("needs-words"));
  if (wrong) return setText(said, wrong);
  const { id, seen, after } = editing;
  if (!item || item.text === text) return endEdit();
  return enqueue([record("put", { id, base: seen, after, number: item.number, round: item.round, text })], [closeEdit()]);
}

/** The point that was being edited is no longer here: its words go to the field, not away. */
function rescueEdit() {
  const field = byId("words");
  if (editing.text.trim()) field.value = [field.value, editing.text].filter(Boolean).join("\n");
  closeEdit();
  shelf.set("edit", null);
  grow(field);
  keepDraft(true);
}

async function takeBack(id) {
  const item = points().get(id);
  if (!item) return;
  const seen = editing.id === id ? { base: editing.seen, after: editing.after } : asSeen(item);
  await enqueue([record("delete", { id, ...seen })], editing.id === id ? [closeEdit()] : []);
}

/** What a deed upon a point goes on from, as it stood on the page. */
const asSeen = ({ base, op }) => ({ base, after: op ?? null });

const putBack = (item) => enqueue([record("put", { id: item.id, ...asSeen(item), number: item.number, round: item.round, text: item.text })]);

const keepOnly = (item, versions) =>
  enqueue(versions.filter((one) => one.id !== item.id).map((one) => record("delete", { id: one.id, ...asSeen(one) })));

async function keepBoth(versions) {
  for (const one of versions) if (one.conflict_of) ui.settled.add(one.id);
  await shelf.set("settled", [...ui.settled]);
  show();
}

// ---- the start -----------------------------------------------------------------------------------------------------

export function beginTyping() {
  const field = byId("words");
  ui.view = new SheetView(byId("sheet-frame"), (lost) => {
    if (lost !== ui.lost) Object.assign(ui, { lost, lostAt: performance.now() });
    show();
  });
  sender.edited = () => editing.after;
  sender.onArrived = ({ op, id, ackBase }) => {
    if (editing.after !== op || !points().has(id)) return; // a version that is still to come is found when it is kept
    Object.assign(editing, { id, seen: ackBase, after: null });
  };
  ui.choice = new TableChoice({
    field: byId("typing-number"), says: byId("typing-says"), list: byId("typing-tables"),
    changed: () => { setText(byId("words-said"), ""); keepDraft(); show(); },
    picked: () => { byId("typing-list").open = false; field.focus(); },
  });
  byId("typing-number").addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    field.focus();
  });
  byId("typing-round").addEventListener("change", (event) => {
    ui.chosenRound = event.target.value === roundNow() ? null : event.target.value; // that of now goes along with the day
    keepDraft();
    show();
  });
  field.addEventListener("input", () => {
    grow(field);
    setText(byId("words-said"), tooLong(field.value));
    keepDraft(true);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.altKey && ui.view.pressed(event)) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    add();
  });
  byId("typing-form").addEventListener("submit", (event) => {
    event.preventDefault();
    add();
  });
  for (const button of byId("sheet-tools").querySelectorAll("[data-view]")) button.addEventListener("click", () => ui.view[button.dataset.view]());
  byId("sheet-all").addEventListener("click", sheetDone);
  byId("sheet-close").addEventListener("click", () => choose(ui.sheet));
  byId("typing-more").addEventListener("toggle", (event) => {
    if (event.target.open) byId("as-text").value = asText();
  });
  byId("sheet-not").addEventListener("click", notDone);
}

/** What was being typed when the page was last open. */
export async function recallTyping() {
  const mine = await shelf.get("draft");
  const same = mine && mine.event === known.event;
  const field = byId("words");
  if (!field.value && mine) field.value = ui.kept = mine.text || "";
  if (same) {
    ui.choice.set(mine.number);
    Object.assign(ui, { chosenRound: mine.round, sheet: mine.sheet });
  }
  ui.settled = new Set((await shelf.get("settled")) || []);
  const edit = await shelf.get("edit");
  if (edit && edit.event === known.event && !editing.id) Object.assign(editing, { id: edit.id, seen: edit.seen, after: edit.after ?? null, text: edit.text, recalled: true });
  grow(field);
}
