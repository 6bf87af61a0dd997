/* Photos of the sheets of any table: choose table and round, shoot, and see where each photo is. */

import { arrange, byId, icon, make, setText } from "/parts.js";
import { known, numberOf, roundNow, show } from "/helperday.js";
import { PLACED_MS, box, dropPhoto, keepPhoto, shelf } from "/helperout.js";
import { MOST_BYTES, drawn, letGo, shrunk } from "/picture.js";
import { sha256 } from "/sha256.js";
import { TableChoice, fillRounds, placeWords } from "/tablechoice.js";
import { hasWords, language, say, timeOf } from "/helperwords.js";

const THUMB = 192; // pixels
const ui = { choice: null, round: null, chosenRound: null, open: null, sure: null, pictures: new Map() };

/** What this helper photographed: what the laptop has, and what stands on this phone. The newest first. */
function photos() {
  const own = new Map(known.photos.filter((one) => one.own).map((one) => [one.id, { ...one, state: "arrived" }]));
  for (const one of box.photos) {
    if (one.event !== known.event) continue;
    const there = own.get(one.sha);
    if (one.state === "arrived" && !there && (known.seenPhotos.has(one.sha) || known.wholeSeq >= one.seq)) continue; // taken away at the laptop
    const state = one.refused ? "refused" : one.state === "arrived" ? "arrived" : one.state === "leaving" ? "leaving" : "phone";
    const late = performance.now() - (box.placed.get(one.sha) ?? -Infinity) < PLACED_MS; // what the laptop told may be of before
    const place = state === "arrived" && there && !late ? there : { number: one.number == null ? there && there.number : numberOf(one), round: one.round ?? (there && there.round) };
    own.set(one.sha, {
      typed: false, at: one.at, ...there, id: one.sha, number: place.number, round: place.round, thumb: one.thumb, whole: one.whole,
      state, refused: one.refused, arrivedAt: one.arrivedAt || (there && there.at),
    });
  }
  return [...own.values()].sort((one, other) => (one.at < other.at ? 1 : -1));
}

export function showPhotos() {
  ui.round = ui.chosenRound ?? roundNow();
  fillRounds(byId("photo-round"), ui.round);
  ui.choice.show(ui.round);
  const chosen = ui.choice.number != null;
  for (const id of ["shoot", "from-phone"]) {
    byId(id).disabled = !chosen;
    byId(id).closest("label").dataset.off = String(!chosen);
  }
  if (chosen && byId("shoot-said").textContent === say("choose-first")) setText(byId("shoot-said"), "");
  const all = photos();
  byId("photos-empty").hidden = all.length > 0;
  const list = byId("photos");
  const old = new Map([...list.children].map((element) => [element.dataset.key, element]));
  arrange(list, all.map((photo) => {
    const key = JSON.stringify([language(), photo.id, photo.number, photo.round, photo.state, photo.refused, photo.typed, photo.arrivedAt, ui.open === photo.id, ui.sure === photo.id]);
    const element = old.get(key) || card(photo);
    element.dataset.key = key;
    return element;
  }));
}

function thumb(photo) {
  const image = make("img", { className: "thumb", alt: "" });
  if (photo.thumb) {
    if (!ui.pictures.has(photo.id)) ui.pictures.set(photo.id, URL.createObjectURL(new Blob([photo.thumb], { type: "image/jpeg" })));
    image.src = ui.pictures.get(photo.id);
    return image;
  }
  return make("span", { className: "thumb" }, icon("photo"));
}

function stateLine(photo) {
  const words = {
    phone: say("on-phone-photo"), leaving: say("away-leaving"), arrived: say("arrived", { time: timeOf(photo.arrivedAt) }),
    refused: say("refused", { reason: say(hasWords(`why-${photo.refused}`) ? `why-${photo.refused}` : "why-other") }),
  }[photo.state];
  const line = make("p", { className: "state" }, icon({ arrived: "check", refused: "alert" }[photo.state] || "phone"), make("span", {}, words));
  line.dataset.state = photo.state === "leaving" ? "phone" : photo.state;
  if (photo.typed) line.append(make("span", {}, `· ${say("photo-typed")}`));
  return line;
}

function card(photo) {
  const what = placeWords(photo);
  const about = make("div", { className: "card-words" }, make("p", { className: "words" }, what), stateLine(photo));
  const element = make("li", { className: "card photo" }, make("div", { className: "card-top" }, thumb(photo), about));
  if (photo.state === "leaving") return element;
  if (ui.open === photo.id) element.append(editor(photo));
  else if (ui.sure === photo.id) element.append(sureLine(photo));
  else element.append(buttons(photo, what));
  return element;
}

function buttons(photo, what) {
  const right = make("button", { type: "button", "aria-label": say("right-of", { what }), onclick: () => open(photo.id) }, icon("pencil"), say("put-right"));
  const away = make("button", { type: "button", "aria-label": say("away-of", { what }), onclick: () => ask(photo.id) }, icon("bin"), say("put-away"));
  return make("div", { className: "line" }, ...(photo.whole ? [right] : []), away);
}

function sureLine(photo) {
  const really = make("button", { type: "button", onclick: () => away(photo) }, say("really-away"));
  queueMicrotask(() => really.focus({ preventScroll: true }));
  return make("div", { className: "line" }, really, make("button", { type: "button", onclick: () => ask(null) }, say("leave")));
}

/** Another table or round for a photo, in place. */
function editor(photo) {
  const number = make("input", { type: "text", inputMode: "numeric", autocomplete: "off", value: String(photo.number ?? ""), className: "number", "aria-label": say("table-field") });
  const round = make("select", { "aria-label": say("round") });
  fillRounds(round, photo.round);
  const says = make("p", { className: "says" });
  const choice = new TableChoice({ field: number, says, list: make("div"), changed: () => choice.show(round.value) });
  choice.set(photo.number);
  choice.show(photo.round);
  const keep = () => {
    if (choice.number == null) return number.focus();
    open(null);
    return keepPhoto({ ...box.photos.find((one) => one.sha === photo.id), number: choice.number, round: round.value });
  };
  number.addEventListener("keydown", (event) => {
    if (event.key === "Enter") keep();
    else if (event.key === "Escape") open(null);
  });
  queueMicrotask(() => number.focus({ preventScroll: true }));
  return make("div", { className: "editor" }, make("div", { className: "line" }, number, round), says,
    make("div", { className: "line" }, make("button", { type: "button", className: "primary", onclick: keep }, say("keep")),
      make("button", { type: "button", onclick: () => open(null) }, say("leave"))));
}

function open(id) {
  Object.assign(ui, { open: id, sure: null });
  show();
}

function ask(id) {
  Object.assign(ui, { open: null, sure: id });
  show();
}

async function away(photo) {
  ui.sure = null;
  URL.revokeObjectURL(ui.pictures.get(photo.id));
  ui.pictures.delete(photo.id);
  byId("photos-title").focus({ preventScroll: true });
  await dropPhoto(photo.id);
}

/** What came from the camera: made small, and kept before anything is sent. */
async function take(input) {
  const files = [...input.files];
  input.value = ""; // the same photo may be chosen again
  const said = byId("shoot-said");
  const { number } = ui.choice;
  const { round } = ui;
  const { event } = known; // the day in which it was taken
  if (number == null) return setText(said, say("choose-first"));
  setText(said, say("photo-busy"));
  let wrong = "";
  for (const file of files) wrong = (await takeOne(file, { event, number, round })) || wrong;
  setText(said, wrong || say("photo-in"));
  return keepChoice();
}

async function takeOne(file, place) {
  let blob;
  let thumb;
  try {
    blob = await shrunk(file);
    thumb = await small(blob);
  } catch {
    return say("no-picture");
  }
  if (blob.size > MOST_BYTES) return say("too-large");
  const bytes = await blob.arrayBuffer();
  const sha = await sha256(bytes);
  await keepPhoto({ sha, ...place, thumb, at: new Date().toISOString(), seq: 0 }, { sha, bytes, type: blob.type });
  return "";
}

/** The bytes of the picture as small as it stands in the list. */
async function small(blob) {
  const picture = await createImageBitmap(blob);
  const drawing = drawn(picture, THUMB);
  try {
    return await (await new Promise((fine) => drawing.toBlob(fine, "image/jpeg", 0.7))).arrayBuffer();
  } finally {
    picture.close();
    letGo(drawing);
  }
}

const keepChoice = () => shelf.set("photo-aim", { event: known.event, number: ui.choice.number, round: ui.chosenRound });

export function beginPhotos() {
  ui.choice = new TableChoice({ field: byId("photo-number"), says: byId("photo-says"), list: byId("photo-tables"), changed: () => { keepChoice(); show(); } });
  byId("photo-round").addEventListener("change", (event) => {
    ui.chosenRound = event.target.value === roundNow() ? null : event.target.value; // that of now goes along with the day
    keepChoice();
    show();
  });
  for (const id of ["shoot", "from-phone"]) byId(id).addEventListener("change", (event) => take(event.target));
}

export async function recallPhotos() {
  const aim = await shelf.get("photo-aim");
  const mine = aim && aim.event === known.event ? aim : { number: null, round: null };
  ui.choice.set(mine.number);
  ui.chosenRound = mine.round;
}
