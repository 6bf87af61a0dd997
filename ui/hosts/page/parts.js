/* What every page of ours is made of: elements, icons, the shapes of the tables. Text goes in by textContent only. */

/** An op or an id: 26 characters made by chance, without what only https has. */
export function byChance() {
  const letters = "0123456789abcdefghijklmnopqrstuvwxyz";
  return Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => letters[byte % 36]).join("");
}

/** An element with properties and children; strings become text, never markup. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

export const ICONS = {
  check: "M20 6 9 17l-5-5",
  phone: "M7 2h10a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM12 18h.01",
  alert: "M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0zM12 8v4M12 16h.01",
  pencil: "M12 20h9M16.5 3.5a2.12 2.12 0 0 1 3 3L7 19l-4 1 1-4z",
  up: "m5 12 7-7 7 7M12 19V5",
  down: "M12 5v14M19 12l-7 7-7-7",
  undo: "M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11",
  bell: "M10.27 21a2 2 0 0 0 3.46 0M3.26 15.33A1 1 0 0 0 4 17h16a1 1 0 0 0 .74-1.67C19.41 13.96 18 12.5 18 8A6 6 0 0 0 6 8c0 4.5-1.41 5.96-2.74 7.33",
  star: "m12 2 3.1 6.3 6.9 1-5 4.9 1.2 6.8-6.2-3.2L5.8 21 7 14.200 2 9.300l6.900-1z",
  copy: "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2zM4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2",
  download: "M12 15V3M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5",
  clock: "M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0zM12 6v6l4 2",
  users: "M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M13 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM22 21v-2a4 4 0 0 0-3-3.87M16 3.13a4 4 0 0 1 0 7.75",
  hourglass: "M5 22h14M5 2h14M17 22v-4.172a2 2 0 0 0-.586-1.414L12 12l-4.414 4.414A2 2 0 0 0 7 17.828V22M7 2v4.172a2 2 0 0 0 .586 1.414L12 12l4.414-4.414A2 2 0 0 0 17 6.172V2",
  timer: "M10 2h4M12 14l3-3M20 14a8 8 0 1 1-16 0 8 8 0 0 1 16 0z",
  shuffle: "m18 14 4 4-4 4M18 2l4 4-4 4M2 18h1.973a4 4 0 0 0 3.3-1.7l5.454-8.6a4 4 0 0 1 3.3-1.7H22M2 6h1.972a4 4 0 0 1 3.6 2.2M22 18h-6.041a4 4 0 0 1-3.3-1.8l-.359-.45",
  done: "M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0zM16 9l-5.5 5.5L8 12",
  pause: "M15 3h3a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1h-3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM6 3h3a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z",
  back: "m12 19-7-7 7-7M19 12H5",
  on: "M5 12h14M12 5l7 7-7 7",
  black: "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z",
  photo: "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM11 9a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM21 15l-3.086-3.086a2 2 0 0 0-2.828 0L6 21",
  keyboard: "M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM10 8h.01M12 12h.01M14 8h.01M16 12h.01M18 8h.01M6 8h.01M7 16h10M8 12h.01",
  more: "M3 12h.01M12 12h.01M21 12h.01",
  larger: "M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0zM21 21l-4.35-4.35M11 8v6M8 11h6",
  smaller: "M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0zM21 21l-4.35-4.35M8 11h6",
  turn: "M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8M21 3v5h-5",
  whole: "M8 3H5a2 2 0 0 0-2 2v3M16 3h3a2 2 0 0 1 2 2v3M8 21H5a2 2 0 0 1-2-2v-3M16 21h3a2 2 0 0 0 2-2v-3",
  bin: "M10 11v6M14 11v6M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M3 6h18M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2",
  close: "M18 6 6 18M6 6l12 12",
};
const SVG = "http://www.w3.org/2000/svg";

export function draw(svg, name) {
  if (svg.dataset.drawn === name) return svg;
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.replaceChildren(path);
  svg.dataset.drawn = name;
  return svg;
}

export function icon(name, more = "") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `icon ${more}`);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  return draw(svg, name);
}

/** The shapes of exports/tablemarks.py, in a view box of 0 0 1 1. */
export const SHAPES = {
  plus: "M.34 .05L.66 .05L.66 .34L.95 .34L.95 .66L.66 .66L.66 .95L.34 .95L.34 .66L.05 .66L.05 .34L.34 .34Z",
  circle: "M.94 .5C.94 .743 .743 .94 .5 .94C.257 .94 .06 .743 .06 .5C.06 .257 .257 .06 .5 .06C.743 .06 .94 .257 .94 .5Z",
  moon: "M.8375 .8465C.65 1.018 .36 1.01 .1829 .8275C.0057 .6451 .0057 .3549 .1829 .1725C.36 -.0098 .65 -.0183 .8375 .1535C.6908 .1122 .5339 .1678 .446 .2923C.358 .4168 .358 .5832 .446 .7077C.5339 .8322 .6908 .8878 .8375 .8465Z",
  triangle: "M.5 .06L.98 .92L.02 .92Z",
  square: "M.1 .1L.9 .1L.9 .9L.1 .9Z",
  star: "M.5 .01L.6293 .352L.9945 .3693L.7092 .598L.8056 .9507L.5 .75L.1944 .9507L.2908 .598L.0055 .3693L.3707 .352Z",
  heart: "M.5 .95C.36 .82 .03 .62 .03 .34C.03 .18 .15 .07 .28 .07C.38 .07 .46 .13 .5 .22C.54 .13 .62 .07 .72 .07C.85 .07 .97 .18 .97 .34C.97 .62 .64 .82 .5 .95Z",
  hourglass: "M.1 .05L.9 .05L.58 .5L.9 .95L.1 .95L.42 .5Z",
  clover: "M.5 .2129C.532 .108 .6335 .0403 .7427 .0511C.8518 .0619 .9381 .1482 .9489 .2573C.9597 .3665 .892 .468 .7871 .5C.892 .532 .9597 .6335 .9489 .7427C.9381 .8518 .8518 .9381 .7427 .9489C.6335 .9597 .532 .892 .5 .7871C.468 .892 .3665 .9597 .2573 .9489C.1482 .9381 .0619 .8518 .0511 .7427C.0403 .6335 .108 .532 .2129 .5C.108 .468 .0403 .3665 .0511 .2573C.0619 .1482 .1482 .0619 .2573 .0511C.3665 .0403 .468 .108 .5 .2129Z",
  diamond: "M.5 0L.92 .5L.5 1L.08 .5Z",
};

/** Children in the order of `wanted`, touching as little as can be: what has the focus never leaves the page. */
export function arrange(parent, wanted) {
  const held = wanted.find((node) => node.contains(document.activeElement));
  let put = false;
  let cursor = parent.firstChild;
  for (const node of wanted) {
    if (node === held && !put) {
      put = true;
      cursor = node.parentNode === parent ? node.nextSibling : (parent.insertBefore(node, cursor), node.nextSibling);
    } else if (node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(node, cursor);
  }
  const stays = new Set(wanted);
  for (const node of [...parent.childNodes]) if (!stays.has(node)) node.remove();
}

export const setText = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

export const byId = (id) => document.getElementById(id);

export const lengthOf = (text) => Array.from(text).length; // as the laptop counts: characters, not UTF-16 units

/** The mark of a table, in the colours of the day: its shape, its colour on light and on dark. */
export function markOf(table) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of [["viewBox", "0 0 1 1"], ["class", "mark"], ["aria-hidden", "true"], ["focusable", "false"]]) svg.setAttribute(name, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[table.shape] || SHAPES.circle);
  for (const [variable, colour] of [["--mark-light", table.colour], ["--mark-dark", table.dark]]) {
    if (/^#[0-9a-f]{6}$/i.test(colour || "")) svg.style.setProperty(variable, colour);
  }
  svg.append(path);
  return svg;
}

/** The token that stands behind the # of a link; null when there is none. */
export function tokenInAddress() {
  const token = location.hash.slice(1);
  return /^[A-Za-z0-9_-]{8,200}$/.test(token) ? token : null;
}
