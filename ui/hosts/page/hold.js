/* A button that is held for a second: by finger, mouse or key. Let go of sooner, nothing happens.
 *
 * Who cannot hold presses twice: a press that comes neither from a pointer nor from a key (a screen reader, a switch) asks
 * to be pressed again, and so does every press when `twice` is on. */

export const HOLD_MS = 1000;
const ARMED_MS = 10000;
const ONE_PRESS_MS = 400; // a trembling hand presses twice and means once
const KEYS = new Set([" ", "Enter"]);

export class Hold {
  /** may: whether it can be pressed now. done: what it does. changed: called when it looks different. */
  constructor(button, { may, done, changed }) {
    Object.assign(this, { button, may, done, changed, twice: false, state: "idle", since: 0, timers: [], by: null });
    button.addEventListener("pointerdown", (event) => this.down(event));
    for (const name of ["pointerup", "pointercancel", "pointerleave"]) button.addEventListener(name, () => this.up("pointer"));
    button.addEventListener("keydown", (event) => this.keyDown(event));
    button.addEventListener("keyup", (event) => this.keyUp(event));
    button.addEventListener("blur", () => this.rest());
    button.addEventListener("contextmenu", (event) => event.preventDefault()); // a long touch
    button.addEventListener("click", (event) => this.click(event));
    document.addEventListener("visibilitychange", () => this.rest());
    addEventListener("blur", () => this.rest()); // where a button that is touched does not get the focus
  }
  /** "idle", "holding" or "armed" (it waits to be pressed again). */
  become(state) {
    this.timers.forEach(clearTimeout);
    this.timers = [];
    this.state = state;
    this.since = performance.now();
    if (state === "holding") {
      this.timers = [1, 2].map((third) => setTimeout(this.changed, (third * HOLD_MS) / 3));
      this.timers.push(setTimeout(() => this.finish(), HOLD_MS));
    } else if (state === "armed") this.timers = [setTimeout(() => this.rest(), ARMED_MS)];
    this.changed();
  }
  /** How far it was held, 0 to 2: in thirds. */
  get thirds() {
    return this.state === "holding" ? Math.min(2, Math.floor(((performance.now() - this.since) * 3) / HOLD_MS + 0.05)) : 0;
  }
  /** Back to how it lies there: nothing was pressed. */
  rest() {
    this.by = null;
    if (this.state !== "idle") this.become("idle");
  }
  finish() {
    this.rest();
    if (this.may()) this.done();
  }
  start(by) {
    if (this.twice || this.state === "holding" || !this.may()) return;
    this.by = by;
    this.become("holding");
  }
  up(by) {
    if (this.state === "holding" && this.by === by) this.rest();
  }
  down(event) {
    if (event.button !== 0 || !event.isPrimary) return;
    const { target, pointerId } = event;
    if (target.hasPointerCapture(pointerId)) target.releasePointerCapture(pointerId); // so that a finger that slides off leaves it
    this.start("pointer");
  }
  keyDown(event) {
    if (event.key === "Escape") return this.rest();
    if (!KEYS.has(event.key) || this.twice) return undefined;
    event.preventDefault(); // or it would be a click too
    if (!event.repeat) this.start("key");
    return undefined;
  }
  keyUp(event) {
    if (!KEYS.has(event.key) || this.twice) return;
    event.preventDefault();
    this.up("key");
  }
  click(event) {
    if (!this.may() || (!this.twice && event.detail !== 0)) return; // a finger or a mouse: it was held, or too short
    if (this.state !== "armed") this.become("armed");
    else if (performance.now() - this.since > ONE_PRESS_MS) this.finish();
  }
}
