/** What must be heard again: the filter, how much is done, the way from one place to the next. */

import { byId, fill, h, icon } from "./dom.js";
import { announce } from "./status.js";
import { t } from "./words.js";

export class Doubts {
  constructor({ store, transcript }) {
    Object.assign(this, { store, transcript });
    this.button = byId("must-hear");
    this.button.addEventListener("click", () => this.toggle());
    byId("doubt-next").addEventListener("click", () => this.move(1));
    byId("doubt-previous").addEventListener("click", () => this.move(-1));
    store.addEventListener("change", () => this.draw());
    this.draw();
  }

  toggle() {
    const on = this.button.getAttribute("aria-pressed") !== "true";
    this.button.setAttribute("aria-pressed", String(on));
    this.transcript.mustHear(on);
  }

  move(step) {
    if (!this.transcript.moveDoubt(step)) announce(t(step > 0 ? "noMoreDoubts" : "noEarlierDoubts"));
  }

  draw() {
    const all = this.store.doubts.size;
    const left = [...this.store.doubts.keys()].filter((id) => this.store.doubtful(id)).length;
    if (this.said === `${all}/${left}`) return;
    this.said = `${all}/${left}`;
    fill(this.button, icon("ear"), t("mustHear"), h("span", { class: "count", text: String(left) }));
    byId("progress").hidden = !all;
    byId("progress-bar").max = Math.max(1, all);
    byId("progress-bar").value = all - left;
    byId("progress-bar").setAttribute("aria-label", t("mustHear"));
    byId("progress-text").textContent = t("heardOf", { n: all - left, of: all });
  }
}
