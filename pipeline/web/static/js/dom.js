/** Building the page. Everything that came from a meeting goes in as text: nothing here reads markup. */

/**
 * Make an element. `props`: class, text, on (event → listener), data (dataset), or any attribute; null, and false but for
 * aria-…, is left out. `children`: nodes or strings.
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || (value === false && !name.startsWith("aria-"))) continue;
    if (name === "class") element.className = value;
    else if (name === "text") element.textContent = value;
    else if (name === "on")
      for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Replace everything inside an element. */
export function fill(element, ...children) {
  element.replaceChildren(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** An icon of the page's own sprite: decoration, the name is its button's. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("viewBox", "0 0 24 24");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button with an icon; its name is read out and shown as a hint. */
export function iconButton(name, label, onClick, props = {}) {
  return h(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, on: { click: onClick }, ...props },
    icon(name),
  );
}

const ICONS = {
  play: "M8 5v14l11-7z",
  pause: "M6 5h4v14H6zm8 0h4v14h-4z",
  back: "M11 6v12l-8.5-6zm9.5 0v12L12 12z",
  forward: "M13 6v12l8.5-6zM3.5 6v12L12 12z",
  check: "M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z",
  edit: "M3 17.25V21h3.75L17.8 9.94l-3.75-3.75zM20.7 7a1 1 0 0 0 0-1.4l-2.3-2.3a1 1 0 0 0-1.4 0l-1.8 1.8 3.75 3.75z",
  split: "M4 4h16v2H4zm0 14h16v2H4zm7-8V7h2v3h3l-4 4-4-4zm-7 5h4v2H4zm12 0h4v2h-4z",
  merge: "M4 4h16v2H4zm0 14h16v2H4zm7-1v-5H8l4-4 4 4h-3v5z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8m0 2c-3.3 0-8 1.7-8 5v1h16v-1c0-3.3-4.7-5-8-5",
  undo: "M12.5 8c-2.65 0-5.05 1-6.9 2.6L2 7v9h9l-3.62-3.62A7.96 7.96 0 0 1 12.5 10.5c3.54 0 6.55 2.31 7.6 5.5l2.37-.78A10.98 10.98 0 0 0 12.5 8",
  redo: "M18.4 10.6A10.98 10.98 0 0 0 11.5 8 11 11 0 0 0 1.53 15.2L3.9 16a8 8 0 0 1 7.6-5.5c1.95 0 3.73.72 5.12 1.88L13 16h9V7z",
  help: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m1 17h-2v-2h2zm2.07-7.75-.9.92C13.45 12.9 13 13.5 13 15h-2v-.5c0-1.1.45-2.1 1.17-2.83l1.24-1.26A2 2 0 1 0 10 9H8a4 4 0 1 1 7.07 2.25",
  search:
    "M15.5 14h-.79l-.28-.27a6.5 6.5 0 1 0-.7.7l.27.28v.79l5 4.99L20.49 19zm-6 0a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9",
  close: "M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4l5.6 5.6L5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6z",
  up: "M7.4 15.4 12 10.8l4.6 4.6L18 14l-6-6-6 6z",
  down: "M7.4 8.6 12 13.2l4.6-4.6L18 10l-6 6-6-6z",
  file: "M6 2a2 2 0 0 0-2 2v16c0 1.1.9 2 2 2h12a2 2 0 0 0 2-2V8l-6-6zm7 7V3.5L18.5 9z",
  warn: "M1 21h22L12 2zm12-3h-2v-2h2zm0-4h-2v-4h2z",
  note: "M4 2h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H8l-6 4V4c0-1.1.9-2 2-2m2 5v2h12V7zm0 4v2h8v-2z",
  ear: "M17 20a2.5 2.5 0 0 1-2.1-1.15c-.5-.8-.85-1.7-1.4-2.5C12.6 15.1 9 13.4 9 9a5 5 0 0 1 10 0h-2a3 3 0 0 0-6 0c0 3.4 2.7 4.4 3.9 6.1.7 1 1.1 2.1 1.6 2.9.4.6 1.5.2 1.5-.6h2A2.6 2.6 0 0 1 17 20M7.6 2.6 6.2 1.2A11 11 0 0 0 3 9c0 3 1.2 5.8 3.2 7.8l1.4-1.4A9 9 0 0 1 5 9a9 9 0 0 1 2.6-6.4M14 6.5A2.5 2.5 0 1 0 14 11.5a2.5 2.5 0 0 0 0-5",
};
