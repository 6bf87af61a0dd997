/* The words of the helpers' page, Dutch and English. */

const some = (n, one, more) => (n === 1 ? `1 ${one}` : `${n} ${more}`);

const WORDS = {
  nl: {
    other: "English",
    "join-title": "Helpen",
    "join-how": "Scan de code die de dagvoorzitter je gaf. Of typ de zes tekens.",
    "join-again": "Deze telefoon is zijn code kwijt. Scan hem opnieuw, of typ hem. Wat je schreef, staat er nog.",
    "join-busy": "Even verbinden met de laptop…",
    "join-lost": "De laptop is niet te bereiken. Blijf op deze wifi; we proberen het steeds opnieuw.",
    code: "Jouw code", "join-go": "Ga helpen",
    "code-short": "De code heeft zes tekens.",
    "unknown-code": "Deze code klopt niet. Vraag de dagvoorzitter om jouw code.",
    "unknown-link": "Deze code geldt niet meer. Vraag de dagvoorzitter om een nieuwe.",
    "too-many-tries": ({ s }) => `Even wachten. Probeer het over ${some(s, "seconde", "seconden")} nog eens.`,
    "join-odd": "Verbinden lukte niet. Scan de code nog eens.",
    "type-code": "Code typen",
    tabs: "Onderdelen", "tab-clock": "Klok", "tab-photos": "Foto’s", "tab-typing": "Typen",
    "no-rights": "De dagvoorzitter heeft nog niets voor je aangevinkt. Het verschijnt hier vanzelf.",
    doing: "Bediening",

    ready: "Nog niet begonnen", talk: "Loopt", "wrap-up": "Afronden", "last-minute": "Laatste minuut",
    "time-up": "De tijd is om", changeover: "Wisselen", done: "De dag is voorbij", still: "Klok staat stil",
    about: ({ minutes }) => `± ${minutes} min`,
    left: ({ minutes }) => `nog ${some(minutes, "minuut", "minuten")}`,
    behind: ({ minutes }) => `${minutes} min achter`, ahead: ({ minutes }) => `${minutes} min voor`, "on-time": "Op tijd",
    ends: ({ time }) => `einde ${time}`, "ends-only": ({ time }) => `Einde ${time}`,
    notes: "Jouw notities", coming: "Verder vandaag", minutes: ({ minutes }) => `${minutes} min`,
    calls: "Hulp gevraagd", "call-come": "Kom even langs", "call-chair": "Stoel tekort",
    since: ({ minutes }) => (minutes < 1 ? "zojuist" : `${some(minutes, "minuut", "minuten")} geleden`),
    "i-go": "Ik ga", helped: "Geholpen", "you-go": ({ number }) => `Jij gaat naar tafel ${number}`,
    "go-of": ({ number }) => `Ik ga naar tafel ${number}`,
    "call-not": "De laptop hoorde dit niet. Druk nog eens.",

    "go-round": ({ n }) => `Start ronde ${n}`, "go-changeover": "Nu wisselen", "go-plenary": "Naar het plenair",
    "go-start": ({ title }) => `Begin: ${title}`, "go-on": ({ title }) => `Naar: ${title}`,
    "go-run": ({ title }) => (title ? `Verder met: ${title}` : "Klok laten lopen"), "go-end": "Dag afsluiten",
    "go-none": "Niets te starten",
    "go-hold": "Houd 1 seconde vast.", "go-left": ({ minutes }) => `Nog ${some(minutes, "minuut", "minuten")}.`,
    "go-twice": "Druk twee keer.", "go-again": ({ words }) => `Druk nog eens: ${words}`,
    "go-count": ({ n }) => `Vasthouden… ${n}`,
    "go-sent": "Even wachten op de laptop…", "go-done": "Gelukt.",
    "go-offline": "Geen verbinding. Dit kan alleen als de laptop meeluistert.",
    "go-lost": "Deze telefoon is zijn code kwijt.",
    "go-at-laptop": "De dag afsluiten doe je op de laptop.",
    "go-nothing": "Er staat niets meer in het programma.",
    "moved-on": "De laptop is al verder.",
    "go-silent": "De laptop gaf geen antwoord. Kijk op de klok of het gelukt is.",
    "go-not": "Dit lukte nu niet. Er is niets gebeurd.",
    "no-right": "De dagvoorzitter zette dit voor jou uit.",
    "pick-twice": "Twee keer drukken in plaats van vasthouden",
    clicker: "Afstandsbediening", back: "Terug", on: "Volgende", black: "Zwart",
    "press-not": "De laptop hoorde dit niet. Druk nog eens.", "no-window": "Op de laptop is geen venster open.",
    "press-offline": "Geen verbinding met de laptop.",

    table: ({ number }) => `Tafel ${number}`, "table-field": "Tafel", round: "Ronde", "no-round": "Zonder ronde", "without-table": "Zonder tafel",
    "of-round": ({ n }) => `Ronde ${n}`,
    choose: "Kies een tafel", "all-tables": "Alle tafels", "choose-first": "Kies eerst een tafel.", "no-table": ({ number }) => `Er is geen tafel ${number}.`,
    shoot: "Maak een foto", "from-phone": "Kies bestaande foto’s",
    "photos-title": "Jouw foto’s", "photos-empty": "Kies een tafel en maak een foto van het vel.",
    "photo-of": ({ what }) => `Foto van het vel: ${what}`,
    "no-picture": "Deze browser kan de foto niet lezen. Probeer een andere.", "too-large": "Deze foto is te groot. Probeer een andere.",
    "photo-busy": "Foto klaarmaken…", "photo-in": "De foto staat hieronder.",
    "put-right": "Zet goed", "put-away": "Haal weg", "photo-typed": "overgetypt",
    "right-of": ({ what }) => `Zet goed: ${what}`, "away-of": ({ what }) => `Haal weg: ${what}`,
    "really-away": "Haal echt weg", "away-leaving": "Wordt weggehaald",

    "typing-words": "Wat de tafel zei", "typing-hint": "Eén punt per keer", add: "Toevoegen",
    "enter-how": "Enter voegt toe. Shift+Enter is een nieuwe regel.",
    "points-title": "Wat je typte", "points-empty": "Nog niets getypt. Kies een tafel en schrijf één punt per keer.",
    "on-phone": "Op dit apparaat", arrived: ({ time }) => (time ? `Aangekomen om ${time}` : "Aangekomen"),
    "on-phone-photo": "Staat op dit apparaat",
    edit: "Pas aan", "edit-of": ({ text }) => `Pas aan: ${text}`, "edit-field": "Tekst van dit punt",
    keep: "Bewaar", leave: "Laat zo", "take-back": "Neem terug", "taken-back": "Teruggenomen", "put-back": "Terugzetten",
    "needs-words": "Schrijf iets, of neem het punt terug.",
    "too-long": ({ over }) => `Dit is ${some(over, "teken", "tekens")} te lang. Maak er twee punten van.`,
    "changed-meanwhile": "Iemand anders veranderde dit punt intussen. Bewaar je, dan blijven beide versies.",
    two: "Er zijn twee versies van dit punt. Allebei blijven, tot je kiest.",
    "keep-this": "Bewaar alleen deze", "keep-both": "Bewaar allebei",
    refused: ({ reason }) => `Niet aangenomen: ${reason}. Het staat nog hier.`, again: "Probeer opnieuw", drop: "Gooi weg",
    "why-too-long": "het is te lang", "why-needs-words": "er staan geen woorden in", "why-no-right": "dit staat voor jou uit",
    "why-not-yours": "het is niet van jou", "why-not-found": "de laptop kent het niet", "why-too-large": "het is te groot",
    "why-no-picture": "de laptop kan de foto niet lezen", "why-other": "de laptop nam het niet aan",
    "sheets-title": ({ n }) => `Nog te typen: ${some(n, "foto", "foto’s")}`,
    "sheet-keys": "Toetsen: + en − voor groter en kleiner, 0 voor heel, R om te draaien. In het tekstveld samen met Alt.",
    "sheet-all": "Alles overgetypt", "sheet-close": "Sluit de foto", "sheet-lost": "De foto kan nu niet komen. Hij staat op de laptop.",
    "sheet-done": ({ what }) => `${what}: alles overgetypt.`, "sheet-not": "Toch nog niet",
    more: "Lukt het versturen niet?", "more-how": "Kopieer dan wat je typte, en geef het aan de dagvoorzitter.",
    "as-text": "Alles wat je typte, als tekst",
    larger: "Groter", smaller: "Kleiner", whole: "Heel in beeld", turn: "Draai",

    "all-in": "Alles is aangekomen", "nothing-yet": "Verbonden met de laptop",
    "points-many": ({ n }) => some(n, "punt", "punten"), "changes-many": ({ n }) => some(n, "wijziging", "wijzigingen"),
    "photos-many": ({ n }) => some(n, "foto", "foto’s"), and: "en",
    unsent: ({ what, n }) => `${what} ${n === 1 ? "staat" : "staan"} nog op dit apparaat`,
    offline: ({ what, n }) => `Geen verbinding. Werk rustig door: ${what} ${n === 1 ? "gaat" : "gaan"} straks vanzelf mee.`,
    "offline-all-in": "Geen verbinding. Wat je al deed, is aangekomen.",
    "cannot-save": "De laptop kan even niet opslaan. Alles blijft op dit apparaat en gaat straks vanzelf mee.",
    closing: "De dag op de laptop is dicht. Alles blijft op dit apparaat staan.",
    "too-many": "Even rustig aan: de rest gaat zo vanzelf mee.",
    "scan-again": "Deze telefoon is zijn code kwijt. Wat je schreef, staat er nog.",
    volatile: "Deze browser bewaart niets. Laat dit tabblad open tot alles is aangekomen.",
    "off-now": ({ what, n }) => `De dagvoorzitter zette dit voor jou uit. ${what} ${n === 1 ? "blijft" : "blijven"} op dit apparaat staan.`,
    held: ({ what, n }) => `${what} van een andere dag ${n === 1 ? "staat" : "staan"} nog op dit apparaat.`,
  },
  en: {
    other: "Nederlands",
    "join-title": "Helping",
    "join-how": "Scan the code the day chair gave you. Or type the six characters.",
    "join-again": "This phone has lost its code. Scan it again, or type it. What you wrote is still here.",
    "join-busy": "Connecting to the laptop…",
    "join-lost": "The laptop cannot be reached. Stay on this Wi-Fi; we keep trying.",
    code: "Your code", "join-go": "Start helping",
    "code-short": "The code has six characters.",
    "unknown-code": "That code isn’t right. Ask the day chair for your code.",
    "unknown-link": "This code no longer works. Ask the day chair for a new one.",
    "too-many-tries": ({ s }) => `One moment. Please try again in ${some(s, "second", "seconds")}.`,
    "join-odd": "That did not connect. Please scan the code again.",
    "type-code": "Type the code",
    tabs: "Parts", "tab-clock": "Clock", "tab-photos": "Photos", "tab-typing": "Typing",
    "no-rights": "The day chair has not ticked anything for you yet. It will appear here by itself.",
    doing: "Controls",

    ready: "Not started yet", talk: "Running", "wrap-up": "Rounding off", "last-minute": "Last minute",
    "time-up": "Time is up", changeover: "Changeover", done: "The day is over", still: "Clock stopped",
    about: ({ minutes }) => `± ${minutes} min`,
    left: ({ minutes }) => `${some(minutes, "minute", "minutes")} left`,
    behind: ({ minutes }) => `${minutes} min behind`, ahead: ({ minutes }) => `${minutes} min ahead`, "on-time": "On time",
    ends: ({ time }) => `ends ${time}`, "ends-only": ({ time }) => `Ends ${time}`,
    notes: "Your notes", coming: "Later today", minutes: ({ minutes }) => `${minutes} min`,
    calls: "Help asked for", "call-come": "Please come by", "call-chair": "A chair short",
    since: ({ minutes }) => (minutes < 1 ? "just now" : `${some(minutes, "minute", "minutes")} ago`),
    "i-go": "I’ll go", helped: "Helped", "you-go": ({ number }) => `You are going to table ${number}`,
    "go-of": ({ number }) => `I’ll go to table ${number}`,
    "call-not": "The laptop did not hear this. Press again.",

    "go-round": ({ n }) => `Start round ${n}`, "go-changeover": "Change tables now", "go-plenary": "On to the plenary",
    "go-start": ({ title }) => `Start: ${title}`, "go-on": ({ title }) => `On to: ${title}`,
    "go-run": ({ title }) => (title ? `Carry on: ${title}` : "Let it run"), "go-end": "Close the day",
    "go-none": "Nothing to start",
    "go-hold": "Hold for 1 second.", "go-left": ({ minutes }) => `${some(minutes, "minute", "minutes")} left.`,
    "go-twice": "Press twice.", "go-again": ({ words }) => `Press again: ${words}`,
    "go-count": ({ n }) => `Keep holding… ${n}`,
    "go-sent": "Waiting for the laptop…", "go-done": "Done.",
    "go-offline": "No connection. This only works while the laptop listens.",
    "go-lost": "This phone has lost its code.",
    "go-at-laptop": "Closing the day is done at the laptop.",
    "go-nothing": "There is nothing left in the programme.",
    "moved-on": "The laptop has already moved on.",
    "go-silent": "The laptop gave no answer. Look at the clock to see whether it worked.",
    "go-not": "That did not work just now. Nothing happened.",
    "no-right": "The day chair switched this off for you.",
    "pick-twice": "Press twice instead of holding",
    clicker: "Remote control", back: "Back", on: "Next", black: "Black",
    "press-not": "The laptop did not hear this. Press again.", "no-window": "No window is open on the laptop.",
    "press-offline": "No connection to the laptop.",

    table: ({ number }) => `Table ${number}`, "table-field": "Table", round: "Round", "no-round": "No round", "without-table": "No table",
    "of-round": ({ n }) => `Round ${n}`,
    choose: "Choose a table", "all-tables": "All tables", "choose-first": "Choose a table first.", "no-table": ({ number }) => `There is no table ${number}.`,
    shoot: "Take a photo", "from-phone": "Choose existing photos",
    "photos-title": "Your photos", "photos-empty": "Choose a table and take a photo of the sheet.",
    "photo-of": ({ what }) => `Photo of the sheet: ${what}`,
    "no-picture": "This browser cannot read the photo. Please try another one.", "too-large": "This photo is too large. Please try another one.",
    "photo-busy": "Preparing the photo…", "photo-in": "The photo is below.",
    "put-right": "Put right", "put-away": "Take away", "photo-typed": "typed",
    "right-of": ({ what }) => `Put right: ${what}`, "away-of": ({ what }) => `Take away: ${what}`,
    "really-away": "Really take away", "away-leaving": "Being taken away",

    "typing-words": "What the table said", "typing-hint": "One point at a time", add: "Add",
    "enter-how": "Enter adds it. Shift+Enter makes a new line.",
    "points-title": "What you typed", "points-empty": "Nothing typed yet. Choose a table and write one point at a time.",
    "on-phone": "On this device", arrived: ({ time }) => (time ? `Arrived at ${time}` : "Arrived"),
    "on-phone-photo": "On this device",
    edit: "Edit", "edit-of": ({ text }) => `Edit: ${text}`, "edit-field": "Text of this point",
    keep: "Keep", leave: "Leave as is", "take-back": "Take back", "taken-back": "Taken back", "put-back": "Put back",
    "needs-words": "Write something, or take the point back.",
    "too-long": ({ over }) => `This is ${some(over, "character", "characters")} too long. Please make it two points.`,
    "changed-meanwhile": "Someone else changed this point meanwhile. If you keep yours, both versions stay.",
    two: "There are two versions of this point. Both stay until you choose.",
    "keep-this": "Keep only this one", "keep-both": "Keep both",
    refused: ({ reason }) => `Not accepted: ${reason}. It is still here.`, again: "Try again", drop: "Throw away",
    "why-too-long": "it is too long", "why-needs-words": "it has no words in it", "why-no-right": "this is off for you",
    "why-not-yours": "it is not yours", "why-not-found": "the laptop does not know it", "why-too-large": "it is too large",
    "why-no-picture": "the laptop cannot read the photo", "why-other": "the laptop did not accept it",
    "sheets-title": ({ n }) => `Still to type: ${some(n, "photo", "photos")}`,
    "sheet-keys": "Keys: + and − for larger and smaller, 0 for the whole sheet, R to turn. In the text field together with Alt.",
    "sheet-all": "All of it typed", "sheet-close": "Close the photo", "sheet-lost": "The photo cannot come just now. It is on the laptop.",
    "sheet-done": ({ what }) => `${what}: all of it typed.`, "sheet-not": "Not yet after all",
    more: "Sending does not work?", "more-how": "Then copy what you typed, and give it to the day chair.",
    "as-text": "Everything you typed, as text",
    larger: "Larger", smaller: "Smaller", whole: "Whole sheet", turn: "Turn",

    "all-in": "Everything has arrived", "nothing-yet": "Connected to the laptop",
    "points-many": ({ n }) => some(n, "point", "points"), "changes-many": ({ n }) => some(n, "change", "changes"),
    "photos-many": ({ n }) => some(n, "photo", "photos"), and: "and",
    unsent: ({ what, n }) => `${what} ${n === 1 ? "is" : "are"} still on this device`,
    offline: ({ what, n }) => `No connection. Carry on calmly: ${what} will go by ${n === 1 ? "itself" : "themselves"}.`,
    "offline-all-in": "No connection. What you did so far has arrived.",
    "cannot-save": "The laptop cannot save just now. Everything stays on this device and will go by itself.",
    closing: "The day on the laptop is closed. Everything stays on this device.",
    "too-many": "One moment: the rest will go by itself.",
    "scan-again": "This phone has lost its code. What you wrote is still here.",
    volatile: "This browser keeps nothing. Leave this tab open until everything has arrived.",
    "off-now": ({ what, n }) => `The day chair switched this off for you. ${what} ${n === 1 ? "stays" : "stay"} on this device.`,
    held: ({ what, n }) => `${what} of another day ${n === 1 ? "is" : "are"} still on this device.`,
  },
};

const OF_BROWSER = (navigator.language || "nl").toLowerCase().startsWith("nl") ? "nl" : "en";

/** chosen: by the helper, on this phone; above that of the day. */
export const tongue = { chosen: null, ofDay: null };

/** "nl" or "en". */
export const language = () => tongue.chosen || (tongue.ofDay in WORDS ? tongue.ofDay : OF_BROWSER);

export const hasWords = (key) => key in WORDS.nl;

/** Words in the language of the page; values: what goes in them. */
export function say(key, values = {}) {
  const words = WORDS[language()][key];
  return typeof words === "function" ? words(values) : (words ?? key);
}

/** "11:42" of an instant; "" when it cannot be read. */
export function timeOf(instant) {
  const at = new Date(instant);
  if (!instant || Number.isNaN(at.getTime())) return "";
  return new Intl.DateTimeFormat(language() === "nl" ? "nl-NL" : "en-GB", { hour: "2-digit", minute: "2-digit" }).format(at);
}

/** "2 punten en 1 foto" of what there is of each; "" when there is nothing. */
export function amounts(counts) {
  const parts = Object.entries(counts).filter(([, n]) => n).map(([what, n]) => say(`${what}-many`, { n }));
  return parts.join(` ${say("and")} `);
}
