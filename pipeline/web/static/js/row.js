/** One utterance as a row: who, when, the words, what is doubtful, what can be done. */

import { fill, h, icon, iconButton } from "./dom.js";
import { clock } from "./timeline.js";
import { t } from "./words.js";

const TOOLS = [
  ["play", "play", "toolPlay"],
  ["accept", "check", "toolAccept"],
  ["edit", "edit", "toolEdit"],
  ["split", "split", "toolSplit"],
  ["merge", "merge", "toolMerge"],
  ["speaker", "person", "toolSpeaker"],
  ["note", "note", "toolNote"],
];

/** A guess of a row's height, px, before it is drawn. */
export function guessHeight(utterance, width) {
  const perLine = Math.max(18, (width - (width > 640 ? 260 : 40)) / 8.4);
  const lines = Math.ceil(utterance.text.length / perLine);
  return 22 + lines * 27 + (width > 640 ? 0 : 26) + (utterance.must_hear.length ? 30 : 0);
}

/** The class of a speaker's colour; twelve of them, and a number beside them always. */
export const speakerClass = (number) => `speaker-${number % 12}`;

/** The sign of a speaker: number in colour. */
export function speakerSign(speaker) {
  return h("span", {
    class: `sign ${speakerClass(speaker.number)}`,
    "aria-hidden": "true",
    text: String(speaker.number + 1),
  });
}

/** Rows for a store; `tools(name, id)` is called when a row's button is pressed. */
export class Rows {
  constructor(store, { tool, canHear, timed }) {
    Object.assign(this, { store, tool, canHear, timed });
    this.shown = new WeakMap();
    this.current = null;
  }

  /** An empty row; update fills it. */
  draw({ id }) {
    const row = h("article", { class: "row", tabindex: "-1" });
    const who = h("button", { type: "button", class: "who", on: { click: () => this.tool("speaker", id) } });
    const when = h("button", {
      type: "button",
      class: "when",
      tabindex: "-1",
      on: { click: () => this.tool("play", id) },
    });
    const text = h("p", { class: "said" });
    const remarks = h("div", { class: "remarks" });
    row.append(h("div", { class: "margin" }, who, when), h("div", { class: "body" }, text, remarks), this.#tools(id));
    return row;
  }

  #tools(id) {
    const names = TOOLS.filter(([name]) => name !== "play" || this.canHear);
    const buttons = names.map(([name, sign, label]) =>
      iconButton(sign, t(label), () => this.tool(name, id), { "data-tool": name, tabindex: "-1" }),
    );
    return h("div", { class: "tools", role: "toolbar", "aria-label": t("tools") }, ...buttons);
  }

  /** Show the present state of the utterance; an open editor in the row is left alone. */
  update(row, item, index, above) {
    const { store } = this;
    const said = store.utterance(item.id);
    const speaker = store.speaker(said.speaker);
    const goesOn = above && store.utterance(above.id)?.speaker === said.speaker;
    const current = this.current === item.id;
    row.className = `row ${speakerClass(speaker.number)}${goesOn ? " goes-on" : ""}${current ? " current" : ""}${said.withheld ? " withheld" : ""}`;
    row.setAttribute("aria-posinset", index + 1);
    row.setAttribute("aria-label", this.timed ? `${speaker.label}, ${clock(said.start)}` : speaker.label);
    row.tabIndex = current ? 0 : -1;
    for (const control of row.querySelectorAll(".tools button, .when")) control.tabIndex = current ? 0 : -1;
    const [who, when] = row.querySelector(".margin").children;
    who.tabIndex = current ? 0 : -1;
    fill(who, speakerSign(speaker), h("span", { class: "name", text: speaker.label }));
    who.setAttribute("aria-label", t("whoIs", { name: speaker.label }));
    when.hidden = !this.timed;
    when.textContent = clock(said.start);
    when.setAttribute("aria-label", t("playFrom", { at: clock(said.start) }));
    when.disabled = !this.canHear;
    const accept = row.querySelector('[data-tool="accept"]');
    accept.setAttribute("aria-pressed", said.reviewed === "accepted");
    row.querySelector('[data-tool="merge"]').disabled = store.places.get(item.id) === 0;
    const text = row.querySelector(".said");
    if (row.querySelector("textarea")) return row.classList.add("editing");
    this.#words(text, said);
    return this.#remarks(row.querySelector(".remarks"), said);
  }

  #words(text, said) {
    if (this.shown.get(text) === said && text.hasChildNodes()) return; // a click must find the words it began on
    this.shown.set(text, said);
    const unsure = said.reviewed === "" ? this.store.meeting.mark_below * 100 : -1;
    const parts = [];
    let done = 0;
    said.words.forEach((word, index) => {
      if (word.begin > done) parts.push(said.text.slice(done, word.begin));
      const doubt = word.sure < unsure;
      parts.push(
        h("span", {
          class: doubt ? "word unsure" : "word",
          "data-word": index,
          text: said.text.slice(word.begin, word.end),
        }),
      );
      done = word.end;
    });
    if (done < said.text.length) parts.push(said.text.slice(done));
    fill(text, ...(parts.length ? parts : [h("em", { class: "quiet", text: t("leftOut") })]));
  }

  #remarks(place, said) {
    const { store } = this;
    const chips = [];
    const reasons = store.reasons(said.id);
    if (reasons.length && said.reviewed === "")
      chips.push(
        h("span", { class: "chip warn" }, icon("ear"), [...new Set(reasons.flatMap((one) => one.reasons))].join("; ")),
      );
    if (said.reviewed === "accepted") chips.push(h("span", { class: "chip good" }, icon("check"), t("heard")));
    if (said.reviewed === "changed") chips.push(h("span", { class: "chip" }, icon("edit"), t("corrected")));
    if (said.withheld) chips.push(h("span", { class: "chip" }, t("withheld")));
    if (store.conflicts.some((one) => one.place.target === "utterance" && one.place.id === said.id))
      chips.push(h("span", { class: "chip bad" }, icon("warn"), t("inConflict")));
    for (const note of store.notes)
      if (!note.done && note.place.target === "utterance" && note.place.id === said.id)
        chips.push(h("span", { class: "chip" }, icon("note"), `${note.who}: ${note.text}`));
    if (said.was && said.was !== said.text)
      chips.push(h("span", { class: "was" }, h("span", { class: "label", text: t("machineHeard") }), said.was));
    fill(place, ...chips);
  }
}
