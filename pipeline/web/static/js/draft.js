/**
 * Saving as one types. A field (input or textarea) sends its text 400 ms after the last key, and at once when it is
 * left. While an input method composes (Telex, VNI) nothing is sent and nothing is written into the field.
 */

const PAUSE = 400; // ms
const drafts = new Set();

export class Draft {
  /**
   * send(after, before, editing) puts a state into the outbox. `before`: what the page shows now. mayEmpty false: an
   * empty field is sent only when it is closed, as it says «leave this out».
   */
  constructor(field, { before, send, clean = (text) => text, mayEmpty = true }) {
    Object.assign(this, { field, before, send, clean, mayEmpty });
    this.sent = before;
    this.editing = crypto.getRandomValues(new Uint32Array(1))[0].toString(36);
    this.composing = false;
    this.off = new AbortController();
    const on = (type, listener) => field.addEventListener(type, listener, { signal: this.off.signal });
    on("compositionstart", () => this.#compose(true));
    on("compositionend", () => this.#compose(false));
    on("input", () => this.#later());
    on("blur", () => this.flush());
    drafts.add(this);
  }

  get text() {
    return this.clean(this.field.value.normalize("NFC"));
  }

  #compose(on) {
    this.composing = on;
    if (on) clearTimeout(this.timer);
    else this.#later();
  }

  #later() {
    clearTimeout(this.timer);
    if (!this.composing) this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Send what is written, if it was not yet. `last`: also in the middle of a composition, as the page goes. */
  flush({ last = false, closing = false } = {}) {
    clearTimeout(this.timer);
    if ((this.composing && !last) || this.text === this.sent) return;
    if (!this.text && !this.mayEmpty && !closing) return;
    this.sent = this.text;
    this.send(this.sent, this.before, this.editing);
  }

  /** Save and let go of the field. */
  close() {
    this.flush({ last: true, closing: true });
    this.off.abort();
    drafts.delete(this);
  }
}

/** Send every field's text now: the page is being left. */
export function flushAll() {
  for (const draft of drafts) draft.flush({ last: true });
}

/**
 * A field that stays in the page and follows what is saved: its draft begins when it gets the focus. show(): what is
 * saved now; send as in Draft. Returns a function that puts what is saved into the field, unless someone types there.
 */
export function bindField(field, { show, ...options }) {
  let draft = null;
  field.value = show();
  field.addEventListener("focus", () => (draft ??= new Draft(field, { before: field.value, ...options })));
  field.addEventListener("blur", () => {
    draft?.close();
    draft = null;
  });
  return () => {
    if (!draft && field.value !== show()) field.value = show();
  };
}
