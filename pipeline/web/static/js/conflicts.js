/** The panel of conflicts: two texts for one place, side by side; the reader chooses or writes. */

import { fill, h } from "./dom.js";
import { clock } from "./timeline.js";
import { known, t } from "./words.js";

export class Conflicts {
  constructor(panel, { store, outbox, jump, count }) {
    Object.assign(this, { panel, store, outbox, jump, count });
    this.settled = new Set();
    store.addEventListener("change", ({ detail }) => detail.lists.has("conflicts") && this.draw());
  }

  draw() {
    const { store } = this;
    const open = store.conflicts.filter((one) => !this.settled.has(one.id));
    this.count(open.length);
    if (this.panel.contains(document.activeElement) && document.activeElement.matches("textarea")) return; // someone writes a third text
    fill(
      this.panel,
      ...(open.length ? open.map((one) => this.#conflict(one)) : [h("p", { class: "empty", text: t("noConflicts") })]),
    );
  }

  #conflict(one) {
    const own = h("textarea", { rows: "2", "aria-label": t("ownText"), lang: "vi", value: one.wanted });
    const side = (title, text, press, label) =>
      h(
        "div",
        { class: "side-text" },
        h("h4", { text: title }),
        h("blockquote", { text: text || t("nothing") }),
        h("button", { type: "button", class: "small", on: { click: press } }, label),
      );
    return h(
      "section",
      { class: "card conflict", "data-conflict": one.id },
      h("div", { class: "item-head" }, h("h3", { text: t(`conflict_${one.kind}`) }), this.#where(one)),
      h("p", { class: "quiet" }, t("beforeThat"), " ", h("q", { text: one.before })),
      h(
        "div",
        { class: "sides" },
        side(t("reviewersText", { who: one.who }), one.wanted, () => this.#settle(one, one.wanted), t("keepThis")),
        side(
          one.other_who ? t("reviewersText", { who: one.other_who }) : t("newText"),
          one.other,
          () => this.#settle(one, one.other),
          t("takeThis"),
        ),
      ),
      h(
        "details",
        {},
        h("summary", { text: t("writeOther") }),
        own,
        h(
          "button",
          { type: "button", class: "small", on: { click: () => this.#settle(one, own.value.normalize("NFC").trim()) } },
          t("useThis"),
        ),
      ),
    );
  }

  #where({ place }) {
    const { target, id } = place;
    const said = target === "utterance" ? this.store.utterance(id) : null;
    if (said)
      return h(
        "button",
        { type: "button", class: "small", on: { click: () => this.jump(id) } },
        this.store.meeting.timed ? clock(said.start) : t("goThere"),
      );
    if (target === "speaker") return h("span", { class: "quiet", text: this.store.speaker(id).label });
    const name = known(`field_${place.field}`) ? t(`field_${place.field}`) : place.field;
    return h("span", { class: "quiet", text: `${t(`target_${target}`)} · ${name}` });
  }

  #settle(one, after) {
    this.settled.add(one.id); // it goes from the list at once; the server's list follows
    this.outbox.change([{ place: one.place, before: one.other, after, settles: one.id }]);
    document.activeElement?.blur();
    this.draw();
    this.panel.focus();
  }

  /** A conflict that the server did not take stands again. */
  reopen(id) {
    this.settled.delete(id);
    this.draw();
  }
}
