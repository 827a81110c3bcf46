/** The panels beside the transcript; on a narrow page they lie over it. */

import { fill, h } from "./dom.js";
import { t } from "./words.js";

const NARROW = matchMedia("(max-width: 900px)");

export class Tabs {
  /** show: name → function that draws the panel when it is first opened. */
  constructor(list, panel, work) {
    Object.assign(this, { list, panel, work, counts: {}, show: {}, drawn: new Set() });
    this.tabs = [...list.children];
    for (const tab of this.tabs) {
      tab.addEventListener("click", () => this.open(nameOf(tab), { toggle: true }));
      tab.addEventListener("keydown", (event) => this.#key(event, tab));
      this.#label(nameOf(tab));
    }
    for (const place of [panel, list])
      place.addEventListener("keydown", (event) => event.key === "Escape" && !event.isComposing && this.leave());
    NARROW.addEventListener("change", () => this.open(this.name ?? (NARROW.matches ? null : "speakers")));
  }

  /** Open what a wide page shows beside the text. */
  start() {
    this.open(NARROW.matches ? null : "speakers");
  }

  /** Open a panel, or none; `toggle`: the open one is closed again on a narrow page. */
  open(name, { toggle = false } = {}) {
    if (toggle && name === this.name && NARROW.matches) name = null;
    this.name = name;
    this.work.classList.toggle("panel-open", name !== null);
    for (const tab of this.tabs) {
      const chosen = nameOf(tab) === name;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen || (name === null && tab === this.tabs[0]) ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !chosen;
    }
    if (name && !this.drawn.has(name)) {
      this.drawn.add(name);
      this.show[name]?.();
    }
    this.panel.scrollTop = 0;
  }

  /** On a narrow page: back to the text. */
  leave() {
    if (NARROW.matches) this.open(null);
  }

  /** How many things wait in a panel. */
  count(name, n) {
    this.counts[name] = n;
    this.#label(name);
  }

  #label(name) {
    const n = this.counts[name];
    fill(
      this.tabs.find((tab) => nameOf(tab) === name),
      t(`tab_${name}`),
      n ? h("span", { class: "count", text: String(n) }) : null,
    );
  }

  #key(event, tab) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = this.tabs[(this.tabs.indexOf(tab) + step + this.tabs.length) % this.tabs.length];
    this.open(nameOf(next));
    next.focus();
  }
}

const nameOf = (tab) => tab.id.replace("tab-", "");
