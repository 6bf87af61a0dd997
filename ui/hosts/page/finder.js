// The seat finder: a badge number or a name goes to the laptop, table numbers come back. Nothing is kept on the phone.

const WORDS = {
  nl: {
    title: "Waar zit ik?", who: "Het nummer op je badge, of je hele naam", go: "Zoek",
    closed: "De plaatszoeker is nu dicht. Kijk op je kaart, of vraag het bij de deur.",
    nobody: "Die naam of dat nummer vinden we niet. Typ je hele naam, of vraag het bij de deur.",
    several: "Die naam komt vaker voor. Typ het nummer op je badge, of vraag het bij de deur.",
    empty: "Je hebt nog geen plaats. Vraag het bij de deur.",
    wait: (s) => `Even wachten. Probeer het over ${s} ${s === 1 ? "seconde" : "seconden"} nog eens.`,
    lost: "De laptop is niet te bereiken. Blijf op deze wifi en probeer het nog eens.",
    table: (n) => `Tafel ${n}`,
  },
  en: {
    title: "Where do I sit?", who: "The number on your badge, or your whole name", go: "Look up",
    closed: "The seat finder is closed now. Look at your card, or ask at the door.",
    nobody: "We cannot find that name or number. Type your whole name, or ask at the door.",
    several: "Several people have that name. Type the number on your badge, or ask at the door.",
    empty: "You have no seat yet. Ask at the door.",
    wait: (s) => `One moment. Try again in ${s} ${s === 1 ? "second" : "seconds"}.`,
    lost: "The laptop cannot be reached. Stay on this Wi-Fi and try again.",
    table: (n) => `Table ${n}`,
  },
};
const SVG = "http://www.w3.org/2000/svg";
const byId = (id) => document.getElementById(id);
let words = navigator.language.startsWith("en") ? WORDS.en : WORDS.nl;

function speak(language) {
  words = WORDS[language] || WORDS.nl;
  document.documentElement.lang = language;
  for (const part of document.querySelectorAll("[data-t]")) part.textContent = words[part.dataset.t];
  document.title = words.title;
}

function say(sentence) {
  byId("said").textContent = sentence;
  if (sentence) byId("seats").replaceChildren();
}

function markOf(seat) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 1 1");
  drawing.setAttribute("class", "mark");
  drawing.setAttribute("aria-hidden", "true");
  drawing.style.setProperty("--mark-light", seat.colour);
  drawing.style.setProperty("--mark-dark", seat.dark);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", seat.path);
  drawing.append(path);
  return drawing;
}

function lineOf(seat) {
  const line = document.createElement("li");
  const title = Object.assign(document.createElement("span"), { className: "quiet", textContent: seat.title });
  const table = Object.assign(document.createElement("strong"), { textContent: words.table(seat.number) });
  const mark = Object.assign(document.createElement("span"), { className: "quiet", textContent: seat.mark });
  line.append(markOf(seat), title, table, mark);
  return line;
}

async function find(event) {
  event.preventDefault();
  const who = byId("who").value.trim();
  if (!who) return byId("who").focus();
  byId("go").disabled = true;
  try {
    const answer = await fetch("/api/finder", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Tafelronde": "1" },
      body: JSON.stringify({ who }),
      signal: AbortSignal.timeout(8000),
    });
    const told = await answer.json();
    if (answer.ok) {
      say(told.seats.length ? "" : words.empty);
      byId("seats").replaceChildren(...told.seats.map(lineOf));
    } else if (answer.status === 429) {
      say(words.wait(told.retry_s));
    } else {
      say({ "not-open": words.closed, several: words.several }[told.error] || words.nobody);
    }
  } catch {
    say(words.lost);
  } finally {
    byId("go").disabled = false;
  }
}

byId("form").addEventListener("submit", find);
speak(words === WORDS.en ? "en" : "nl");
try {
  const about = await (await fetch("/api/finder")).json();
  speak(about.language);
  if (!about.open) say(words.closed);
} catch {
  say(words.lost);
}
byId("who").focus();
