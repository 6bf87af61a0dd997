/* The hosts' page: what a table says, typed on a phone and kept until the laptop has it.
 *
 * The protocol is docs/hosts-api.md. In here, from top to bottom: words, small things, what the phone keeps (IndexedDB),
 * what is known, what goes out (outbox), what comes in (stream), what is shown, what a host does, and the start.
 * Works over plain http: no service worker, no clipboard, no randomUUID, no wake lock. Text goes in by textContent only.
 * Photos, and how they get to the laptop, are in photos.js; what a browser keeps is kept by shelf.js.
 */

import { ICONS, SHAPES, arrange, byChance, byId as $, draw, icon, lengthOf, make, setText, tokenInAddress } from "./parts.js";
import { Photos } from "./photos.js";
import { drawn, letGo } from "./picture.js";
import { Shelf, upon } from "./shelf.js";

// ---- words ---------------------------------------------------------------------------------------------------------

const some = (n, one, more) => (n === 1 ? `1 ${one}` : `${n} ${more}`);

const WORDS = {
  nl: {
    other: "English",
    "join-title": "Welkom",
    "join-how": "Scan de code op het kaartje op je tafel. Of typ de zes tekens die erop staan.",
    "join-again": "Deze telefoon is zijn tafel kwijt. Scan de code op tafel opnieuw, of typ hem. Je punten staan er nog.",
    "join-busy": "Even verbinden met de laptop…",
    "join-lost": "De laptop is niet te bereiken. Blijf op deze wifi; we proberen het steeds opnieuw.",
    code: "Code van je tafel",
    "join-go": "Naar mijn tafel",
    "code-short": "De code heeft zes tekens.",
    "unknown-code": "Deze code klopt niet. Kijk nog eens op het kaartje op tafel.",
    "unknown-link": "Deze QR-code geldt niet meer. Vraag de dagvoorzitter om een nieuw kaartje, of typ de code.",
    "too-many-tries": ({ s }) => `Even wachten. Probeer het over ${some(s, "seconde", "seconden")} nog eens.`,
    "join-odd": "Verbinden lukte niet. Scan de code op tafel nog eens.",
    table: ({ number }) => `Tafel ${number}`,
    help: "Hulp",
    "help-title": "Hulp vragen",
    "help-come": "Kom even langs",
    "help-chairs": "Stoel tekort",
    "help-none": "Niet meer nodig",
    "help-asked": ({ kind, minutes }) =>
      `${kind.startsWith("chair") ? "Stoelen gevraagd" : "Hulp gevraagd"}${minutes > 0 ? `, ${some(minutes, "minuut", "minuten")} geleden` : ""}. Er komt iemand.`,
    "help-phone": "Je vraag staat nog op deze telefoon. Steek anders even je hand op.",
    rounds: "Rondes",
    "no-round": "Overige punten",
    "no-topic": "Zonder onderwerp",
    ready: "Nog niet begonnen", talk: "In gesprek", "wrap-up": "Afronden", "last-minute": "Laatste minuut",
    "time-up": "De tijd is om", changeover: "Wisselen", done: "De dag is voorbij", still: "Klok staat stil",
    about: ({ minutes }) => `± ${minutes} min`,
    harvest: "Kernzin en top 3",
    headline: "Wat moet de zaal horen? Eén zin.",
    "headline-long": "Deze zin is te lang. Houd het op 300 tekens.",
    top: "Kies de 3 belangrijkste punten",
    "top-empty": "Er staan nog geen punten om uit te kiezen.",
    "top-full": "Je hebt er drie. Haal er eerst een weg om een ander te kiezen.",
    "harvest-so-far": ({ headline, top }) => [headline ? "kernzin" : "", top ? `${top} gekozen` : ""].filter(Boolean).join(" · "),
    "harvest-ask": "Laatste minuten: wat moet de zaal horen?",
    "harvest-go": "Invullen",
    points: "Punten",
    empty: "Wat kwam er op tafel? Schrijf één punt per keer, in eigen woorden.",
    "on-phone": "Op deze telefoon",
    arrived: ({ time }) => (time ? `Aangekomen om ${time}` : "Aangekomen"),
    "at-desk": "Getypt aan de laptop",
    elsewhere: "De dagvoorzitter zette dit bij een andere tafel",
    picked: "top 3",
    edit: "Pas aan",
    "edit-of": ({ text }) => `Pas aan: ${text}`,
    "edit-field": "Tekst van dit punt",
    keep: "Bewaar",
    leave_: "Laat zo",
    "take-back": "Neem terug",
    up: "Omhoog", down: "Omlaag",
    "needs-words": "Schrijf iets, of neem het punt terug.",
    "changed-meanwhile": "Iemand anders veranderde dit punt intussen. Bewaar je, dan blijven beide versies.",
    "taken-back": "Teruggenomen",
    "put-back": "Terugzetten",
    "taken-many": ({ n }) => `Teruggenomen: ${some(n, "punt", "punten")}`,
    two: "Er zijn twee versies van dit punt. Allebei blijven, tot je kiest.",
    more_versions: "Er zijn meer versies van dit punt. Ze blijven allemaal, tot je kiest.",
    "keep-this": "Bewaar alleen deze",
    "keep-both": "Bewaar allebei", "keep-all": "Bewaar ze allemaal",
    "refused-title": "Niet aangenomen",
    refused: ({ reason }) => `Dit punt kon niet mee: ${reason}. Het staat nog hier.`,
    "why-too-long": "het is te lang", "why-needs-words": "er staan geen woorden in", "why-not-yours": "het hoort niet bij deze tafel",
    "why-not-found": "de laptop kent het niet", "why-too-large": "het is te groot", "why-wrong-host": "dit is een ander adres",
    "why-other": "de laptop nam het niet aan",
    "what-delete": "Terugnemen", "what-place": "Verplaatsen", "what-pick": "Kernzin en top 3", "what-help": "Hulp vragen",
    copy: "Kopieer", copied: "Gekopieerd.", "again": "Probeer opnieuw",
    more: "Meer",
    "keep-how": "Lukt het versturen niet? Geef je punten dan als bestand of als tekst.",
    "save-file": "Bewaar mijn punten", "save-text": "Toon als tekst", leave: "Andere tafel",
    "leave-how": "Scan de code van de andere tafel, of typ hem hierboven.",
    saved: "Het bestand staat bij je downloads.",
    "as-text": "Al je punten, om te kopiëren",
    writing: "Schrijven", kinds: "Soort punt",
    write: "Nieuw punt", "write-hint": "Nieuw punt", add: "Toevoegen",
    "too-long": ({ over }) => `Dit is ${some(over, "teken", "tekens")} te lang. Maak er twee punten van.`,
    question: "vraag", obstacle: "belemmering", solution: "oplossing", example: "voorbeeld", conclusion: "conclusie", agreement: "afspraak",
    "all-in": "Alles is aangekomen",
    "nothing-yet": "Verbonden met de laptop",
    unsent: ({ n }) => (n === 1 ? "1 punt staat nog op deze telefoon" : `${n} punten staan nog op deze telefoon`),
    "points-many": ({ n }) => some(n, "punt", "punten"), "changes-many": ({ n }) => some(n, "wijziging", "wijzigingen"),
    "unsent-other": ({ n }) => (n === 1 ? "1 wijziging staat nog op deze telefoon" : `${n} wijzigingen staan nog op deze telefoon`),
    offline: ({ what }) => `Geen verbinding. Schrijf rustig door: alles staat op deze telefoon en gaat straks vanzelf mee (${what}).`,
    "offline-all-in": "Geen verbinding. Schrijf rustig door: wat je al schreef, is aangekomen.",
    "cannot-save": "De laptop kan even niet opslaan. Alles blijft op deze telefoon en gaat straks vanzelf mee.",
    closing: "De dag op de laptop is dicht. Alles blijft op deze telefoon staan.",
    "too-many": "Even rustig aan: de rest gaat zo vanzelf mee.",
    "scan-again": "Deze telefoon is zijn tafel kwijt. Je punten staan er nog.",
    "type-code": "Code typen",
    volatile: "Deze browser bewaart niets. Laat dit tabblad open tot alles is aangekomen.",
    "round-moved": ({ from }) => `Je schrijft nog bij ${from}.`,
    "round-go": ({ to }) => `Naar ${to}`,
    "of-round": ({ n }) => `ronde ${n}`,
    message: ({ text }) => `Van de dagvoorzitter: ${text}`,
    line: ({ text }) => `Van de dagvoorzitter, voor jouw tafel: ${text}`,
    seen: "Gelezen",
    "held-table": ({ what, n, table }) => `${what} van tafel ${table} ${n === 1 ? "staat" : "staan"} nog op deze telefoon.`,
    "held-day": ({ what, n }) => `${what} van een andere dag ${n === 1 ? "staat" : "staan"} nog op deze telefoon.`,
    "refused-count": ({ n }) => `${n} niet aangenomen. De rest is aangekomen.`,
    "held-bring": "Zet ze bij deze tafel",
    "held-leave": "Laat zo",
    "device-phone": ({ number }) => `Telefoon van tafel ${number}`, "device-computer": ({ number }) => `Computer van tafel ${number}`,
    bring: ({ points, what, n, from, to }) =>
      `${points === n ? "Je schreef" : "Je hebt"} ${what} bij tafel ${from}. Neem je ${n > 1 ? "ze" : points ? "het" : "hem"} mee naar tafel ${to}?`,
    left: ({ what, n, points, from }) =>
      `${what} ${n === 1 ? "bleef" : "bleven"} bij tafel ${from}. Vraag de dagvoorzitter ${n > 1 ? "ze" : points ? "het" : "hem"} te verplaatsen.`,
    "bring-go": "Neem mee", "bring-leave": ({ n }) => (n === 1 ? "Laat daar" : "Laat ze daar"),
    people: "Met hoeveel zitten jullie?", "people-more": "Eén meer aan tafel", "people-fewer": "Eén minder aan tafel",
    "people-odd": "Typ een getal van 0 tot en met 200.", "what-count": "Met hoeveel jullie zitten",
    photos: "Foto’s", photo: "Foto van het vel", "photo-busy": "De foto wordt klaargezet…",
    "photo-odd": "Deze browser kan de foto niet lezen. Probeer een andere.", "photo-same": "Deze foto staat er al.",
    "photo-of": ({ n, round }) => `Foto ${n}, ${round}`,
    "photo-typed": "Overgetypt", "photo-elsewhere": "Staat niet meer bij deze tafel",
    "photo-loose": "Alleen in dit tabblad. Laat het open tot de foto is aangekomen.",
    "photo-going": "Wordt weggehaald", "photo-away": "Haal weg", "photo-away-of": ({ n }) => `Haal foto ${n} weg`,
    "photo-sure": ({ n }) => `Foto ${n} weghalen?`, "photo-not-away": ({ reason }) => `Weghalen lukte niet: ${reason}.`,
    "photo-refused": ({ reason }) => `Deze foto kon niet mee: ${reason}. Hij staat nog hier.`,
    "photo-why-too-large": "hij is te groot", "photo-why-no-picture": "de laptop kan hem niet lezen",
    "photo-why-not-yours": "hij hoort bij een andere tafel", "photo-why-other": "de laptop nam hem niet aan",
    "photo-save": "Bewaar foto", "photo-save-of": ({ n }) => `Bewaar foto ${n}`,
    "photo-file": ({ table, n }) => `tafel-${table}-foto-${n}.jpg`,
    "photos-many": ({ n }) => some(n, "foto", "foto’s"), and: "en",
    "photos-other": ({ n }) => (n === 1 ? "1 foto van een ander apparaat" : `${n} foto’s van andere apparaten`),
    "photos-other-typed": ({ n }) => `${n} overgetypt`,
    "unsent-both": ({ what }) => `${what} staan nog op deze telefoon`,
    "unsent-photos": ({ n }) => (n === 1 ? "1 foto staat nog op deze telefoon" : `${n} foto’s staan nog op deze telefoon`),
    "photos-not-in": ({ n }) => (n === 1 ? "1 foto zit er niet in. Bewaar die apart, bij de foto." : `${n} foto’s zitten er niet in. Bewaar ze apart, bij elke foto.`),
    "text-state-phone": "nog op deze telefoon", "text-state-refused": "niet aangenomen", "text-draft": "Nog niet toegevoegd",
  },
  en: {
    other: "Nederlands",
    "join-title": "Welcome",
    "join-how": "Scan the code on the card on your table. Or type the six characters printed on it.",
    "join-again": "This phone has lost its table. Scan the code on the table again, or type it. Your points are still here.",
    "join-busy": "Connecting to the laptop…",
    "join-lost": "The laptop cannot be reached. Stay on this Wi-Fi; we keep trying.",
    code: "Code of your table",
    "join-go": "Go to my table",
    "code-short": "The code has six characters.",
    "unknown-code": "That code isn’t right. Please look again at the card on the table.",
    "unknown-link": "This QR code no longer works. Ask the day chair for a new card, or type the code.",
    "too-many-tries": ({ s }) => `One moment. Please try again in ${some(s, "second", "seconds")}.`,
    "join-odd": "That did not connect. Please scan the code on the table again.",
    table: ({ number }) => `Table ${number}`,
    help: "Help",
    "help-title": "Ask for help",
    "help-come": "Please come by",
    "help-chairs": "A chair short",
    "help-none": "No longer needed",
    "help-asked": ({ kind, minutes }) =>
      `${kind.startsWith("chair") ? "Chairs asked for" : "Help asked for"}${minutes > 0 ? `, ${some(minutes, "minute", "minutes")} ago` : ""}. Someone will come.`,
    "help-phone": "Your call is still on this phone. You could also raise a hand.",
    rounds: "Rounds",
    "no-round": "Other points",
    "no-topic": "No topic",
    ready: "Not started yet", talk: "Talking", "wrap-up": "Rounding off", "last-minute": "Last minute",
    "time-up": "Time is up", changeover: "Changeover", done: "The day is over", still: "Clock stopped",
    about: ({ minutes }) => `± ${minutes} min`,
    harvest: "Headline and top 3",
    headline: "What should everyone hear? One sentence.",
    "headline-long": "This sentence is too long. Keep it to 300 characters.",
    top: "Choose the 3 most important points",
    "top-empty": "There are no points to choose from yet.",
    "top-full": "You have three. Take one away first to choose another.",
    "harvest-so-far": ({ headline, top }) => [headline ? "headline" : "", top ? `${top} chosen` : ""].filter(Boolean).join(" · "),
    "harvest-ask": "Last minutes: what should everyone hear?",
    "harvest-go": "Fill in",
    points: "Points",
    empty: "What came up? Write one point at a time, in your own words.",
    "on-phone": "On this phone",
    arrived: ({ time }) => (time ? `Arrived at ${time}` : "Arrived"),
    "at-desk": "Typed at the laptop",
    elsewhere: "The day chair put this with another table",
    picked: "top 3",
    edit: "Edit",
    "edit-of": ({ text }) => `Edit: ${text}`,
    "edit-field": "Text of this point",
    keep: "Keep",
    leave_: "Leave as is",
    "take-back": "Take back",
    up: "Move up", down: "Move down",
    "needs-words": "Write something, or take the point back.",
    "changed-meanwhile": "Someone else changed this point meanwhile. If you keep yours, both versions stay.",
    "taken-back": "Taken back",
    "put-back": "Put back",
    "taken-many": ({ n }) => `Taken back: ${some(n, "point", "points")}`,
    two: "There are two versions of this point. Both stay until you choose.",
    more_versions: "There are several versions of this point. All stay until you choose.",
    "keep-this": "Keep only this one",
    "keep-both": "Keep both", "keep-all": "Keep them all",
    "refused-title": "Not accepted",
    refused: ({ reason }) => `This point could not be sent: ${reason}. It is still here.`,
    "why-too-long": "it is too long", "why-needs-words": "it has no words in it", "why-not-yours": "it does not belong to this table",
    "why-not-found": "the laptop does not know it", "why-too-large": "it is too large", "why-wrong-host": "this is another address",
    "why-other": "the laptop did not accept it",
    "what-delete": "Taking back", "what-place": "Moving", "what-pick": "Headline and top 3", "what-help": "Asking for help",
    copy: "Copy", copied: "Copied.", "again": "Try again",
    more: "More",
    "keep-how": "Sending does not work? Then hand over your points as a file or as text.",
    "save-file": "Save my points", "save-text": "Show as text", leave: "Another table",
    "leave-how": "Scan the code of the other table, or type it above.",
    saved: "The file is with your downloads.",
    "as-text": "All your points, to copy",
    writing: "Writing", kinds: "Kind of point",
    write: "New point", "write-hint": "New point", add: "Add",
    "too-long": ({ over }) => `This is ${some(over, "character", "characters")} too long. Please make it two points.`,
    question: "question", obstacle: "obstacle", solution: "solution", example: "example", conclusion: "conclusion", agreement: "agreement",
    "all-in": "Everything has arrived",
    "nothing-yet": "Connected to the laptop",
    unsent: ({ n }) => (n === 1 ? "1 point is still on this phone" : `${n} points are still on this phone`),
    "points-many": ({ n }) => some(n, "point", "points"), "changes-many": ({ n }) => some(n, "change", "changes"),
    "unsent-other": ({ n }) => (n === 1 ? "1 change is still on this phone" : `${n} changes are still on this phone`),
    offline: ({ what }) => `No connection. Keep writing: everything is on this phone and will go by itself (${what}).`,
    "offline-all-in": "No connection. Keep writing: what you wrote so far has arrived.",
    "cannot-save": "The laptop cannot save just now. Everything stays on this phone and will go by itself.",
    closing: "The day on the laptop is closed. Everything stays on this phone.",
    "too-many": "One moment: the rest will go by itself.",
    "scan-again": "This phone has lost its table. Your points are still here.",
    "type-code": "Type the code",
    volatile: "This browser keeps nothing. Leave this tab open until everything has arrived.",
    "round-moved": ({ from }) => `You are still writing in ${from}.`,
    "round-go": ({ to }) => `Go to ${to}`,
    "of-round": ({ n }) => `round ${n}`,
    message: ({ text }) => `From the day chair: ${text}`,
    line: ({ text }) => `From the day chair, for your table: ${text}`,
    seen: "Read",
    "held-table": ({ what, n, table }) => `${what} of table ${table} ${n === 1 ? "is" : "are"} still on this phone.`,
    "held-day": ({ what, n }) => `${what} of another day ${n === 1 ? "is" : "are"} still on this phone.`,
    "refused-count": ({ n }) => `${n} not accepted. The rest has arrived.`,
    "held-bring": "Put them with this table",
    "held-leave": "Leave as is",
    "device-phone": ({ number }) => `Phone of table ${number}`, "device-computer": ({ number }) => `Computer of table ${number}`,
    bring: ({ points, what, n, from, to }) =>
      `You ${points === n ? "wrote" : "have"} ${what} at table ${from}. Take ${n > 1 ? "them" : "it"} along to table ${to}?`,
    left: ({ what, n, from }) => `${what} stayed at table ${from}. Please ask the day chair to move ${n > 1 ? "them" : "it"}.`,
    "bring-go": "Take along", "bring-leave": ({ n }) => (n === 1 ? "Leave it there" : "Leave them there"),
    people: "How many are you?", "people-more": "One more at the table", "people-fewer": "One fewer at the table",
    "people-odd": "Type a number from 0 to 200.", "what-count": "How many you are",
    photos: "Photos", photo: "Photo of the sheet", "photo-busy": "Getting the photo ready…",
    "photo-odd": "This browser cannot read the photo. Please try another one.", "photo-same": "This photo is already here.",
    "photo-of": ({ n, round }) => `Photo ${n}, ${round}`,
    "photo-typed": "Typed", "photo-elsewhere": "No longer with this table",
    "photo-loose": "Only in this tab. Leave it open until the photo has arrived.",
    "photo-going": "Being taken away", "photo-away": "Take away", "photo-away-of": ({ n }) => `Take photo ${n} away`,
    "photo-sure": ({ n }) => `Take photo ${n} away?`, "photo-not-away": ({ reason }) => `It could not be taken away: ${reason}.`,
    "photo-refused": ({ reason }) => `This photo could not be sent: ${reason}. It is still here.`,
    "photo-why-too-large": "it is too large", "photo-why-no-picture": "the laptop cannot read it",
    "photo-why-not-yours": "it belongs to another table", "photo-why-other": "the laptop did not accept it",
    "photo-save": "Save photo", "photo-save-of": ({ n }) => `Save photo ${n}`,
    "photo-file": ({ table, n }) => `table-${table}-photo-${n}.jpg`,
    "photos-many": ({ n }) => some(n, "photo", "photos"), and: "and",
    "photos-other": ({ n }) => (n === 1 ? "1 photo from another device" : `${n} photos from other devices`),
    "photos-other-typed": ({ n }) => `${n} typed`,
    "unsent-both": ({ what }) => `${what} are still on this phone`,
    "unsent-photos": ({ n }) => (n === 1 ? "1 photo is still on this phone" : `${n} photos are still on this phone`),
    "photos-not-in": ({ n }) => (n === 1 ? "1 photo is not in it. Save it by itself, beside the photo." : `${n} photos are not in it. Save them one by one, beside each photo.`),
    "text-state-phone": "still on this phone", "text-state-refused": "not accepted", "text-draft": "Not added yet",
  },
};

const BROWSER_LANGUAGE = (navigator.language || "nl").toLowerCase().startsWith("nl") ? "nl" : "en";
let chosenLanguage = null; // by the host, on this phone; above that of the day

const language = () => chosenLanguage || (WORDS[known.language] ? known.language : BROWSER_LANGUAGE);

function say(key, values = {}) {
  const words = WORDS[language()][key];
  return typeof words === "function" ? words(values) : (words ?? key);
}

// ---- small things --------------------------------------------------------------------------------------------------

Object.assign(ICONS, {
  minus: "M5 12h14",
  plus: "M5 12h14M12 5v14",
  camera: "M14.5 4h-5L7 7H4a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-3zM15 13a3 3 0 1 1-6 0 3 3 0 0 1 6 0z",
});

/** "11:42" of an instant of the laptop; "" when it cannot be read. */
function timeOf(instant) {
  const at = new Date(instant);
  if (!instant || Number.isNaN(at.getTime())) return "";
  return new Intl.DateTimeFormat(language() === "nl" ? "nl-NL" : "en-GB", { hour: "2-digit", minute: "2-digit" }).format(at);
}

const MOST = 4000;
const MOST_HEADLINE = 300;
const MOST_TOP = 3;

// ---- what the phone keeps ------------------------------------------------------------------------------------------

/* Three drawers: `out` (what is not acknowledged, in order of n), `sent` (what is, for a laptop that has less than it
 * had), `kv` (drafts, choices). A change is one transaction over all three, so two tabs never meet halfway. */

const DRAWERS = { out: { keyPath: "n", autoIncrement: true }, sent: { keyPath: "op" }, kv: {} };
const kept = new Shelf("tafelronde", 1, DRAWERS, () => ({ out: known.out }), () => show());

// ---- what is known -------------------------------------------------------------------------------------------------

const known = {
  joined: false, // a session that the laptop knows
  everJoined: false, // a table was shown since this page was opened
  event: null, language: null, title: "", table: null, rounds: [], clock: null, help: null, kinds: [],
  message: null, line: null, counts: {}, photos: [], // as the laptop says
  items: new Map(), order: [], seq: 0, cursor: 0, // seq: of the laptop's log; cursor: for the stream, of no other meaning
  clockAt: 0, helpAt: 0, // performance.now() at which these were received
  out: [], // the outbox as it was last read
  entering: [], // on its way into the outbox: shown at once, so that the status never says too much
  arrivedAt: new Map(), // id -> instant of the laptop's last acknowledgement in this page
};

const session = () => `${known.event}:${known.table ? known.table.number : ""}`;
const belongs = (record) => record.event === known.event && known.table && record.table === known.table.number;
const waiting = () => {
  const there = new Set(known.out.map((record) => record.op));
  return [...known.out, ...known.entering.filter((record) => !there.has(record.op))].filter((record) => belongs(record) && !record.refused);
};
const held = () => known.out.filter((record) => known.table && !belongs(record) && !record.refused);
const refusedOnes = () => known.out.filter((record) => record.refused);

/** What the table looks like with everything this phone still has to send laid over it.
 *
 * op, of an item: of the record that makes it stand as it does; none when it stands as on the laptop. */
function asWritten() {
  const items = new Map([...known.items].map(([id, item]) => [id, { ...item, state: "arrived" }]));
  const order = known.order.filter((id) => items.has(id));
  const placed = new Set(order);
  for (const id of items.keys()) if (!placed.has(id)) order.push(id);
  const picks = new Map();
  const counts = { ...known.counts };
  let help; // undefined: as the laptop has it
  for (const record of waiting()) {
    const item = items.get(record.id);
    if (record.what === "put") {
      if (!item) order.push(record.id);
      items.set(record.id, {
        base: 0, at: null, by: "host", pick: false, conflict_of: null, elsewhere: false, ...item,
        id: record.id, op: record.op, round: item ? item.round : record.round, kind: record.kind ?? (item ? item.kind : ""), text: record.text, removed: false, state: "phone",
      });
    } else if (record.what === "delete" && item) {
      Object.assign(item, { op: record.op, removed: true, state: "phone" });
    } else if (record.what === "place" && item) {
      order.splice(order.indexOf(record.id), 1);
      order.splice(record.behind == null ? 0 : order.indexOf(record.behind) + 1, 0, record.id);
      item.state = "phone";
    } else if (record.what === "pick") {
      const { headline, top } = record; // each may be missing: as it was
      picks.set(record.round, { ...picks.get(record.round), ...(headline == null ? {} : { headline }), ...(top ? { top } : {}) });
    }
    else if (record.what === "count") counts[record.round] = record.people;
    else if (record.what === "help") help = record;
  }
  for (const [round, { top }] of picks) for (const item of items.values()) if (top && item.round === round) item.pick = top.includes(item.id);
  return { items, order, picks, help, counts };
}

const isRound = (id) => known.rounds.some((round) => round.id === id);
const roundOf = (id) => known.rounds.find((round) => round.id === id);
const NO_ROUND = "";

/** The round in which is written, chosen by the host or, until he does something, by the clock. */
let here = null;

function firstRound() {
  const clock = known.clock && known.clock.round;
  if (clock && isRound(clock)) return clock;
  const next = known.rounds.find((round) => !round.over);
  return (next || known.rounds[known.rounds.length - 1] || { id: NO_ROUND }).id;
}

function headlineAndTop(written, round) {
  const pending = written.picks.get(round);
  const of = roundOf(round);
  const top = written.order.filter((id) => {
    const item = written.items.get(id);
    return item && item.round === round && item.pick && !item.removed;
  });
  return { headline: (of && of.headline) || "", top, ...pending, state: pending ? "phone" : "arrived" };
}

// ---- what goes out -------------------------------------------------------------------------------------------------

/* A record: {n, op, what, event, table, id, round, base, after, body, refused, …}. `after` is the op of the record whose
 * words were seen when this one was made: its answer gives the base. `body` is set when it is first sent, and from then on
 * never changes. */

const tabs = "BroadcastChannel" in window ? new BroadcastChannel("tafelronde") : null;
const tab = tabName();

/** The same after a reload, so that a tab need not wait for itself. */
function tabName() {
  const fresh = byChance();
  try {
    const before = sessionStorage.getItem("tab");
    if (!before) sessionStorage.setItem("tab", fresh);
    return before || fresh;
  } catch {
    return fresh; // a browser that keeps nothing
  }
}

async function readOut() {
  const { after } = editing;
  const { all, done } = await kept.change(async ({ out, sent }) => ({ all: await out.all(), done: after ? await sent.get(after) : null }));
  known.out = all.sort((one, other) => one.n - other.n);
  if (!done || all.some((one) => one.op === after)) return;
  if (editing.after !== after || !asWritten().items.has(done.id)) return; // a version that is still to come is found when it is kept
  Object.assign(editing, { id: done.id, seen: done.ackBase, after: null }); // it is edited on from what arrived, whichever tab sent it
}

async function outChanged() {
  await readOut();
  if (tabs) tabs.postMessage("out");
  show();
}

/** Put records in the outbox, with what else belongs to that deed in the drawer `kv`. */
async function enqueue(records, alsoKv = []) {
  for (const [key, value] of alsoKv) kept.kv.set(key, value);
  await entering(records, async ({ out, sent, kv }) => {
    for (const record of records) await out.add(await upon(record, { out, sent }));
    for (const [key, value] of alsoKv) await (value == null ? kv.drop(key) : kv.put(value, key));
  });
}

/** A deed that brings records into the outbox; they are in sight from now on. */
async function entering(records, does) {
  known.entering.push(...records);
  show();
  try {
    await kept.change(does, true);
    await outChanged();
  } finally {
    known.entering = known.entering.filter((record) => !records.includes(record));
    show();
  }
  flush();
}

const record = (what, more) => ({ op: byChance(), what, event: known.event, table: known.table.number, after: null, ...more });

/** What a deed upon a point goes on from, as it stands on the page. */
const asSeen = ({ base, op }) => ({ base, after: op ?? null });

function requestOf(record) {
  const { op, base, id } = record;
  const point = `/api/items/${encodeURIComponent(id)}`;
  switch (record.what) {
    case "put":
      return ["PUT", point, { op, base, round: record.round, kind: record.kind, text: record.text, device: record.device }];
    case "delete":
      return ["DELETE", point, { op, base }];
    case "place":
      return ["PUT", `${point}/place`, { op, after: record.behind }];
    case "pick":
      return ["POST", "/api/pick", { op, round: record.round, headline: record.headline, top: record.top }];
    case "count":
      return ["POST", "/api/count", { op, round: record.round, people: record.people }];
    default:
      return ["POST", "/api/help", { op, kind: record.kind }];
  }
}

const PATIENCE_MS = 5000;
const LEASE_MS = 6500;

const sender = { busy: false, leaving: false, wait: 500, notBefore: 0, trouble: null, timer: 0, lost: false };

/** Send something, and give {status, data, date}; fails when there is no connection or no answer in time.
 *
 * body: bytes as they are, or what becomes JSON. stop: to give it up before.
 */
async function call(method, path, body, more = {}, { patience_ms = PATIENCE_MS, stop = new AbortController() } = {}) {
  const timer = setTimeout(() => stop.abort(), patience_ms);
  try {
    const headers = method === "GET" ? {} : { "Content-Type": "application/json", "X-Tafelronde": "1", ...more };
    const answer = await fetch(path, {
      method, headers, body: body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body),
      signal: stop.signal, cache: "no-store", credentials: "same-origin", redirect: "error",
    });
    let data = null;
    try {
      data = await answer.json();
    } catch (error) {
      if (error.name === "AbortError") throw error; // half an answer is none
    }
    return { status: answer.status, data: data && typeof data === "object" ? data : null, date: answer.headers.get("Date") };
  } finally {
    clearTimeout(timer);
  }
}

/** The next record to send, made ready to be sent word for word; null when another tab is at it or nothing waits. */
async function takeNext() {
  const next = await kept.change(async ({ out, kv }) => {
    if (!isHere(await kv.get("at"))) return "elsewhere";
    const lease = await kv.get("sender");
    if (lease && lease.tab !== tab && Math.abs(Date.now() - lease.at) < LEASE_MS) return null;
    const next = (await out.all()).sort((one, other) => one.n - other.n).find((one) => belongs(one) && !one.refused);
    if (!next) return null;
    await kv.put({ tab, at: Date.now() }, "sender");
    if (!next.body) {
      next.body = requestOf(next);
      await out.put(next);
    }
    return next;
  });
  if (next !== "elsewhere") return next;
  await lookAgain();
  return null;
}

/** Whether this is the table of the key this browser has now: another tab may have gone on with it, and this one not been told. */
const isHere = (at) => Boolean(at && known.table) && at.event === known.event && at.number === known.table.number;

async function flush() {
  if (sender.busy || sender.leaving || !known.joined || !known.table) return;
  if (performance.now() < sender.notBefore) return;
  sender.busy = true;
  try {
    for (;;) {
      const next = sender.leaving ? null : await takeNext();
      if (!next || !(await send(next))) break;
    }
    await letOthers();
    if (waiting().length) { // another tab may have sent them, and this one not been told
      await readOut();
      show();
    }
  } finally {
    sender.busy = false;
  }
  photos.flush(); // after all words
}

/** Nothing of this tab is on its way: another one may send. */
function letOthers() {
  return kept.change(async ({ kv }) => {
    const lease = await kv.get("sender");
    if (lease && lease.tab === tab) await kv.drop("sender");
  });
}

/** true when the next may go. */
async function send(next) {
  const [method, path, body] = next.body;
  let answer;
  try {
    answer = await call(method, path, body, { "X-Tafelronde-Event": next.event });
  } catch {
    photos.makeRoom();
    later("offline");
    return false;
  }
  const { status, data } = answer;
  if (status === 200 && data && data.op === next.op && Number.isFinite(data.seq)) {
    await acknowledged(next, data, answer.date);
    return true;
  }
  const code = data && typeof data.error === "string" ? data.error : null;
  if (status === 401) {
    later(null);
    await sessionLost();
    return false;
  }
  if (status === 409 && code === "other-day") {
    later(null);
    await lookAgain();
    return false;
  }
  if (status === 429 || status === 503) {
    later(code || "too-many", data && data.retry_s);
    return false;
  }
  if (code && status >= 400 && status < 500) {
    await refuse(next, code);
    return true;
  }
  later("offline"); // a page of the Wi-Fi, or a laptop that is not well: no answer of ours
  return false;
}

function later(trouble, retry_s) {
  sender.trouble = trouble;
  const pause = retry_s > 0 ? Math.min(retry_s, 60) * 1000 : sender.wait * (0.5 + Math.random() / 2);
  sender.wait = Math.min(sender.wait * 2, 8000);
  sender.notBefore = performance.now() + pause;
  clearTimeout(sender.timer);
  sender.timer = setTimeout(flush, pause + 5);
  show();
}

async function acknowledged(done, answer, date) {
  sender.trouble = null;
  sender.lost = false;
  sender.wait = 500;
  sender.notBefore = 0;
  const id = answer.id ?? done.id;
  const base = answer.kept ? done.base : (answer.base ?? done.base); // kept = other words stand there, which were not seen here
  await kept.change(async ({ out, sent }) => {
    const { table } = (await out.get(done.n)) || done; // it may have gone along to another one on its way
    await out.drop(done.n);
    await sent.put({ ...done, table, id, seq: answer.seq, ackBase: base });
    for (const other of await out.all()) {
      if (other.after === done.op) await out.put({ ...other, id, base, after: null });
      else if (other.behind === done.id && id !== done.id && !other.body) await out.put({ ...other, behind: id });
    }
  });
  const at = date && !Number.isNaN(Date.parse(date)) ? new Date(date).toISOString() : null;
  takeIn(done, { ...answer, id, base }, at);
  await outChanged();
}

/** The acknowledged words stand in the view before the stream brings them, so nothing flickers. */
function takeIn(done, answer, at) {
  if (at) known.arrivedAt.set(["pick", "count"].includes(done.what) ? `${done.what}:${done.round}` : answer.id, at);
  const item = known.items.get(answer.id);
  const seen = { base: answer.base, ackSeq: answer.seq, freshAt: performance.now() };
  if (done.what === "put" && (!item || answer.base > item.base || item.removed)) {
    known.items.set(answer.id, {
      by: "host", pick: false, elsewhere: false, kind: "", ...item, round: item ? item.round : done.round,
      ...(done.kind == null ? {} : { kind: done.kind }), id: answer.id, text: done.text, at, removed: false,
      conflict_of: answer.conflict_of ?? (item ? item.conflict_of : null), ...seen,
    });
    setTimeout(() => confirmed(answer.id), FRESH_MS + 500);
  } else if (done.what === "delete" && item && !answer.kept && answer.base >= item.base) {
    known.items.set(answer.id, { ...item, removed: true, ...seen });
  } else if (done.what === "place" && item) {
    known.order = known.order.filter((id) => id !== answer.id);
    known.order.splice(done.behind == null ? 0 : known.order.indexOf(done.behind) + 1, 0, answer.id);
  } else if (done.what === "pick") {
    const round = roundOf(done.round);
    if (round && done.headline != null) round.headline = done.headline;
    if (done.top) for (const one of known.items.values()) if (one.round === done.round) one.pick = done.top.includes(one.id);
  } else if (done.what === "count") {
    known.counts = { ...known.counts, [done.round]: done.people };
  } else if (done.what === "help") {
    known.help = done.kind ? { kind: done.kind, since_s: 0 } : null;
    known.helpAt = performance.now();
  }
}

/** What was acknowledged and never came by the stream (it went elsewhere meanwhile): look how it stands. */
function confirmed(id) {
  const item = known.items.get(id);
  if (item && item.freshAt != null && known.joined) lookAgain();
}

async function refuse(done, code) {
  await kept.change(async ({ out }) => {
    const { table } = (await out.get(done.n)) || done;
    await out.put({ ...done, table, refused: code });
    for (const other of await out.all()) if (other.after === done.op) await out.put({ ...other, base: done.base, after: null });
  });
  await outChanged();
}

/** A laptop that has less than it acknowledged (an older copy of its file) is given it again; the same op is free. */
const offered = new Set();

async function offerAgain() {
  const more = await kept.change(async ({ out, sent }) => {
    let again = 0;
    for (const one of (await sent.all()).sort((a, b) => a.seq - b.seq)) {
      if (one.event !== known.event) {
        await sent.drop(one.op);
        continue;
      }
      const item = known.items.get(one.id);
      const missing = one.seq > known.seq || (one.what === "put" && (!item || item.base < one.ackBase));
      if (!missing || one.table !== known.table.number || one.what === "help" || offered.has(one.op)) continue;
      const { seq: _seq, ackBase: _base, n: _n, ...back } = one;
      await out.add({ ...back, after: null });
      again += 1;
    }
    return again;
  });
  const sent = await kept.change(({ sent }) => sent.all());
  for (const one of sent) offered.add(one.op);
  if (more) await outChanged();
}

/** The photos of the sheet: their own drawer and their own way, after all words. */
const photos = new Photos({
  tab, call, sessionLost, otherDay: lookAgain,
  here: () => ({ event: known.event, table: known.table ? known.table.number : null }),
  ready: () => known.joined && !sender.leaving,
  wordsWait: async () => {
    if (known.entering.length) return true;
    const [out, at] = await kept.change(async ({ out, kv }) => [await out.all(), await kv.get("at")]);
    return !isHere(at) || out.some((one) => belongs(one) && !one.refused);
  },
  changed: (tell) => {
    if (tell && tabs) tabs.postMessage("photos");
    show();
  },
});

// ---- what comes in -------------------------------------------------------------------------------------------------

async function askToJoin(what) {
  const day = what.bring && known.event ? { "X-Tafelronde-Event": known.event } : {};
  const answer = await call("POST", "/api/join", what, day);
  if (answer.status !== 200 || !answer.data || !answer.data.table) {
    const data = answer.data || {};
    throw Object.assign(new Error("join"), { code: typeof data.error === "string" ? data.error : "join-odd", retry_s: data.retry_s, status: answer.status });
  }
  return answer.data;
}

/** The laptop itself says no to this link or code; all else may pass: no connection, too many at once, a page of the Wi-Fi. */
const isFinal = ({ code, status }) => Boolean(code) && code !== "join-odd" && status >= 400 && status < 500 && status !== 429;

/** Come in at a table, by {token} or {code}. bring: what this phone has at its table goes along. */
async function join(what, bring = false) {
  sender.leaving = true; // nothing of the one table may go out with the key of the other
  photos.makeRoom();
  try {
    if (!bring) await kept.set("at", null);
    await adopt(await askToJoin(bring ? { ...what, bring } : what));
    await kept.set("token", what.token || null);
  } finally {
    sender.leaving = false;
  }
  if (tabs) tabs.postMessage("joined"); // they have this table now too: one cookie for all
  flush();
}

/** The same, asked first when this phone wrote at another table: what was scanned may put a wrong table right. */
async function comeIn(what) {
  const from = known.joined && known.table ? { event: known.event, number: known.table.number } : null;
  const mine = from ? await writtenAt(from) : { n: 0 };
  if (!mine.n) return join(what);
  const { table } = await askToJoin({ ...what, look: true }); // which one it is, without leaving this one
  if (table.number === from.number) return join(what);
  ui.bring = { what, ...mine, from: from.number, to: table.number };
  return show();
}

/** How much this phone wrote at a table, arrived or not, and did not take back. */
async function writtenAt({ event, number }) {
  const all = await kept.change(async ({ out, sent }) => [...(await sent.all()).sort((a, b) => a.seq - b.seq), ...(await out.all()).sort((a, b) => a.n - b.n)]);
  const there = new Set();
  for (const one of all) {
    if (one.event !== event || one.table !== number || one.refused) continue;
    if (one.what === "put") there.add(one.id);
    else if (one.what === "delete") there.delete(one.id);
  }
  const points = there.size;
  const taken = photos.at(event, number).length;
  return { points, photos: taken, n: points + taken };
}

/** The whole table, as GET /api/table gives it. passing: on the way to another one. */
async function adopt(table, passing = false) {
  if (known.table) await Promise.all([keepDraftNow(), keepEditNow()]);
  if (!passing) {
    if (location.hash) history.replaceState(null, "", location.pathname);
    ui.joinOpen = false;
    ui.bring = null;
  }
  const at = await kept.get("at");
  const number = table.table.number;
  const moved = Boolean(at) && at.event === table.event && at.number !== number;
  const there = moved && known.event === at.event && known.table && known.table.number === at.number ? thereNow() : null;
  if (moved) { // brought along, or moved by the chair while this phone slept
    await moveAlong(table.event, at.number, number);
    await kept.set("token", null); // it leads to the old table
  }
  await kept.set("at", { event: table.event, number });
  const before = known.table ? session() : null;
  known.joined = known.everJoined = true;
  known.items = new Map();
  known.seq = 0;
  merge({ line: null, counts: {}, photos: [], ...table, items: table.items || [], order: (table.items || []).map((item) => item.id) });
  known.event = table.event;
  if (there) await leftBehind(there, at.number);
  if (before !== session()) {
    here = null;
    Object.assign(editing, NO_EDIT);
    const round = await kept.get(`round:${session()}`);
    here = round != null && (isRound(round) || round === NO_ROUND) ? round : firstRound();
    await restoreDraft();
  }
  await readOut();
  await offerAgain();
  await photos.lookAt(known.event, known.seq);
  $("join-said").textContent = "";
  show();
  listen(true);
  flush();
}

const FRESH_MS = 3000;
const isFresh = (item) => item.freshAt != null && performance.now() - item.freshAt < FRESH_MS;

/** One piece of news laid over what is known; the round in which is written stays. */
function merge(news) {
  const seq = Number.isFinite(news.seq) ? news.seq : known.seq;
  const hadRounds = known.rounds.length;
  const follows = Boolean(news.table && known.table && news.table.number !== known.table.number && known.joined && !news.event);
  const there = follows ? thereNow() : null;
  for (const item of news.items || []) {
    const mine = known.items.get(item.id);
    if (!mine || (item.base >= mine.base && !(mine.ackSeq > seq))) known.items.set(item.id, item);
  }
  for (const id of news.gone || []) known.items.delete(id);
  if (news.order) {
    const stays = new Set(news.order);
    for (const [id, item] of known.items) if (!stays.has(id) && !isFresh(item)) known.items.delete(id);
    known.order = [...news.order];
  }
  if (follows) followTable(known.table.number, news.table.number, there);
  for (const key of ["language", "title", "table", "rounds", "kinds", "message", "line", "counts", "photos"]) if (key in news) known[key] = news[key];
  if ("clock" in news) {
    known.clock = news.clock;
    known.clockAt = performance.now();
  }
  if ("help" in news) {
    known.help = news.help;
    known.helpAt = performance.now();
  }
  if (seq < known.seq) lookAgain(); // an older copy of the day: begin anew, and offer it what it lacks
  known.seq = Math.max(known.seq, seq);
  if ("cursor" in news) known.cursor = news.cursor;
  if (here != null && !isRound(here) && known.rounds.length && (here !== NO_ROUND || !hadRounds)) here = firstRound();
}

/** The chair has put this phone at another table: what waits goes along, and the draft. */
async function followTable(from, to, there) {
  const typed = write.value;
  await keepDraftNow();
  await moveAlong(known.event, from, to);
  await leftBehind(there, from);
  await kept.set("at", { event: known.event, number: to });
  await kept.set("token", null); // it leads to the old table
  if (!isRound(here) && here !== NO_ROUND) here = firstRound();
  const draft = await kept.get(draftKey());
  if (write.value !== typed) keepDraftNow(); // typed on meanwhile
  else if (draft && draft.text !== typed) { // with what was begun at this table before
    write.value = draft.text;
    Object.assign(draftSeen, { key: draftKey(), text: draft.text });
    grow(write);
  }
  await outChanged();
  flush();
}

/** What stands with the table now: ids of its hosts' points, and of its photos. */
const thereNow = () => ({
  points: new Set([...known.items.values()].filter((item) => item.by === "host" && !item.removed && !item.elsewhere).map((item) => item.id)),
  photos: new Set(known.photos.map((photo) => photo.id)),
});

/** What this phone wrote in a session of before does not go along: say so, and count it with its table again. */
async function leftBehind(there, from) {
  const stayed = (id) => there.points.has(id) && !known.items.has(id);
  const points = await kept.change(async ({ sent }) => {
    const mine = (await sent.all()).filter((one) => belongs(one) && stayed(one.id));
    for (const one of mine) await sent.put({ ...one, table: from });
    return new Set(mine.filter((one) => one.what === "put").map((one) => one.id)).size;
  });
  const now = new Set(known.photos.map((photo) => photo.id));
  const taken = photos.own().filter((one) => one.arrived && there.photos.has(one.id) && !now.has(one.id));
  await photos.rewrite(taken, () => ({ table: from }));
  if (!points && !taken.length) return;
  ui.left = { event: known.event, from, to: known.table.number, points, photos: taken.length, n: points + taken.length };
  await kept.set("left", ui.left);
}

/** What this phone has at a table is that of another one from now on: what waits, what went, drafts and photos. */
async function moveAlong(event, from, to) {
  const rounds = [...new Set([...known.rounds.map((round) => round.id), here, NO_ROUND])].filter((round) => round != null);
  await kept.change(async ({ out, sent, kv }) => {
    for (const drawer of [out, sent]) {
      for (const one of await drawer.all()) if (one.event === event && one.table === from) await drawer.put({ ...one, table: to });
    }
    const move = async (before, after, both) => {
      const draft = await kv.get(before);
      if (draft == null) return;
      const other = await kv.get(after);
      await kv.put(other == null ? draft : both(other, draft), after);
      await kv.drop(before);
    };
    for (const round of rounds) {
      await move(`headline:${event}:${from}:${round}`, `headline:${event}:${to}:${round}`, (_, headline) => headline);
      await move(`draft:${event}:${from}:${round}`, `draft:${event}:${to}:${round}`,
        (other, draft) => (other.text === draft.text ? other : { ...other, text: `${other.text}\n${draft.text}` }));
    }
    await move(`edit:${event}:${from}`, `edit:${event}:${to}`, (_, edit) => edit);
    await move(`round:${event}:${from}`, `round:${event}:${to}`, (_, round) => round);
  }, true);
  await photos.follow(event, from, to);
}

async function sessionLost() {
  if (!known.joined || sender.leaving) return;
  known.joined = false;
  stream.stop();
  const token = await kept.get("token");
  if (token) {
    try {
      return await join({ token });
    } catch (error) {
      if (!isFinal(error)) {
        known.joined = true; // no connection, or a busy laptop: not a word about the session
        stream.timer = setTimeout(listen, 2000);
        return undefined;
      }
    }
  }
  return show();
}

/** Another day is open on the laptop, or it says so: look, and keep what is here. */
async function lookAgain() {
  try {
    const { status, data } = await call("GET", "/api/table");
    if (status === 200 && data && data.table) await adopt(data);
    else if (status === 401) await sessionLost();
  } catch {
    /* tried again with the next one */
  }
}

const SILENCE_MS = 40000;

const stream = {
  stopper: null, wait: 500, timer: 0, turn: 0, heardAt: -Infinity,
  stop() {
    this.turn += 1;
    clearTimeout(this.timer);
    if (this.stopper) this.stopper.abort();
    this.stopper = null;
  },
};

/** Keep a stream open. anew: also when there is one. */
async function listen(anew = false) {
  if (!known.joined || (stream.stopper && !anew)) return;
  stream.stop();
  const turn = stream.turn;
  const stopper = (stream.stopper = new AbortController());
  let watch = setTimeout(() => stopper.abort(), PATIENCE_MS + 3000);
  let status = 0;
  try {
    const answer = await fetch(`/api/stream?since=${known.cursor}`, { signal: stopper.signal, cache: "no-store", headers: { Accept: "text/event-stream" }, redirect: "error" });
    status = answer.status;
    if (status === 200 && (answer.headers.get("Content-Type") || "").startsWith("text/event-stream")) {
      const reader = answer.body.getReader();
      const decoder = new TextDecoder();
      let left = "";
      for (;;) {
        const { value, done } = await reader.read();
        if (done || turn !== stream.turn) break;
        heard();
        clearTimeout(watch);
        watch = setTimeout(() => stopper.abort(), SILENCE_MS);
        left += decoder.decode(value, { stream: true });
        const parts = left.split(/\r?\n\r?\n/);
        left = parts.pop();
        for (const part of parts) event(part);
      }
    }
  } catch {
    /* lost; begun anew below */
  } finally {
    clearTimeout(watch);
  }
  if (turn !== stream.turn) return;
  stream.stopper = null;
  if (status === 401) {
    await sessionLost();
    return;
  }
  if (status !== 200) sender.lost = true;
  const pause = stream.wait * (0.5 + Math.random() / 2);
  stream.wait = Math.min(stream.wait * 2, 8000);
  stream.timer = setTimeout(listen, pause);
  show();
}

function heard() {
  stream.heardAt = performance.now();
  stream.wait = 500;
  if (sender.lost || sender.trouble === "offline") {
    sender.lost = false;
    sender.trouble = null;
    sender.notBefore = 0;
    photos.soon();
    flush();
    show();
  }
}

function event(part) {
  const data = part.split(/\r?\n/).filter((line) => line.startsWith("data:")).map((line) => line.slice(5).trimStart()).join("\n");
  if (!data) return;
  let news;
  try {
    news = JSON.parse(data);
  } catch {
    return;
  }
  merge(news);
  show();
}

/** The phone woke, or the network is back: try at once. */
function wake() {
  if (document.visibilityState === "hidden") return;
  if (sender.trouble === "offline" || sender.trouble === null) sender.notBefore = 0;
  photos.soon();
  sender.wait = stream.wait = 500;
  if (known.joined) {
    listen(performance.now() - stream.heardAt > 20000);
    flush();
  } else if (!known.everJoined) start.again();
}

// ---- what is shown -------------------------------------------------------------------------------------------------

const ui = {
  cards: new Map(), groups: new Map(), refused: new Map(),
  justTaken: new Set(), // taken back since this page was opened: stay in their place, with the way back
  settled: new Set(), // conflicts of which both stay
  photos: new Map(), photoSure: null, photoSaid: "", developing: 0, // photoSure: the one that is asked about; developing: how many are on their way to the disk
  left: null, // what did not come along to this table
  bring: null, // what was written at the table that is left, until its host says where it belongs
  seenMessage: null, seenLine: null, harvestAsked: null, helpOpen: false, joinOpen: false, kind: "", dismissedHeld: false,
};
const NO_EDIT = { id: null, seen: 0, after: null, text: "" }; // seen, after: base and op of what was there when it was begun
const editing = { ...NO_EDIT };

let planned = false;
function show() {
  if (planned) return;
  planned = true;
  // not requestAnimationFrame: a tab in the background must go on too
  queueMicrotask(() => {
    planned = false;
    showAll();
  });
}

function showAll() {
  document.documentElement.lang = language();
  showWords();
  $("waking").hidden = true;
  $("join").hidden = known.joined && !ui.joinOpen;
  setText($("join-how"), say(known.everJoined && !known.joined ? "join-again" : "join-how"));
  $("bar").hidden = !known.everJoined;
  $("table").hidden = $("dock").hidden = !known.everJoined || Boolean(ui.bring);
  showBring();
  if (!known.everJoined) {
    document.title = "Tafelronde";
    return measure();
  }
  const written = asWritten();
  showBar(written);
  showRounds(written);
  showPoints(written);
  showPeople(written);
  showPhotos();
  showHarvest(written);
  showRefused();
  showKinds();
  showNotices(written);
  showStatus(written);
  measure();
}

let wordsOf = null;
function showWords() {
  if (wordsOf === language()) return;
  wordsOf = language();
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = say(element.dataset.t);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
  for (const element of document.querySelectorAll("[data-hint]")) element.placeholder = say(element.dataset.hint);
  const tongue = $("tongue");
  tongue.textContent = say("other");
  tongue.lang = language() === "nl" ? "en" : "nl";
  for (const map of [ui.cards, ui.groups, ui.refused, ui.photos]) map.clear(); // made anew in the other language
  $("photo-list").replaceChildren();
  $("points").replaceChildren();
  $("taken-points").replaceChildren();
  $("refused-points").replaceChildren();
}

function measure() {
  const style = document.documentElement.style;
  const high = (element) => (element.hidden || getComputedStyle(element).position !== "sticky" ? 0 : element.offsetHeight);
  style.setProperty("--bar", `${high($("bar"))}px`);
  style.setProperty("--dock", `${high($("dock"))}px`);
}

function showBar(written) {
  const { table } = known;
  const name = say("table", table);
  setText($("table-name"), name);
  setText($("table-more"), table.name && table.name !== String(table.number) ? table.name : table.mark || "");
  $("mark").setAttribute("aria-label", table.mark || "");
  document.title = [name, known.title].filter(Boolean).join(" · ");
  const path = $("mark").querySelector("path");
  path.setAttribute("d", SHAPES[table.shape] || SHAPES.circle);
  const style = document.documentElement.style;
  for (const [variable, colour] of [["--mark-light", table.colour], ["--mark-dark", table.dark]]) {
    if (/^#[0-9a-f]{6}$/i.test(colour || "")) style.setProperty(variable, colour);
  }
  showClock();
  showHelp(written);
}

function secondsLeft() {
  const { clock } = known;
  if (!clock || clock.left_s == null) return null;
  return clock.running ? clock.left_s - (performance.now() - known.clockAt) / 1000 : clock.left_s;
}

function showClock() {
  const { clock } = known;
  if (!clock) return;
  const left = secondsLeft();
  const stale = clock.running && performance.now() - Math.max(stream.heardAt, known.clockAt) > 60000;
  let time = "";
  if (left != null && stale) time = say("about", { minutes: Math.max(0, Math.round(left / 60)) });
  else if (left != null) {
    const whole = Math.abs(left > 0 ? Math.ceil(left) : Math.trunc(left));
    time = `${left <= -1 ? "+" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  }
  const phase = clock.phase in WORDS.nl ? clock.phase : "talk";
  const stands = !clock.running && clock.left_s != null && !["ready", "done"].includes(clock.phase);
  setText($("clock-time"), time);
  setText($("clock-phase"), stands ? say("still") : isRound(clock.round) || phase !== "talk" ? say(phase) : clock.title);
  $("clock").dataset.tone = stands ? "" : { "wrap-up": "warn", "last-minute": "warn", "time-up": "danger" }[phase] || "";
}

function showHelp(written) {
  const asked = written.help ? (written.help.kind ? { kind: written.help.kind, since_s: 0, pending: true } : null) : known.help;
  const button = $("help-button");
  button.dataset.asked = String(Boolean(asked));
  button.setAttribute("aria-expanded", String(ui.helpOpen));
  $("help").hidden = !ui.helpOpen;
  const minutes = asked ? Math.floor((asked.since_s + (performance.now() - known.helpAt) / 1000) / 60) : 0;
  setText($("help-said"), !asked ? "" : asked.pending ? say("help-phone") : say("help-asked", { kind: asked.kind, minutes }));
  const key = `${language()}:${asked ? "asked" : ""}`;
  const choices = $("help-choices");
  if (choices.dataset.key === key) return;
  const inside = choices.contains(document.activeElement);
  choices.dataset.key = key;
  const choice = (kind, words, className = "") => make("button", { type: "button", className, onclick: () => askHelp(kind) }, say(words));
  choices.replaceChildren(...(asked ? [choice(null, "help-none")] : [choice("come", "help-come", "primary"), choice("chair", "help-chairs")]));
  if (inside) choices.firstChild.focus();
}

const nameOfRound = (round) => (round ? round.title || say("of-round", { n: round.number }) : say("no-round"));
const shortRound = (round) => (round ? say("of-round", { n: round.number }) : say("no-round"));

function showRounds(written) {
  const astray = [...written.items.values()].some((item) => !isRound(item.round) && !item.removed);
  const all = [...known.rounds, ...(known.rounds.length && (astray || here === NO_ROUND) ? [null] : [])];
  const nav = $("rounds");
  nav.hidden = all.length < 2;
  const key = JSON.stringify([language(), all, here]);
  if (nav.dataset.key !== key) {
    nav.dataset.key = key;
    const old = new Map([...nav.children].map((button) => [button.dataset.round, button]));
    arrange(nav, all.map((round) => {
      const id = round ? round.id : NO_ROUND;
      const button = old.get(id) || make("button", { type: "button", onclick: () => goToRound(id) });
      button.dataset.round = id;
      setText(button, round ? nameOfRound(round) : say("no-round"));
      if (id === here) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
      return button;
    }));
  }
  const round = roundOf(here);
  setText($("round-name"), known.rounds.length && nav.hidden ? nameOfRound(round) : "");
  setText($("topic"), round ? round.topic || "" : "");
  $("topic").parentElement.hidden = !known.rounds.length;
}

/** The points of this round, in order, as groups: mostly one card, more when there are versions side by side. */
function groupsOf(written) {
  const shown = written.order.map((id) => written.items.get(id)).filter((item) => (isRound(item.round) ? item.round : NO_ROUND) === here || (!known.rounds.length));
  const live = new Map(shown.filter((item) => !item.removed).map((item) => [item.id, item]));
  const rootOf = (item, seen = new Set()) => {
    const other = live.get(item.conflict_of);
    return other && !ui.settled.has(item.id) && !seen.has(item.id) ? rootOf(other, seen.add(item.id)) : item;
  };
  const groups = new Map();
  const gone = [];
  for (const item of shown) {
    if (item.removed) {
      if (!ui.justTaken.has(item.id)) gone.push(item);
      else groups.set(item.id, [item]);
      continue;
    }
    const root = rootOf(item);
    if (!groups.has(root.id)) groups.set(root.id, []);
    groups.get(root.id).push(item);
  }
  return { groups, gone };
}

const pointsOf = (written, round) =>
  written.order.map((id) => written.items.get(id)).filter((item) => item.round === round && !item.removed && !item.elsewhere);

function showPoints(written) {
  const { groups, gone } = groupsOf(written);
  if (editing.id && !written.items.has(editing.id)) rescueEdit();
  $("empty").hidden = groups.size > 0 || gone.length > 0;
  const list = [...groups].map(([id, items]) => groupElement(id, items));
  arrange($("points"), list);
  $("taken").hidden = !gone.length;
  setText($("taken-title"), say("taken-many", { n: gone.length }));
  arrange($("taken-points"), gone.map((item) => groupElement(item.id, [item])));
  const used = new Set([...written.items.keys()]);
  for (const map of [ui.cards, ui.groups]) for (const id of [...map.keys()]) if (!used.has(id)) map.delete(id);
}

function groupElement(id, items) {
  let group = ui.groups.get(id);
  if (!group) {
    const cards = make("div");
    const words = make("p");
    const both = make("button", { type: "button", onclick: () => keepBoth(id) });
    group = { element: make("li", {}, cards), cards, words, both };
    ui.groups.set(id, group);
  }
  const pair = items.length > 1;
  if (pair !== group.pair) {
    group.pair = pair;
    group.element.className = pair ? "pair" : "";
    group.cards.className = pair ? "pair-cards" : "";
    if (pair) {
      group.element.prepend(group.words);
      group.element.append(group.both);
    } else {
      group.words.remove();
      group.both.remove();
    }
  }
  setText(group.words, say(items.length > 2 ? "more_versions" : "two"));
  setText(group.both, say(items.length > 2 ? "keep-all" : "keep-both"));
  group.ids = items.map((item) => item.id);
  arrange(group.cards, items.map((item) => cardElement(item, pair ? items : null)));
  return group.element;
}

const short = (text) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
const mayChange = (item) => item.by === "host" && !item.elsewhere;

function cardElement(item, versions) {
  let card = ui.cards.get(item.id);
  const shape = item.removed ? "gone" : editing.id === item.id ? "open" : "plain";
  if (!card || card.shape !== shape || card.inPair !== Boolean(versions)) {
    const had = card && card.element.contains(document.activeElement);
    const fresh = { gone: goneCard, open: openCard, plain: plainCard }[shape](item, versions);
    fresh.shape = shape;
    fresh.inPair = Boolean(versions);
    if (card) card.element.replaceWith(fresh.element);
    card = fresh;
    ui.cards.set(item.id, card);
    if (had && shape !== "open") queueMicrotask(() => (card.focus || $("write")).focus({ preventScroll: true }));
  }
  card.fill(item, versions);
  return card.element;
}

function stateOf(item) {
  const line = make("p", { className: "state" });
  const fill = (one) => {
    const arrived = known.arrivedAt.get(one.id);
    const at = arrived && (!one.at || new Date(arrived) > new Date(one.at)) ? arrived : one.at;
    const words = [
      one.state === "phone" ? say("on-phone") : one.by === "desk" ? say("at-desk") : say("arrived", { time: timeOf(at) }),
      one.elsewhere ? say("elsewhere") : null,
    ].filter(Boolean).join(" · ");
    const key = JSON.stringify([one.state, words, one.pick]);
    if (line.dataset.key === key) return;
    line.dataset.key = key;
    line.dataset.state = one.state;
    line.replaceChildren(icon(one.state === "phone" ? "phone" : "check"), make("span", {}, words));
    if (one.pick) line.append(icon("star", "star"), make("span", {}, say("picked")));
  };
  fill(item);
  return { line, fill };
}

function plainCard(item, versions) {
  const kind = make("p", { className: "kind" });
  const words = make("p", { className: "words", dir: "auto" });
  const state = stateOf(item);
  const top = make("div", { className: "card-top" }, make("div", { className: "card-words" }, kind, words, state.line));
  const element = make("article", { className: "card" }, top);
  let focus = null;
  if (mayChange(item)) {
    focus = make("button", { type: "button", className: "plain" }, icon("pencil"));
    focus.addEventListener("click", () => beginEdit(item.id));
    top.append(focus);
  }
  if (versions && mayChange(item)) {
    element.append(make("button", { type: "button", onclick: () => keepOnly(item.id) }, say("keep-this")));
  }
  const fill = (one) => {
    kind.hidden = !one.kind;
    setText(kind, one.kind ? say(one.kind) : "");
    setText(words, one.text);
    if (focus) focus.setAttribute("aria-label", say("edit-of", { text: short(one.text) }));
    state.fill(one);
  };
  return { element, fill, focus };
}

function goneCard(item) {
  const words = make("p", { className: "words", dir: "auto" });
  const state = make("p", { className: "state" });
  const back = make("button", { type: "button", onclick: () => putBack(item.id) }, icon("undo"), say("put-back"));
  const element = make(
    "article", { className: "card gone" },
    make("div", { className: "card-top" }, make("div", { className: "card-words" }, state, words), ...(mayChange(item) ? [back] : [])),
  );
  const fill = (one) => {
    setText(words, one.text);
    setText(state, [say("taken-back"), one.state === "phone" ? say("on-phone") : ""].filter(Boolean).join(" · "));
  };
  return { element, fill, focus: back };
}

function openCard(item) {
  const field = make("textarea", { rows: 1, value: editing.text, dir: "auto", "aria-label": say("edit-field") });
  const said = make("p", { className: "said", role: "alert" });
  const meanwhile = make("p", { className: "quiet", role: "status" });
  const button = (words, does, more = {}) => make("button", { type: "button", onclick: does, ...more }, words);
  const up = button(icon("up"), () => moveBy(editing.id, -1), { "aria-label": say("up") });
  const down = button(icon("down"), () => moveBy(editing.id, 1), { "aria-label": say("down") });
  field.addEventListener("input", () => {
    editing.text = field.value;
    grow(field);
    said.textContent = tooLong(field.value);
    keepEditSoon();
    tellTyping();
  });
  field.addEventListener("keydown", (key) => {
    if (key.key === "Enter" && (key.ctrlKey || key.metaKey)) endEdit(said);
    else if (key.key === "Escape") leaveEdit();
  });
  const state = stateOf(item);
  const element = make(
    "article", { className: "card open" },
    make("div", { className: "editor" }, field, said, meanwhile,
      make("div", { className: "line" }, button(say("keep"), () => endEdit(said), { className: "primary" }), button(say("leave_"), leaveEdit)),
      make("div", { className: "line" }, button(say("take-back"), () => takeBack(editing.id)), up, down), state.line),
  );
  queueMicrotask(() => {
    grow(field);
    if (!ui.restoring) field.focus();
    ui.restoring = false;
  });
  const fill = (one) => {
    setText(meanwhile, one.state === "arrived" && one.base > editing.seen ? say("changed-meanwhile") : "");
    meanwhile.hidden = !meanwhile.textContent;
    state.fill(one);
  };
  return { element, fill, focus: field };
}

function grow(field) {
  const { scrollY } = window;
  if (field === write) $("write-form").dataset.long = String(/\n/.test(write.value) || write.value.length > 20); // the whole width, on a phone
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  if (window.scrollY !== scrollY) window.scrollTo(0, scrollY);
}

const tooLong = (text) => {
  const over = lengthOf(text.trim()) - MOST;
  return over > 0 ? say("too-long", { over }) : "";
};

function showHarvest(written) {
  const panel = $("harvest");
  const round = roundOf(here);
  const points = round ? pointsOf(written, here) : [];
  const { headline, top, state } = headlineAndTop(written, here);
  const asked = known.clock && known.clock.harvest && known.clock.round === here;
  panel.hidden = !round || !(points.length >= MOST_TOP || headline || top.length || asked || round.over || panel.open || $("headline").dataset.long);
  setText($("harvest-so-far"), say("harvest-so-far", { headline, top: top.length }));
  const field = $("headline");
  if (field.dataset.key !== longHeadlineKey()) {
    field.dataset.key = longHeadlineKey();
    field.value = headline;
    field.dataset.typed = "";
    recallHeadline();
  } else if (!field.dataset.typed && field.value !== headline && field !== document.activeElement) field.value = headline;
  const choices = $("top-choices");
  const old = new Map([...choices.children].map((label) => [label.dataset.id, label]));
  const full = top.length >= MOST_TOP;
  if (panel.open) grow(field);
  const labels = points.map((item) => {
    let label = old.get(item.id);
    if (!label) {
      const box = make("input", { type: "checkbox" });
      box.addEventListener("change", () => tick(item.id, box.checked));
      label = make("label", { className: "tick" }, box, make("span", { dir: "auto" }));
      label.dataset.id = item.id;
    }
    const box = label.firstChild;
    box.checked = top.includes(item.id);
    box.disabled = full && !box.checked;
    setText(label.lastChild, item.text);
    return label;
  });
  arrange(choices, labels.length ? labels : [make("p", { className: "quiet" }, say("top-empty"))]);
  const line = $("harvest-state");
  const words = lengthOf(field.value.trim()) > MOST_HEADLINE ? say("headline-long")
    : !(headline || top.length) ? (full ? say("top-full") : "")
    : `${state === "phone" ? say("on-phone") : say("arrived", { time: timeOf(known.arrivedAt.get(`pick:${here}`)) })}${full ? `. ${say("top-full")}` : ""}`;
  if (line.dataset.key === words + state) return;
  line.dataset.key = words + state;
  line.dataset.state = state;
  line.replaceChildren(...(words ? [icon(state === "phone" ? "phone" : "check"), make("span", {}, words)] : []));
}

/** How many sit at the table, in the round they sit in: what was pressed just now, waits, or is on the laptop. */
function showPeople(written) {
  const row = $("people");
  row.hidden = !(known.clock && known.clock.round && known.clock.round === here);
  const pressed = people.round === here;
  const n = pressed ? people.n : written.counts[here] ?? null;
  const field = $("people-field");
  if (document.activeElement !== field || !people.typing) field.value = n ?? "";
  $("people-fewer").disabled = !(n > 0);
  $("people-more").disabled = n >= MOST_PEOPLE;
  setText($("people-said"), people.odd ? say("people-odd") : "");
  const waits = pressed || waiting().some((one) => one.what === "count" && one.round === here);
  const arrived = known.arrivedAt.get(`count:${here}`);
  fillState($("people-state"), waits ? "phone" : "arrived", waits ? say("on-phone") : arrived ? say("arrived", { time: timeOf(arrived) }) : "");
}

/** A line that says where something is; "" = nothing to say. */
function fillState(line, state, words) {
  const key = state + words;
  if (line.dataset.key === key) return;
  line.dataset.key = key;
  line.dataset.state = state;
  line.replaceChildren(...(words ? [icon({ phone: "phone", refused: "alert" }[state] || "check"), make("span", {}, words)] : []));
}

function showPhotos() {
  const all = photos.own();
  const shown = all.filter((one) => (isRound(one.round) ? one.round : NO_ROUND) === here);
  arrange($("photo-list"), shown.map((one, at) => photoElement(one, at + 1)));
  const mine = new Set(all.map((one) => one.id));
  const others = known.photos.filter((one) => (isRound(one.round) ? one.round : NO_ROUND) === here && !mine.has(one.id));
  const typed = others.filter((one) => one.typed).length;
  const words = [say("photos-other", { n: others.length }), typed ? (others.length === 1 ? say("photo-typed") : say("photos-other-typed", { n: typed })) : ""];
  $("photos-other").hidden = !others.length;
  setText($("photos-other"), words.filter(Boolean).join(" · "));
  setText($("photo-said"), ui.developing ? say("photo-busy") : ui.photoSaid ? say(ui.photoSaid) : "");
  for (const key of [...ui.photos.keys()]) if (!all.some((one) => one.key === key)) ui.photos.delete(key);
}

function wordsOfPhoto(one) {
  const there = known.photos.find((each) => each.id === one.id);
  if (one.gone) return ["phone", say("photo-going")];
  if (one.refused) return ["refused", say("refused-title")];
  if (!one.arrived) return ["phone", one.loose ? say("photo-loose") : say("on-phone")];
  const fresh = known.seq < one.arrived.seq || photos.fresh.has(one.key);
  if (!there && !fresh) return ["arrived", say("photo-elsewhere")];
  const at = say("arrived", { time: timeOf(one.arrived.at) });
  return ["arrived", there && there.typed ? `${at} · ${say("photo-typed")}` : at];
}

const photoReason = (code) => (`photo-why-${code}` in WORDS.nl ? say(`photo-why-${code}`) : say("photo-why-other"));

function photoElement(one, n) {
  const found = ui.photos.get(one.key);
  const shape = ui.photoSure === one.key ? "sure" : one.refused ? "refused" : one.gone ? "gone" : "plain";
  if (found && found.shape === shape && found.n === n) {
    found.fill(one);
    return found.element;
  }
  const thumb = found ? found.thumb : thumbOf(one);
  thumb.setAttribute("aria-label", say("photo-of", { n, round: shortRound(roundOf(one.round)) }));
  const state = make("p", { className: "state" });
  const said = make("p", { className: "said" });
  const fill = (now) => {
    fillState(state, ...wordsOfPhoto(now));
    setText(said, now.kept_on ? say("photo-not-away", { reason: photoReason(now.kept_on) }) : "");
  };
  const press = (words, does, more = {}) => make("button", { type: "button", onclick: does, ...more }, words);
  const save = { "aria-label": say("photo-save-of", { n }), title: say("photo-save"), className: "plain" };
  const away = { "aria-label": say("photo-away-of", { n }), title: say("photo-away"), className: "plain" };
  const quiet = [press(icon("download"), () => savePhoto(one.key, n), save), ...(shape === "gone" ? [] : [press(icon("bin"), () => askAway(one.key), away)])];
  const rows = {
    sure: [make("p", { className: "words" }, say("photo-sure", { n })),
      make("div", { className: "line" }, press(say("photo-away"), () => photoAway(one.key)), press(say("leave_"), () => askAway(null)))],
    refused: [make("p", { className: "quiet" }, say("photo-refused", { reason: photoReason(one.refused) })),
      make("div", { className: "line" }, press(say("again"), () => photos.tryAgain(one.key)))],
  }[shape] || [];
  const top = make("div", { className: "card-top" }, thumb, make("div", { className: "card-words" }, state, said), ...(shape === "sure" ? [] : quiet));
  const element = make("li", { className: "card photo" }, top, ...rows);
  fill(one);
  const had = found && found.element.contains(document.activeElement);
  if (found) found.element.replaceWith(element);
  ui.photos.set(one.key, { element, thumb, shape, n, fill });
  if (had) queueMicrotask(() => ((shape === "sure" ? element.querySelector(".line button") : element.querySelector("button:last-child")) || $("photo-button")).focus());
  return element;
}

const THUMB = 192; // pixels, for screens that have three to a point

/** A small drawing of a photo: on a canvas, as this page shows no picture from elsewhere. */
function thumbOf({ key }) {
  const canvas = make("canvas", { className: "thumb", width: THUMB, height: THUMB, role: "img" });
  (async () => {
    const bytes = await photos.bytes(key);
    if (!bytes) return;
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
    const small = drawn(picture, THUMB);
    picture.close();
    canvas.width = small.width;
    canvas.height = small.height;
    canvas.getContext("2d").drawImage(small, 0, 0);
    letGo(small);
  })().catch(() => {}); // a photo is there without its small drawing too
  return canvas;
}

function showBring() {
  const asked = ui.bring;
  const panel = $("bring");
  if (panel.hidden !== !asked) {
    panel.hidden = !asked;
    if (asked) queueMicrotask(() => $("bring-asked").focus());
  }
  if (!asked) return;
  $("join").hidden = true;
  setText($("bring-asked"), say("bring", { ...asked, what: listed(asked.points, asked.photos) }));
  setText($("bring-leave"), say("bring-leave", asked));
}

function reasonOf(code) {
  return `why-${code}` in WORDS.nl ? say(`why-${code}`) : say("why-other");
}

function wordsOfRecord(one) {
  if (one.what === "put") return one.text;
  if (one.what === "count") return [say("what-count"), one.people].filter((part) => part != null).join(": ");
  if (one.what === "pick") return [one.headline, say("what-pick")].filter(Boolean).join(" · ");
  const item = known.items.get(one.id);
  return [say(`what-${one.what}`), item ? short(item.text) : ""].filter(Boolean).join(": ");
}

function showRefused() {
  const all = refusedOnes();
  $("refused").hidden = !all.length;
  arrange($("refused-points"), all.map((one) => {
    let element = ui.refused.get(one.op);
    if (!element) {
      const said = make("p", { className: "state", role: "status" });
      element = make("li", { className: "card" },
        make("p", { className: "words", dir: "auto" }, wordsOfRecord(one)),
        make("p", { className: "quiet" }, say("refused", { reason: reasonOf(one.refused) })),
        make("div", { className: "line" },
          make("button", { type: "button", onclick: () => { if (copyText(wordsOfRecord(one), element)) said.textContent = say("copied"); } }, say("copy")),
          make("button", { type: "button", onclick: () => tryAgain(one) }, say("again"))), said);
      ui.refused.set(one.op, element);
    }
    return element;
  }));
}

function showKinds() {
  const row = $("kinds");
  row.hidden = !known.kinds.length;
  const key = JSON.stringify([language(), known.kinds]);
  if (row.dataset.key !== key) {
    row.dataset.key = key;
    row.replaceChildren(...known.kinds.map((kind) => {
      const button = make("button", { type: "button", onclick: () => { ui.kind = ui.kind === kind ? "" : kind; show(); } }, say(kind));
      button.dataset.kind = kind;
      return button;
    }));
  }
  for (const button of row.children) button.setAttribute("aria-pressed", String(button.dataset.kind === ui.kind));
}

function showNotices(written) {
  const all = [];
  const notice = (key, tone, text, ...buttons) => all.push({ key, tone, text, buttons });
  if (!known.joined) notice("join", "danger", say("scan-again"), ["type-code", goToCode]);
  if (!kept.safe) notice("volatile", "warn", say("volatile"));
  if (anyHeld() && !ui.dismissedHeld && known.joined) {
    notice("held", "warn", heldSentence(), ["held-bring", bringHeld], ["held-leave", leaveHeld]);
  }
  const { left } = ui;
  if (left && left.event === known.event && left.to === known.table.number) {
    notice("left", "warn", say("left", { ...left, what: listed(left.points, left.photos) }), ["seen", seeLeft]);
  }
  if (known.message && known.message.id !== ui.seenMessage) notice(`message:${known.message.id}`, "", say("message", known.message), ["seen", seeMessage]);
  if (known.line && known.line.id !== ui.seenLine) notice(`line:${known.line.id}`, "", say("line", known.line), ["seen", seeLine]);
  const round = known.clock && known.clock.round;
  if (round && isRound(round) && round !== here) {
    const going = roundOf(round);
    notice(`round:${here}:${round}`, "", say("round-moved", { from: shortRound(roundOf(here)) }), [say("round-go", { to: shortRound(going) }), () => goToRound(round)]);
  }
  if (round === here && known.clock.harvest && ui.harvestAsked !== here) {
    const { headline, top } = headlineAndTop(written, here);
    if (!headline || !top.length) notice(`harvest:${here}`, "", say("harvest-ask"), ["harvest-go", goToHarvest]);
  }
  const key = JSON.stringify([language(), all.map(({ buttons: _, ...rest }) => rest)]);
  const box = $("notices");
  if (box.dataset.key === key) return;
  box.dataset.key = key;
  const old = new Map([...box.children].map((element) => [element.dataset.key, element]));
  const had = box.contains(document.activeElement);
  arrange(box, all.map((one) => {
    const same = JSON.stringify([language(), one.key, one.text]);
    const element = old.get(same) || make("div", { className: "notice" }, make("p", { dir: "auto" }, one.text),
      ...(one.buttons.length ? [make("div", { className: "line" }, ...one.buttons.map(([words, does]) => make("button", { type: "button", onclick: does }, words in WORDS.nl ? say(words) : words)))] : []));
    element.dataset.key = same;
    element.dataset.tone = one.tone;
    return element;
  }));
  if (had && !box.contains(document.activeElement)) $("dock").focus({ preventScroll: true });
}

/** "2 punten en 1 foto" */
function listed(points, taken) {
  const parts = [points ? say("points-many", { n: points }) : "", taken ? say("photos-many", { n: taken }) : ""];
  return parts.filter(Boolean).join(` ${say("and")} `);
}

const heldPoints = () => held().filter((one) => one.what === "put");
const anyHeld = () => heldPoints().length > 0 || photos.held().length > 0;

function heldSentence() {
  const points = heldPoints();
  const all = [...points, ...photos.held()];
  const n = new Set(points.map((one) => one.id)).size;
  const values = { what: listed(n, photos.held().length), n: n + photos.held().length, table: all[0].table };
  return all.some((one) => one.event !== known.event) ? say("held-day", values) : say("held-table", values);
}

function unsent() {
  const all = waiting();
  const points = new Set(all.filter((one) => one.what === "put").map((one) => one.id)).size;
  return { points, changes: all.length, taken: photos.waiting().length };
}

/** What waits here: the whole sentence, and in short. */
function wordsOfUnsent({ points, changes, taken }) {
  const other = points || !changes ? "" : say("changes-many", { n: changes });
  const what = [other, listed(points, taken)].filter(Boolean).join(` ${say("and")} `);
  if (taken && changes) return [say("unsent-both", { what }), what];
  return [taken ? say("unsent-photos", { n: taken }) : points ? say("unsent", { n: points }) : say("unsent-other", { n: changes }), what];
}

function showStatus(written) {
  const left = unsent();
  const all = left.changes + left.taken;
  const [count, what] = wordsOfUnsent(left);
  const refused = refusedOnes().length + photos.own().filter((one) => one.refused).length;
  const trouble = sender.trouble || (sender.lost ? "offline" : null);
  let tone = "ok";
  let words;
  if (!known.joined) [tone, words] = all ? ["danger", count] : ["danger", say("scan-again")];
  else if (all && trouble) [tone, words] = ["warn", trouble in WORDS.nl && trouble !== "offline" ? `${say(trouble)} (${what})` : say("offline", { what })];
  else if (all) [tone, words] = ["warn", count];
  else if (trouble) [tone, words] = ["warn", say(trouble === "offline" ? "offline-all-in" : trouble in WORDS.nl ? trouble : "offline-all-in")];
  else if (anyHeld()) [tone, words] = ["warn", heldSentence()];
  else if (refused) [tone, words] = ["danger", say("refused-count", { n: refused })];
  else words = written.items.size || photos.own().length ? say("all-in") : say("nothing-yet");
  const line = $("status");
  line.dataset.tone = tone;
  line.dataset.unsent = String(all);
  setText($("status-text"), words);
  draw($("status-icon"), tone === "ok" ? "check" : all ? "phone" : "alert");
}

// ---- what a host does ----------------------------------------------------------------------------------------------

const write = $("write");
const draftKey = (round = here) => `draft:${session()}:${round}`;
let draftTimer = 0;

const draftNow = () => (write.value ? { text: write.value, kind: ui.kind } : null);
const draftSeen = { key: null, text: "" }; // as this tab last kept or fetched it

function keepDraft(key, draft) {
  Object.assign(draftSeen, { key, text: draft ? draft.text : "" });
  return kept.set(key, draft);
}

function keepDraftSoon() {
  clearTimeout(draftTimer);
  const [key, draft] = [draftKey(), draftNow()]; // of this moment: the field may be of another round or table by then
  draftTimer = setTimeout(() => keepDraft(key, draft), 100);
}

/** An empty field in which nothing was typed says nothing of what another tab is typing. */
function keepDraftNow() {
  clearTimeout(draftTimer);
  if (!known.table || (!write.value && !(draftSeen.key === draftKey() && draftSeen.text))) return undefined;
  return keepDraft(draftKey(), draftNow());
}

async function restoreDraft() {
  const key = draftKey();
  const draft = await kept.get(key);
  Object.assign(draftSeen, { key, text: draft ? draft.text : "" });
  write.value = draft ? draft.text : "";
  ui.kind = draft ? draft.kind : "";
  grow(write);
  const edit = await kept.get(`edit:${session()}`);
  if (edit && !editing.id) {
    ui.restoring = true; // without taking the focus
    Object.assign(editing, edit);
  }
}

/** Whoever writes, writes in this round, whatever the clock does. */
const stayHere = () => [`round:${session()}`, here];

async function addPoint() {
  const text = write.value.trim();
  $("write-said").textContent = tooLong(write.value);
  if (!text || tooLong(write.value)) return write.focus();
  const id = byChance();
  const computer = window.matchMedia("(pointer: fine)").matches;
  const device = say(computer ? "device-computer" : "device-phone", known.table);
  const one = record("put", { id, round: here, base: 0, kind: ui.kind, text, device });
  clearTimeout(draftTimer);
  const key = draftKey();
  Object.assign(draftSeen, { key, text: "" });
  write.value = "";
  ui.kind = "";
  grow(write);
  write.focus();
  const atEnd = window.innerHeight + window.scrollY > document.documentElement.scrollHeight - 240;
  await enqueue([one], [[key, null], stayHere()]);
  if (atEnd || document.activeElement === write) queueMicrotask(() => showEnd(id));
}

function showEnd(id) {
  const card = ui.cards.get(id);
  if (card) card.element.scrollIntoView({ block: "nearest" });
}

async function goToRound(id) {
  keepHeadline();
  keepPeople();
  const draft = await kept.get(draftKey(id));
  keepDraftNow(); // with what was typed until this moment, and from here on nothing waits: no key falls between two rounds
  here = id;
  write.value = draft ? draft.text : "";
  Object.assign(draftSeen, { key: draftKey(), text: write.value });
  ui.kind = draft ? draft.kind : "";
  Object.assign(people, { typing: false, odd: false });
  ui.photoSaid = "";
  kept.set(...stayHere());
  grow(write);
  show();
  queueMicrotask(() => {
    if (document.activeElement === document.body) write.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
}

let editTimer = 0;
function keepEditSoon() {
  clearTimeout(editTimer);
  editTimer = setTimeout(keepEditNow, 100);
}

function keepEditNow() {
  clearTimeout(editTimer);
  return editing.id ? kept.set(`edit:${session()}`, { ...editing }) : undefined; // whoever closes one takes it away
}

async function beginEdit(id) {
  if (editing.id && editing.id !== id) await endEdit();
  const item = asWritten().items.get(id);
  if (!item) return;
  Object.assign(editing, { id, seen: item.base, after: item.op ?? null, text: item.text });
  show();
}

function closeEdit() {
  clearTimeout(editTimer);
  Object.assign(editing, NO_EDIT);
  kept.kv.delete(`edit:${session()}`);
  return [`edit:${session()}`, null];
}

async function leaveEdit() {
  await kept.set(...closeEdit());
  show();
}

/** Keep what was edited; words that stay the same are no change. */
async function endEdit(said = null) {
  const item = asWritten().items.get(editing.id);
  const text = editing.text.trim();
  const wrong = tooLong(text) || (text ? "" : say("needs-words"));
  if (wrong) {
    if (said) said.textContent = wrong;
    return;
  }
  const { id, seen, after } = editing;
  if (!item || item.text === text) return void (await leaveEdit());
  await enqueue([record("put", { id, round: item.round ?? NO_ROUND, base: seen, after, text, device: say("device-phone", known.table) })], [closeEdit()]);
}

/** The point that was being edited is no longer here: its words go to the text field, not away. */
function rescueEdit() {
  const { text } = editing;
  const drop = closeEdit();
  if (text.trim()) {
    write.value = [write.value, text].filter(Boolean).join("\n");
    grow(write);
    keepDraftSoon();
  }
  kept.set(...drop);
}

async function takeBack(id) {
  const item = asWritten().items.get(id);
  if (!item) return;
  const seen = editing.id === id ? { base: editing.seen, after: editing.after } : asSeen(item);
  ui.justTaken.add(id);
  await enqueue([record("delete", { id, ...seen })], editing.id === id ? [closeEdit()] : []);
}

async function putBack(id) {
  const item = asWritten().items.get(id);
  if (!item) return;
  await enqueue([record("put", { id, round: item.round ?? NO_ROUND, ...asSeen(item), text: item.text, device: say("device-phone", known.table) })]);
}

async function moveBy(id, step) {
  const written = asWritten();
  const list = written.order.map((one) => written.items.get(one)).filter((item) => item.round === written.items.get(id).round && !item.removed && !item.elsewhere);
  const at = list.findIndex((item) => item.id === id);
  const to = at + step;
  if (to < 0 || to >= list.length) return;
  const behind = step > 0 ? list[to].id : to > 0 ? list[to - 1].id : null;
  await enqueue([record("place", { id, behind, after: asSeen(written.items.get(id)).after })]); // its version, should there come to be two
}

async function keepOnly(id) {
  const group = [...ui.groups.values()].find((one) => one.pair && one.ids.includes(id));
  const items = asWritten().items;
  const others = (group ? group.ids : []).filter((other) => other !== id && mayChange(items.get(other)));
  for (const other of others) ui.justTaken.add(other);
  await enqueue(others.map((other) => record("delete", { id: other, ...asSeen(items.get(other)) })));
}

async function keepBoth(root) {
  for (const id of ui.groups.get(root).ids) if (id !== root) ui.settled.add(id);
  await kept.set("settled", [...ui.settled]);
  show();
}

/** One pick of a round waits at most: what was not sent yet is replaced, what may have been sent never is. */
async function pick(change) {
  const round = here;
  const next = record("pick", { round, ...change }); // what stays away is left as it is: another host may be at it
  await entering([next], async ({ out }) => {
    const same = (await out.all()).find((one) => one.what === "pick" && one.round === round && belongs(one) && !one.body && !one.refused);
    if (same) await out.put({ ...same, ...change });
    else await out.add(next);
  });
}

function tick(id, on) {
  const before = headlineAndTop(asWritten(), here).top.filter((one) => one !== id);
  return pick({ top: on ? [...before, id].slice(0, MOST_TOP) : before });
}

const MOST_PEOPLE = 200;
const PEOPLE_MS = 800;
const people = { round: null, n: null, typing: false, odd: false, timer: 0 }; // round: of what was pressed and is not in the outbox yet

function setPeople(n) {
  clearTimeout(people.timer);
  Object.assign(people, { round: here, n, odd: false, timer: setTimeout(keepPeople, PEOPLE_MS) });
  show();
}

function stepPeople(step) {
  people.typing = false;
  const now = people.round === here ? people.n : asWritten().counts[here] ?? null;
  setPeople(Math.min(MOST_PEOPLE, Math.max(0, (now ?? 0) + step)));
}

function typePeople() {
  const text = $("people-field").value.trim();
  const n = text === "" ? null : Number(text);
  people.typing = true;
  if (n === null || (/^\d{1,3}$/.test(text) && n <= MOST_PEOPLE)) return setPeople(n);
  clearTimeout(people.timer);
  Object.assign(people, { round: null, odd: true });
  return show();
}

/** One count of a round waits at most, as with a pick. */
async function keepPeople() {
  clearTimeout(people.timer);
  const { round, n } = people;
  if (round == null) return;
  people.round = null;
  if (n === (asWritten().counts[round] ?? null)) return show();
  const next = record("count", { round, people: n });
  await entering([next], async ({ out }) => {
    const same = (await out.all()).find((one) => one.what === "count" && one.round === round && belongs(one) && !one.body && !one.refused);
    if (same) await out.put({ ...same, people: n });
    else await out.add(next);
  });
}

const TYPING_MS = 5000;
let typingAt = -Infinity;

/** Somebody types: told now and then, never kept, and no matter when it does not get there. */
function tellTyping() {
  const now = performance.now();
  if (now - typingAt < TYPING_MS || !known.joined || sender.trouble || sender.lost || !navigator.onLine) return;
  typingAt = now;
  call("POST", "/api/typing", { round: isRound(here) ? here : null }, { "X-Tafelronde-Event": known.event }).catch(() => {});
}

let developing = Promise.resolve(); // one after the other, and none of them left behind

function addPhoto() {
  const field = $("photo-file");
  const [file] = field.files;
  const round = here;
  field.value = ""; // the same one may be chosen again
  if (!file) return;
  ui.developing += 1;
  ui.photoSaid = "";
  show();
  const place = photos.place(round);
  developing = developing.then(() => develop(file, place));
}

async function develop(file, place) {
  const { round } = place;
  try {
    if (!(await photos.add(file, place))) ui.photoSaid = "photo-same";
    if (here === round) await kept.set(...stayHere());
  } catch {
    ui.photoSaid = "photo-odd";
  } finally {
    ui.developing -= 1;
    show();
  }
}

function askAway(key) {
  ui.photoSure = key;
  show();
}

async function photoAway(key) {
  ui.photoSure = null;
  ui.photoSaid = "";
  await photos.takeAway(key);
  if (!document.activeElement || document.activeElement === document.body) $("photo-button").focus();
}

async function savePhoto(key, n) {
  const bytes = await photos.bytes(key);
  if (bytes) download(new Blob([bytes], { type: "image/jpeg" }), say("photo-file", { table: known.table.number, n }));
}

const longHeadlineKey = () => `headline:${session()}:${here}`;
let headlineTimer = 0;

async function keepHeadline() {
  clearTimeout(headlineTimer);
  const field = $("headline");
  const text = field.value.replace(/\s+/g, " ").trim();
  if (!field.dataset.typed || lengthOf(text) > MOST_HEADLINE || field.dataset.key !== longHeadlineKey()) return;
  field.dataset.typed = "";
  if (field.dataset.long) keepLongHeadline();
  if (text !== headlineAndTop(asWritten(), here).headline) await pick({ headline: text });
}

/** A sentence that is too long cannot go; it stays on the phone until it is shorter. */
function keepLongHeadline() {
  const field = $("headline");
  const long = lengthOf(field.value.trim()) > MOST_HEADLINE;
  if (!long && !field.dataset.long) return;
  field.dataset.long = long ? "yes" : "";
  kept.set(field.dataset.key, long ? field.value : null);
}

async function recallHeadline() {
  const field = $("headline");
  const { key } = field.dataset;
  field.dataset.long = "";
  const text = await kept.get(key);
  if (!text || field.dataset.key !== key || field.dataset.typed) return;
  Object.assign(field.dataset, { typed: "yes", long: "yes" });
  field.value = text;
  show();
}

async function askHelp(kind) {
  await enqueue([record("help", { kind })]);
}

async function seeLeft() {
  ui.left = null;
  await kept.set("left", null);
  show();
}

async function seeMessage() {
  ui.seenMessage = known.message.id;
  await kept.set("seen-message", ui.seenMessage);
  show();
}

async function seeLine() {
  ui.seenLine = known.line.id;
  await kept.set("seen-line", ui.seenLine);
  show();
}

function goToHarvest() {
  ui.harvestAsked = here;
  const panel = $("harvest");
  panel.hidden = false;
  panel.open = true;
  show();
  panel.scrollIntoView({ block: "start" });
  $("headline").focus({ preventScroll: true });
}

function goToCode() {
  ui.joinOpen = true;
  $("join").hidden = false;
  $("join").scrollIntoView({ block: "start" });
  $("code").focus();
}

/** Go to the other table with what was written at this one. */
function takeAlong() {
  return answerBring((what) => join(what, true));
}

/** Go there without it: what still waits for this table goes first, if it can. */
function leaveThem() {
  return answerBring(async (what) => {
    const until = performance.now() + PATIENCE_MS;
    const pause = () => new Promise((fine) => setTimeout(fine, 100));
    while (sender.busy && performance.now() < until) await pause(); // it began before: should it fail, that says nothing of now
    Object.assign(sender, { trouble: null, notBefore: 0 }); // the laptop has just answered
    photos.soon();
    while ((waiting().length || photos.waiting().length) && !sender.trouble && performance.now() < until) {
      await flush();
      await pause();
    }
    await join(what);
  });
}

async function answerBring(does) {
  const { what } = ui.bring;
  setText($("bring-said"), "");
  $("bring-go").disabled = $("bring-leave").disabled = true;
  try {
    await does(what);
    write.focus({ preventScroll: true });
  } catch (error) {
    if (!error.code && error.name !== "AbortError" && !(error instanceof TypeError)) throw error;
    setText($("bring-said"), joinSentence(error));
  } finally {
    $("bring-go").disabled = $("bring-leave").disabled = false;
    show();
  }
}

/** What waits for another table or day goes along as new points of this table: nothing that was sent is altered. */
async function bringHeld() {
  const round = here;
  await photos.bringHeld((one) => (one.event === known.event && isRound(one.round) ? one.round : round));
  await kept.change(async ({ out }) => {
    const all = (await out.all()).filter((one) => !belongs(one) && !one.refused);
    const last = new Map();
    for (const one of all) {
      if (one.what === "put") last.set(one.id, one);
      else if (one.what === "delete") last.delete(one.id);
    }
    for (const one of last.values()) {
      const same = one.event === known.event && isRound(one.round);
      await out.add(record("put", { id: byChance(), round: same ? one.round : round, base: 0, kind: one.kind ?? "", text: one.text, device: one.device }));
    }
    for (const one of all) await out.drop(one.n);
  });
  await outChanged();
  flush();
}

function leaveHeld() {
  ui.dismissedHeld = true;
  show();
}

async function tryAgain(one) {
  const { n, body: _body, refused: _refused, ...rest } = one;
  await kept.change(async ({ out }) => {
    await out.drop(n);
    await out.add({ ...rest, ...(belongs(one) ? {} : { event: known.event, table: known.table.number }), op: byChance(), after: null });
  });
  await outChanged();
  flush();
}

/** Plain http has no clipboard: a field that is selected, and the copy of old. */
function copyText(text, beside) {
  const field = make("textarea", { value: text, readOnly: true, className: "unseen", "aria-hidden": "true", tabIndex: -1 });
  const before = document.activeElement;
  beside.append(field);
  field.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    done = false;
  }
  field.remove();
  if (before) before.focus({ preventScroll: true });
  return done;
}

/** All this phone knows of its table, in the file that the laptop can take in: the ops word for word, and the points. */
async function notesAsFile() {
  await keepDraftNow();
  const { out, sent } = await kept.change(async (drawers) => ({ out: await drawers.out.all(), sent: await drawers.sent.all() }));
  const op = (one) => {
    const [method, path, body] = one.body || requestOf(one);
    return { method, path, body, event: one.event, table: one.table, seq: one.seq ?? null, refused: one.refused ?? null };
  };
  return {
    format: "tafelronde-notes", version: 1, event: known.event, title: known.title, table: known.table.number,
    unsent: out.sort((a, b) => a.n - b.n).map(op), sent: sent.sort((a, b) => a.seq - b.seq).map(op),
    points: [...asWritten().items.values()].map(({ ackSeq: _seq, freshAt: _at, op: _op, ...item }) => item),
    headlines: known.rounds.map((round) => ({ round: round.id, title: round.title, topic: round.topic, headline: round.headline || "" })),
    counts: asWritten().counts,
    photos: photosHere().map((one) => ({ id: one.id, round: one.round, arrived: Boolean(one.arrived) })), // the pictures themselves are not in it
    draft: write.value ? { round: here, text: write.value } : null,
  };
}

function notesAsText() {
  const written = asWritten();
  const lines = [[say("table", known.table), known.title].filter(Boolean).join(" · ")];
  const mark = { phone: ` (${say("text-state-phone")})`, arrived: "" };
  for (const round of [...known.rounds, null]) {
    const points = [...written.order].map((id) => written.items.get(id)).filter((item) => !item.removed && (round ? item.round === round.id : !isRound(item.round)));
    const { headline } = round ? headlineAndTop(written, round.id) : { headline: "" };
    if (!points.length && !headline) continue;
    lines.push("", [nameOfRound(round), round && round.topic].filter(Boolean).join(": "));
    if (headline) lines.push(headline);
    lines.push(...points.map((item) => `- ${item.text.replace(/\n/g, "\n  ")}${mark[item.state]}`));
  }
  const more = [...refusedOnes(), ...held()].filter((one) => one.what === "put");
  if (more.length) lines.push("", say("refused-title"), ...more.map((one) => `- ${one.text}`));
  if (write.value.trim()) lines.push("", say("text-draft"), write.value.trim());
  if (photosHere().length) lines.push("", say("photos-not-in", { n: photosHere().length }));
  return lines.join("\n");
}

async function saveFile() {
  const text = JSON.stringify(await notesAsFile(), null, 1);
  download(new Blob([text], { type: "application/json" }), `tafel-${known.table.number}.json`);
  const n = photosHere().length;
  setText($("more-said"), n ? `${say("saved")} ${say("photos-not-in", { n })}` : say("saved"));
}

function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = make("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

const photosHere = () => photos.own().filter((one) => !one.gone);

function showAsText() {
  $("as-text").hidden = false;
  const field = $("as-text-field");
  field.value = notesAsText();
  field.focus();
  field.select();
}

// ---- the start -----------------------------------------------------------------------------------------------------

function joinSentence(error) {
  if (!error.code) return say("join-lost");
  if (error.status === 429) return say("too-many-tries", { s: Math.max(1, Math.ceil(error.retry_s || 5)) });
  return error.code in WORDS.nl ? say(error.code) : say("join-odd");
}

const start = {
  token: null, timer: 0, wait: 500, busy: false,
  /** By the link in the address, by the session there is, or not yet. */
  async again() {
    if (this.busy || (known.joined && !this.token)) return;
    this.busy = true;
    clearTimeout(this.timer);
    const token = this.token;
    try {
      if (token) {
        await this.lookWhere();
        await comeIn({ token });
        if (this.token === token) this.token = null;
      } else {
        const { status, data } = await call("GET", "/api/table");
        if (status === 200 && data && data.table) await adopt(data);
        else if (status === 401) await this.byKeptToken();
        else throw new Error("no table");
      }
    } catch (error) {
      this.failed(error);
    } finally {
      this.busy = false;
      show();
      if (this.token && this.token !== token) this.again(); // another code was scanned meanwhile
    }
  },
  /** The table at which this phone was: what was written there may have to go along. */
  async lookWhere() {
    if (known.joined || !(await kept.get("at"))) return;
    const { status, data } = await call("GET", "/api/table");
    if (status === 200 && data && data.table) await adopt(data, true);
  },
  async byKeptToken() {
    const token = await kept.get("token");
    if (token) {
      try {
        return await join({ token });
      } catch (error) {
        if (!isFinal(error)) throw error;
        await kept.set("token", null);
      }
    }
    if ([say("join-busy"), say("join-lost")].includes($("join-said").textContent)) setText($("join-said"), "");
    return undefined;
  },
  failed(error) {
    if (!error.code && error.name !== "AbortError" && !(error instanceof TypeError) && error.message !== "no table") throw error;
    setText($("join-said"), joinSentence(error));
    if (isFinal(error) || (error.code === "join-odd" && this.token)) {
      this.token = null;
      if (known.everJoined) { // another table was scanned in vain: this one is still there
        known.joined = ui.joinOpen = true;
        listen(true);
      }
      return;
    }
    const pause = error.retry_s > 0 ? Math.min(error.retry_s, 60) * 1000 : this.wait * (0.5 + Math.random() / 2);
    this.wait = Math.min(this.wait * 2, 8000);
    this.timer = setTimeout(() => this.again(), pause);
  },
};

/** A helper typed his code here: he comes in, and goes on to the page for helpers. Whether he does. */
async function toHelpersPage(code) {
  try {
    const { status } = await call("POST", "/api/helper/join", { code });
    if (status === 200) location.assign("/h");
    return status === 200;
  } catch {
    return false;
  }
}

async function joinByCode(submitted) {
  submitted.preventDefault();
  const code = $("code").value.replace(/[\s-]/g, "").toUpperCase();
  if (code.length !== 6) return setText($("join-said"), say("code-short"));
  setText($("join-said"), "");
  $("join-go").disabled = true;
  try {
    await comeIn({ code });
    $("code").value = "";
    ui.dismissedHeld = false;
    if (!ui.bring) write.focus({ preventScroll: true });
  } catch (error) {
    if (!error.code && error.name !== "AbortError" && !(error instanceof TypeError)) throw error;
    if (error.code === "helper-code" && (await toHelpersPage(code))) return undefined;
    setText($("join-said"), joinSentence(error));
    $("code").focus();
  } finally {
    $("join-go").disabled = false;
  }
  return undefined;
}

function keepTyped() {
  keepDraftNow();
  if (!known.table) return;
  keepHeadline();
  keepPeople();
}

function connectAll() {
  for (const svg of document.querySelectorAll("[data-icon]")) draw(svg, svg.dataset.icon);
  $("join-form").addEventListener("submit", joinByCode);
  $("write-form").addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    addPoint();
  });
  write.addEventListener("input", () => {
    grow(write);
    if ($("write-said").textContent || write.value.length > MOST / 2) setText($("write-said"), tooLong(write.value));
    keepDraftSoon();
    tellTyping();
  });
  write.addEventListener("keydown", (key) => {
    if (key.key === "Enter" && (key.ctrlKey || key.metaKey)) {
      key.preventDefault();
      addPoint();
    }
  });
  const headline = $("headline");
  headline.addEventListener("input", () => {
    headline.dataset.typed = "yes";
    clearTimeout(headlineTimer);
    headlineTimer = setTimeout(keepHeadline, 1000);
    keepLongHeadline();
    show();
  });
  headline.addEventListener("keydown", (key) => {
    if (key.key !== "Enter" || key.isComposing) return;
    key.preventDefault(); // it is one sentence
    keepHeadline();
  });
  headline.addEventListener("change", keepHeadline);
  headline.addEventListener("blur", keepHeadline);
  $("people-fewer").addEventListener("click", () => stepPeople(-1));
  $("people-more").addEventListener("click", () => stepPeople(1));
  const count = $("people-field");
  count.addEventListener("input", typePeople);
  count.addEventListener("keydown", (key) => {
    if (key.key === "ArrowUp" || key.key === "ArrowDown") {
      key.preventDefault();
      stepPeople(key.key === "ArrowUp" ? 1 : -1);
    } else if (key.key === "Enter") keepPeople();
  });
  count.addEventListener("focus", () => count.select());
  count.addEventListener("blur", () => {
    Object.assign(people, { typing: false, odd: false });
    keepPeople();
    show();
  });
  $("photo-button").addEventListener("click", () => $("photo-file").click());
  $("photo-file").addEventListener("change", addPhoto);
  $("bring-go").addEventListener("click", takeAlong);
  $("bring-leave").addEventListener("click", leaveThem);
  $("help-button").addEventListener("click", () => {
    ui.helpOpen = !ui.helpOpen;
    show();
    if (ui.helpOpen) queueMicrotask(() => {
      $("help").scrollIntoView({ block: "nearest" });
      $("help-choices").firstChild.focus({ preventScroll: true });
    });
  });
  $("help").addEventListener("keydown", (key) => {
    if (key.key !== "Escape") return;
    ui.helpOpen = false;
    $("help-button").focus();
    show();
  });
  $("harvest").addEventListener("toggle", show);
  $("save-file").addEventListener("click", saveFile);
  $("save-text").addEventListener("click", showAsText);
  $("copy-all").addEventListener("click", () => {
    $("as-text-field").select();
    if (document.execCommand("copy")) setText($("more-said"), say("copied"));
  });
  $("leave").addEventListener("click", () => {
    setText($("more-said"), say("leave-how"));
    goToCode();
  });
  $("tongue").addEventListener("click", async () => {
    chosenLanguage = language() === "nl" ? "en" : "nl";
    await kept.set("language", chosenLanguage);
    show();
  });
  addEventListener("hashchange", () => {
    start.token = tokenInAddress();
    if (!start.token) return;
    keepTyped();
    ui.dismissedHeld = false;
    ui.bring = null;
    ui.joinOpen = true; // another table was scanned in this tab
    show();
    start.again();
  });
  for (const name of ["online", "focus", "pageshow"]) addEventListener(name, wake);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keepTyped();
    wake();
  });
  addEventListener("pagehide", () => {
    keepTyped();
    letOthers().catch(() => {});
    photos.letOthers().catch(() => {});
  });
  addEventListener("beforeunload", (leaving) => {
    if (!waiting().length && !photos.waiting().length && !ui.developing && (kept.safe || !write.value.trim())) return;
    leaving.preventDefault();
    leaving.returnValue = "";
  });
  addEventListener("resize", measure);
  if (tabs) tabs.onmessage = async ({ data }) => {
    if (data === "joined") await lookAgain();
    await readOut();
    await photos.read();
    show();
    flush();
  };
  setInterval(flush, 3000);
  const everySecond = () => {
    if (known.everJoined) {
      showClock();
      if (ui.helpOpen) showHelp(asWritten());
    }
    setTimeout(everySecond, 1000);
  };
  everySecond();
}

async function begin() {
  const opened = photos.open(); // beside the other: a disk that says nothing takes its time
  await kept.open();
  chosenLanguage = (await kept.get("language")) || null;
  ui.settled = new Set((await kept.get("settled")) || []);
  ui.seenMessage = (await kept.get("seen-message")) || null;
  ui.seenLine = (await kept.get("seen-line")) || null;
  ui.left = (await kept.get("left")) || null;
  await readOut();
  await opened;
  connectAll();
  start.token = tokenInAddress();
  show();
  if (start.token) setText($("join-said"), say("join-busy"));
  await start.again();
}

begin();
