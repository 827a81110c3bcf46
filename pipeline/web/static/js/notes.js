/** The panel of remarks, and of changes in Word that could not be placed. */

import { fill, h, icon } from "./dom.js";
import { t } from "./words.js";

export class Notes {
  constructor(panel, { store, outbox, jump, count }) {
    Object.assign(this, { panel, store, outbox, jump, count });
    store.addEventListener(
      "change",
      ({ detail }) => (detail.lists.has("notes") || detail.lists.has("unplaced")) && this.draw(),
    );
  }

  draw() {
    const { notes, unplaced } = this.store;
    this.count(notes.filter((one) => !one.done).length + unplaced.length);
    const open = [...notes].sort((a, b) => Number(a.done) - Number(b.done));
    fill(
      this.panel,
      unplaced.length > 0 &&
        h(
          "section",
          { class: "group" },
          h("h3", { text: t("unplaced") }),
          h("p", { class: "quiet", text: t("unplacedWhy") }),
          h("ul", { class: "cards" }, ...unplaced.map((one) => this.#lost(one))),
        ),
      notes.length > 0 &&
        h(
          "section",
          { class: "group" },
          h("h3", { text: t("remarks") }),
          h("ul", { class: "cards" }, ...open.map((one) => this.#note(one))),
        ),
      !notes.length && !unplaced.length && h("p", { class: "empty", text: t("noNotes") }),
    );
  }

  #note(one) {
    const tick = h("input", {
      type: "checkbox",
      on: { change: () => this.outbox.note({ done: tick.checked }, one.id) },
    });
    tick.checked = one.done;
    const { target, id } = one.place;
    const there = target === "utterance" && this.store.places.has(id);
    return h(
      "li",
      { class: `card note${one.done ? " done" : ""}` },
      one.quote ? h("blockquote", { text: one.quote }) : null,
      h("p", { text: one.text }),
      h("p", { class: "quiet", text: [one.who, when(one.when), one.file].filter(Boolean).join(" · ") }),
      h(
        "div",
        { class: "card-foot" },
        h("label", { class: "tick" }, tick, t("noteDone")),
        there
          ? h(
              "button",
              { type: "button", class: "small", on: { click: () => this.jump(id) } },
              icon("ear"),
              t("goThere"),
            )
          : null,
      ),
    );
  }

  #lost(one) {
    return h(
      "li",
      { class: "card note" },
      one.near ? h("p", { class: "quiet", text: t("after", { near: one.near }) }) : null,
      one.before ? h("p", {}, h("del", { text: one.before })) : null,
      one.after ? h("p", {}, h("ins", { text: one.after })) : null,
      h("p", { text: one.reason }),
      h("p", { class: "quiet", text: [one.document, one.who, when(one.when)].filter(Boolean).join(" · ") }),
    );
  }
}

const when = (moment) =>
  moment
    ? new Date(moment).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" })
    : "";
