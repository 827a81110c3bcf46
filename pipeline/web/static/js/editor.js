/** Editing an utterance where it stands: a text field in place of its words. */

import { h } from "./dom.js";
import { Draft } from "./draft.js";
import { composing } from "./keys.js";
import { t } from "./words.js";

const oneLine = (text) => text.replace(/\s*[\r\n]+\s*/g, " ");

export class Editor {
  /** store, outbox; done(id): the editor was closed; cut(id): the utterance was split. */
  constructor({ store, outbox, done }) {
    Object.assign(this, { store, outbox, done });
    this.id = null;
  }

  get open() {
    return this.id !== null;
  }

  /** Open the text of a drawn row, the word [from, to) chosen, or the caret at the end. */
  start(row, id, [from, to] = []) {
    if (this.id === id) return this.field.focus();
    this.close();
    const said = this.store.utterance(id);
    this.id = id;
    this.row = row;
    this.place = { target: "utterance", id, field: "text", start: said.start, end: said.end };
    const label = t("editLabel", { name: this.store.speaker(said.speaker).label });
    this.field = h("textarea", {
      class: "edit",
      rows: "1",
      spellcheck: "false",
      lang: "vi",
      "aria-label": label,
      value: said.text,
    });
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("input", () => this.#grow());
    this.field.addEventListener("blur", () => setTimeout(() => this.#left(id)));
    const split = h(
      "button",
      { type: "button", class: "small", on: { click: () => this.split() } },
      t("splitHere"),
      h("kbd", { text: "Ctrl Enter" }),
    );
    const close = h(
      "button",
      { type: "button", class: "small", on: { click: () => this.close({ focus: true }) } },
      t("finish"),
      h("kbd", { text: "Esc" }),
    );
    const drop = h(
      "button",
      { type: "button", class: "small", on: { click: () => this.leaveOut() } },
      t("leaveOutSaid"),
    );
    row.classList.add("editing");
    row.querySelector(".said").replaceChildren(this.field);
    row.querySelector(".said").after(h("div", { class: "editor-bar" }, split, close, drop));
    const send = (after, before, editing) =>
      this.outbox.change([{ place: this.place, before, after: after || null, editing }]);
    this.draft = new Draft(this.field, { before: said.text, clean: oneLine, send, mayEmpty: false });
    this.#grow();
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(from ?? said.text.length, to ?? said.text.length);
    return undefined;
  }

  #grow() {
    if (CSS.supports("field-sizing", "content")) return;
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
  }

  #key(event) {
    if (composing(event)) return;
    if (event.key === "Escape" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      this.close({ focus: true });
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.split();
    }
  }

  /** Cut the utterance in two at the caret. */
  split() {
    const { selectionStart: caret, value } = this.field;
    const [head, tail] = [value.slice(0, caret).trim(), value.slice(caret).trim()];
    if (!head || !tail) return;
    const { id, draft } = this;
    const change = {
      place: this.place,
      before: draft.before,
      after: `${oneLine(head)}\n${oneLine(tail)}`.normalize("NFC"),
      editing: draft.editing,
    };
    draft.sent = draft.text; // this goes out with the cut
    this.close({ focus: true });
    this.outbox.change([change]);
    this.done(id);
  }

  /** The utterance goes into no document. */
  leaveOut() {
    this.field.value = "";
    this.close({ focus: true });
  }

  #left(id) {
    if (this.id === id && !this.row.contains(document.activeElement) && document.hasFocus()) this.close();
  }

  /** Save and show the words again. */
  close({ focus = false } = {}) {
    if (!this.open) return;
    const { id, row, draft } = this;
    this.id = null;
    draft.close();
    row.classList.remove("editing");
    row.querySelector(".editor-bar")?.remove();
    row.querySelector(".said").replaceChildren();
    this.done(id);
    if (focus && row.isConnected) row.focus({ preventScroll: true });
  }
}
