/** The panel of the minutes: each line beside the words it rests on, the card's fields above. */

import { askText } from "./dialogs.js";
import { bindField } from "./draft.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { clock } from "./timeline.js";
import { known, t } from "./words.js";

const ORDER = ["agenda", "attendance", "site", "report", "opinion", "proposal", "vote", "conclusion", "task"];

export class Minutes {
  constructor(panel, { store, outbox, jump, announce }) {
    Object.assign(this, { panel, store, outbox, jump, announce });
    this.items = new Map();
    this.fields = new Map();
    store.addEventListener(
      "change",
      ({ detail }) => this.shownOnce && (detail.lists.has("items") || detail.lists.has("card")) && this.draw(),
    );
  }

  /** Show the card and the items, those of a kind together. */
  draw() {
    this.shownOnce = true;
    const { store } = this;
    const ids = new Set(store.items.map((one) => one.id));
    for (const id of this.items.keys()) if (!ids.has(id)) this.items.delete(id);
    const kinds = [...ORDER, ...new Set(store.items.map((one) => one.kind).filter((kind) => !ORDER.includes(kind)))];
    const groups = kinds.map((kind) => this.#group(kind)).filter(Boolean);
    if (!this.cardBox) fill(this.panel, (this.cardBox = this.#card()), (this.lists = h("div")));
    for (const { follow } of this.fields.values()) follow();
    this.#arrange(groups);
    for (const { update } of this.items.values()) update();
  }

  /** Put the groups in; an element that is already in its place is not moved, so a field in it keeps the focus. */
  #arrange(groups) {
    const wanted = groups.length ? groups : [h("p", { class: "empty", text: t("noItems") })];
    place(this.lists, wanted);
  }

  #group(kind) {
    const list = this.store.items.filter((one) => one.kind === kind);
    this.groups ??= new Map();
    if (!list.length) return null;
    if (!this.groups.has(kind)) {
      const items = h("ul", { class: "cards" });
      this.groups.set(kind, { items, count: h("span", { class: "count" }) });
      const name = known(`kind_${kind}`) ? t(`kind_${kind}`) : kind;
      const title = h("h3", {}, name, " ", this.groups.get(kind).count);
      const add = h(
        "button",
        { type: "button", class: "small", on: { click: () => this.#add(kind, name) } },
        t("addItem"),
      );
      this.groups.get(kind).element = h("section", { class: "group" }, title, items, add);
    }
    const group = this.groups.get(kind);
    group.count.textContent = String(list.length);
    for (const item of list) if (!this.items.has(item.id)) this.items.set(item.id, this.#item(item.id));
    place(
      group.items,
      list.map((item) => this.items.get(item.id).element),
    );
    return group.element;
  }

  #item(id) {
    const { store } = this;
    const item = store.items.find((one) => one.id === id);
    const get = () => store.items.find((one) => one.id === id) ?? item;
    const change = (field) => (after, before, editing) =>
      this.outbox.change([
        { place: this.#place(get(), field), before, after: field === "text" ? after || null : after, editing },
      ]);
    const text = h("textarea", { rows: "1", class: "item-text", "aria-label": t("itemText"), lang: "vi" });
    const bound = [
      bindField(text, {
        show: () => store.shown("item", id, "text", get().text),
        send: change("text"),
        clean: oneLine,
        mayEmpty: false,
      }),
    ];
    const fields = Object.keys(item.fields).map((name) => {
      const input = h("input", { type: "text", autocomplete: "off" });
      bound.push(
        bindField(input, {
          show: () => store.shown("item", id, name, get().fields[name] ?? ""),
          send: change(name),
          clean: oneLine,
        }),
      );
      return h(
        "label",
        { class: "field inline" },
        h("span", { class: "label", text: known(`field_${name}`) ? t(`field_${name}`) : name }),
        input,
      );
    });
    const who = h("p", { class: "quiet" });
    const evidence = h("ul", { class: "evidence" });
    const leaveOut = iconButton("close", t("leaveOut"), () => this.#leaveOut(get()));
    const element = h(
      "li",
      { class: "card item", "data-item": id },
      h("div", { class: "item-head" }, who, leaveOut),
      text,
      ...fields,
      evidence,
    );
    const update = () => {
      const now = get();
      who.textContent = [now.speaker ? store.speaker(now.speaker).label : "", now.changed ? t("corrected") : ""]
        .filter(Boolean)
        .join(" · ");
      fill(evidence, ...now.evidence.map((one) => this.#evidence(one)));
      for (const follow of bound) follow();
    };
    return { element, update };
  }

  #evidence(one) {
    const at = this.store.meeting.timed ? h("span", { class: "when", text: clock(one.start) }) : null;
    return h(
      "li",
      {},
      h(
        "button",
        { type: "button", class: "quote", on: { click: () => this.jump(one.utterance, one.start) } },
        icon("ear"),
        at,
        h("span", { text: `«${one.quote}»` }),
      ),
    );
  }

  #place(item, field) {
    const [first] = item.evidence;
    return { target: "item", id: item.id, field, ...(first ? { start: first.start, end: first.end } : {}) };
  }

  #leaveOut(item) {
    this.outbox.change([{ place: this.#place(item, "text"), before: item.text, after: null }]);
    this.announce(t("itemLeftOut"));
  }

  /** A new item behind the last one of its kind. */
  #add(kind, name) {
    const last = this.store.items.findLast((one) => one.kind === kind);
    const save = (after) => this.outbox.change([{ place: this.#place(last, "after"), before: "", after }]);
    askText({ title: `${name}: ${t("addItem")}`, label: t("itemText"), button: t("addItem"), save });
  }

  #card() {
    const rows = this.store.card.map(({ id, label }) => {
      const input = h("input", { type: "text", autocomplete: "off" });
      const saved = () =>
        this.store.shown("card", id, "text", this.store.card.find((one) => one.id === id)?.text ?? "");
      const send = (after, before, editing) =>
        this.outbox.change([{ place: { target: "card", id, field: "text" }, before, after, editing }]);
      this.fields.set(id, { follow: bindField(input, { show: saved, send, clean: oneLine }) });
      return h("label", { class: "field" }, h("span", { class: "label", text: label }), input);
    });
    return h("details", { class: "card-box" }, h("summary", { text: t("cardTitle") }), ...rows);
  }
}

const oneLine = (text) => text.replace(/\s+/g, " ").trim();

/** Make these the children, in this order, moving as few as possible. */
function place(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  wanted.forEach((element, index) => {
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null);
  });
}
