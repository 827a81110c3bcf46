/** The page's own words, Vietnamese and English. t(key, values) puts {name} in. */

import { VI } from "./words-vi.js";
import { EN } from "./words-en.js";

let words = VI;

/** Choose the language: "vi" or "en". */
export function speak(language) {
  words = language === "en" ? EN : VI;
  document.documentElement.lang = language === "en" ? "en" : "vi";
}

export function t(key, values = {}) {
  return words[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/** Whether there is a wording of this. */
export const known = (key) => key in words;

/** Put words into the page that index.html left to us: data-t (text), data-t-label (aria-label and hint). */
export function translate(root = document) {
  for (const element of root.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of root.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
    if (element.matches("button")) element.title = t(element.dataset.tLabel);
  }
  for (const element of root.querySelectorAll("[data-t-placeholder]"))
    element.placeholder = t(element.dataset.tPlaceholder);
}
