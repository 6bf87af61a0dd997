/* Which table and which round: by its number, or from the list of marks (a number, a shape, a colour). */

import { byChance, make, markOf } from "/parts.js";
import { known, roundOf, tableOf } from "/helperday.js";
import { language, say } from "/helperwords.js";

export const roundName = (id) => {
  const round = roundOf(id);
  return round ? round.title || say("of-round", { n: round.number }) : say("no-round");
};

const tableName = (number) => (number == null ? say("without-table") : say("table", { number }));

/** "Tafel 7, Ronde 1". */
export const placeWords = ({ number, round }) => [tableName(number), roundOf(round) ? roundName(round) : ""].filter(Boolean).join(", ");

/** Fill a <select> with the rounds of the day; one that is not among them (any more) stays to be seen. */
export function fillRounds(select, chosen) {
  const ids = known.rounds.map((round) => round.id);
  if (!ids.includes(chosen)) ids.push(chosen || "");
  const key = JSON.stringify([language(), known.rounds, ids]);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...ids.map((id) => make("option", { value: id }, roundName(id))));
  }
  if (select.value !== (chosen || "")) select.value = chosen || "";
}

/** A field for the number, with what it leads to beside it, and the marks of all tables under it. */
export class TableChoice {
  /** field: for the number. says: what it leads to. list: where the marks go. changed: called with the number, null = none.
   * picked: called when one of the marks was chosen. */
  constructor({ field, says, list, changed, picked = () => {} }) {
    Object.assign(this, { field, says, list, changed, picked, name: `t${byChance()}`, number: null });
    field.addEventListener("input", () => this.typed());
    field.addEventListener("focus", () => field.select());
  }
  typed() {
    const given = this.field.value.trim();
    const number = /^\d{1,4}$/.test(given) ? Number(given) : null;
    this.set(number != null && tableOf(number) ? number : null);
    this.changed(this.number);
  }
  /** Choose a table without telling anybody. round: whose topic is said beside it. */
  set(number) {
    this.number = number;
  }
  choose(number) {
    this.field.value = String(number);
    this.set(number);
    this.changed(number);
  }
  show(round) {
    this.showList();
    if (document.activeElement !== this.field) this.field.value = this.number == null ? this.field.value : String(this.number);
    const table = tableOf(this.number);
    const given = this.field.value.trim();
    const topic = table && table.topics ? table.topics[round] || "" : "";
    const words = table ? [table.name && table.name !== String(table.number) ? table.name : "", table.mark, topic].filter(Boolean).join(" · ")
      : given ? say("no-table", { number: given }) : say("choose");
    const key = JSON.stringify([language(), table && table.number, words]);
    if (this.says.dataset.key === key) return;
    this.says.dataset.key = key;
    this.says.dataset.tone = !table && given ? "warn" : "";
    this.says.replaceChildren(...(table ? [markOf(table)] : []), make("span", { dir: "auto" }, words));
  }
  showList() {
    const key = JSON.stringify([language(), known.tables.map(({ number, shape, colour, dark }) => [number, shape, colour, dark])]);
    if (this.list.dataset.key !== key) {
      this.list.dataset.key = key;
      this.list.replaceChildren(...known.tables.map((table) => this.choice(table)));
    }
    for (const label of this.list.children) {
      label.firstChild.checked = Number(label.firstChild.value) === this.number;
      label.dataset.chosen = String(label.firstChild.checked);
    }
  }
  choice(table) {
    const words = [say("table", table), table.mark].filter(Boolean).join(", ");
    const radio = make("input", { type: "radio", name: this.name, value: String(table.number), className: "unseen", "aria-label": words });
    radio.addEventListener("change", () => this.choose(table.number));
    const label = make("label", { className: "table-mark" }, radio, markOf(table), make("span", {}, String(table.number)));
    label.addEventListener("click", (event) => event.detail > 0 && this.picked(table.number)); // by finger or mouse, not by arrow keys
    return label;
  }
}

