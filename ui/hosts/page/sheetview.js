/* A photo of a sheet, to type from: larger, smaller, turned, moved about; by buttons and by keys. */

const STEP = 1.3;
const MOST = 8;
const BY_CODE = { Equal: "larger", NumpadAdd: "larger", Minus: "smaller", NumpadSubtract: "smaller", Digit0: "whole", Numpad0: "whole", KeyR: "turn" };
const BY_KEY = { "+": "larger", "=": "larger", "-": "smaller", "−": "smaller", 0: "whole", r: "turn", R: "turn" };

export class SheetView {
  /** frame: what scrolls, focusable. lost: called with whether the picture could not come. */
  constructor(frame, lost) {
    Object.assign(this, { frame, lost, id: null, zoom: 1, turned: 0, tried: 0 });
    this.image = document.createElement("img");
    this.room = document.createElement("div");
    this.room.append(this.image);
    frame.append(this.room);
    this.image.addEventListener("load", () => {
      this.lost(false);
      this.lay();
    });
    this.image.addEventListener("error", () => this.id && this.lost(true));
    frame.addEventListener("keydown", (event) => !event.ctrlKey && !event.metaKey && this.pressed(event));
    new ResizeObserver(() => this.lay()).observe(frame);
  }
  /** Show the photo with this id, described so; null = none. */
  open(id, words) {
    this.image.alt = words;
    if (id === this.id) return;
    Object.assign(this, { id, zoom: 1, turned: 0 });
    if (id) this.fetch();
    else this.image.removeAttribute("src");
  }
  /** Ask for the picture (again). */
  fetch() {
    this.tried += 1;
    this.image.src = `/api/helper/photos/${this.id}?${this.tried}`;
  }
  /** A key, with Alt where letters are typed. Whether it meant something here. */
  pressed(event) {
    const what = event.altKey ? BY_CODE[event.code] : BY_KEY[event.key];
    if (!what || !this.id) return false;
    event.preventDefault();
    this[what]();
    return true;
  }
  larger() {
    this.to(this.zoom * STEP);
  }
  smaller() {
    this.to(this.zoom / STEP);
  }
  whole() {
    this.to(1);
  }
  turn() {
    this.turned = (this.turned + 90) % 360;
    this.lay();
  }
  /** zoom: 1 = the whole sheet. What is in the middle stays there. */
  to(zoom) {
    const { frame } = this;
    const at = [(frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth, (frame.scrollTop + frame.clientHeight / 2) / frame.scrollHeight];
    this.zoom = Math.max(1, Math.min(MOST, zoom));
    this.lay();
    frame.scrollLeft = at[0] * frame.scrollWidth - frame.clientWidth / 2;
    frame.scrollTop = at[1] * frame.scrollHeight - frame.clientHeight / 2;
  }
  lay() {
    const { naturalWidth: wide, naturalHeight: high } = this.image;
    if (!wide || !this.frame.clientWidth) return;
    const lies = this.turned % 180 !== 0;
    const [across, down] = lies ? [high, wide] : [wide, high];
    const scale = Math.min(this.frame.clientWidth / across, this.frame.clientHeight / down) * this.zoom;
    const round = Math.floor;
    Object.assign(this.room.style, { width: `${round(across * scale)}px`, height: `${round(down * scale)}px` });
    Object.assign(this.image.style, {
      width: `${round(wide * scale)}px`, height: `${round(high * scale)}px`,
      transform: `translate(-50%, -50%) rotate(${this.turned}deg)`,
    });
  }
}
