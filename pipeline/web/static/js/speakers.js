/** The panel of voices: name, post, unit; a clip of each; how long they spoke. A name changed here changes everywhere. */

import { meetingPath } from "./api.js";
import { bindField } from "./draft.js";
import { fill, h, icon } from "./dom.js";
import { speakerClass, speakerSign } from "./row.js";
import { spoken } from "./timeline.js";
import { t } from "./words.js";

const FIELDS = ["title", "unit", "site"];

export class Speakers {
  constructor(panel, { store, outbox, clip, jump }) {
    Object.assign(this, { panel, store, outbox, clip, jump });
    this.cards = new Map();
    store.addEventListener("change", ({ detail }) => detail.lists.has("speakers") && this.draw());
  }

  /** Show the voices that say something; fields that someone types in stay as they are. */
  draw() {
    const { store } = this;
    const total = Math.max(
      1,
      store.speakers.reduce((sum, one) => sum + one.speaking, 0),
    );
    fill((this.names ??= h("datalist", { id: "people" })), ...store.people.map((name) => h("option", { value: name })));
    const shown = store.speakers.filter((one) => one.utterances > 0);
    const ids = new Set(shown.map((one) => one.id));
    for (const [id, card] of this.cards) if (!ids.has(id)) (card.element.remove(), this.cards.delete(id));
    if (!this.list) fill(this.panel, this.names, (this.list = h("ul", { class: "cards" })));
    shown.forEach(({ id }, number) => {
      if (!this.cards.has(id)) this.cards.set(id, this.#card(id));
      const card = this.cards.get(id);
      if (this.list.children[number] !== card.element)
        this.list.insertBefore(card.element, this.list.children[number] ?? null);
      card.update(total);
    });
  }

  #card(id) {
    const { store } = this;
    const element = h("li", { class: "card" });
    const name = this.#field(id, "name", { list: "people" });
    name.element.firstElementChild.className = "unseen"; // the sign and the place say what it is
    const rest = FIELDS.map((field) => this.#field(id, field));
    const share = h("span", { class: "share" });
    const facts = h("span", { class: "quiet" });
    const sign = h("span");
    const { sample } = store.speaker(id);
    const hear = h(
      "button",
      {
        type: "button",
        class: "small",
        on: { click: () => this.clip.toggle(meetingPath(store.meeting.name, "samples", id), hear) },
      },
      icon("play"),
      t("hearClip"),
    );
    hear.hidden = !sample;
    const first = h(
      "button",
      {
        type: "button",
        class: "small",
        on: { click: () => this.jump(store.utterances.find((one) => one.speaker === id)?.id) },
      },
      t("firstWords"),
    );
    const more = h("details", {}, h("summary", { text: t("moreFields") }), ...rest.map((one) => one.element));
    element.append(
      h("div", { class: "card-head" }, sign, name.element),
      h("div", { class: "bar", "aria-hidden": "true" }, share),
      h("div", { class: "card-foot" }, facts, hear, first),
      more,
    );
    const update = (total) => {
      const speaker = store.speaker(id);
      element.className = `card ${speakerClass(speaker.number)}`;
      fill(sign, speakerSign(speaker));
      name.field.placeholder = speaker.label;
      share.style.width = `${(100 * speaker.speaking) / total}%`;
      facts.textContent = t("spokeFor", { time: spoken(speaker.speaking, t), n: speaker.utterances });
      for (const one of [name, ...rest]) one.follow();
    };
    return { element, update };
  }

  #field(id, field, props = {}) {
    const { store } = this;
    const input = h("input", { type: "text", autocomplete: "off", ...props });
    const saved = () => store.shown("speaker", id, field, store.speaker(id)[field] ?? "");
    const send = (after, before, editing) =>
      this.outbox.change([{ place: { target: "speaker", id, field }, before, after, editing }]);
    const follow = bindField(input, { show: saved, send, clean: (text) => text.trim() });
    input.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && input.blur());
    return {
      field: input,
      follow,
      element: h("label", { class: "field" }, h("span", { class: "label", text: t(`speaker_${field}`) }), input),
    };
  }
}

/** Plays the clip of one voice; the recording rests meanwhile. */
export class Clip {
  constructor(player) {
    this.audio = new Audio();
    this.button = null;
    this.audio.addEventListener("ended", () => this.#stop());
    player.addEventListener("state", ({ detail }) => detail && this.#stop());
    this.player = player;
  }

  toggle(address, button) {
    const same = this.button === button;
    this.#stop();
    if (same) return;
    this.player.audio.pause();
    this.button = button;
    fill(button, icon("pause"), t("stopClip"));
    this.audio.src = address;
    this.audio.play().catch(() => this.#stop());
  }

  #stop() {
    this.audio.pause();
    if (this.button) fill(this.button, icon("play"), t("hearClip"));
    this.button = null;
  }
}
