/** The keyboard. One table: what is done, and what the help shows. Typing and composing are never disturbed. */

const SINGLE = "bienban/single-keys";

/** Whether an input method is at work: its keys belong to it. */
export const composing = (event) => event.isComposing || event.keyCode === 229;

/** Letter keys may be switched off (WCAG 2.1.4). */
export const letterKeys = {
  get on() {
    return localStorage.getItem(SINGLE) !== "off";
  },
  set on(value) {
    localStorage.setItem(SINGLE, value ? "on" : "off");
  },
};

const TYPES =
  'input:not([type="range"]):not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable]';
const PRESSES = 'button, a[href], summary, input[type="checkbox"], input[type="radio"]';

/** The name of a pressed key: Space, ArrowUp, Ctrl+z, F9, n. */
function nameOf(event) {
  const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shifted = event.shiftKey && event.key.length > 1;
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shifted || (event.shiftKey && event.ctrlKey) ? "Shift+" : ""}${key}`;
}

/**
 * Listen. `table`: [{keys, label, run, group}], keys as nameOf gives them; `everywhere`: also while typing (function keys only).
 */
export function listen(table) {
  const actions = new Map(table.flatMap((one) => one.keys.map((key) => [key, one])));
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || composing(event)) return;
    const name = nameOf(event);
    const action = actions.get(name);
    if (!action || !allowed(event.target, name, action)) return;
    event.preventDefault();
    action.run(event);
  });
}

function allowed(target, name, action) {
  const element = target instanceof Element ? target : document.body;
  if (element.closest("dialog[open]")) return false;
  if (action.everywhere) return true;
  if (element.closest(TYPES)) return false;
  if (element.matches('input[type="range"], [role="tab"]') && /^(Arrow|Home|End|Page)/.test(name)) return false;
  if (element.closest(PRESSES) && (name === "Space" || name === "Enter")) return false;
  if (element.closest("#panel") && /^(Arrow|Page|Home|End|Enter)/.test(name)) return false;
  return letterKeys.on || name.length > 1;
}
