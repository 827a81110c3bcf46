/** The transcript: rows, the current one, the word being spoken, what is to be heard again, changes to an utterance. */

import { Editor } from "./editor.js";
import { VirtualList } from "./list.js";
import { guessHeight, Rows } from "./row.js";
import { lastStarted } from "./timeline.js";

const LEAD = 300; // ms heard before a doubtful place

/** Events: current (detail id), drawn (rows were drawn or changed), ask (detail {what, id}: a dialog is wanted). */
export class Transcript extends EventTarget {
  constructor(scroller, canvas, { store, outbox, player }) {
    super();
    Object.assign(this, { scroller, canvas, store, outbox, player });
    this.filter = null;
    this.current = null;
    const { meeting } = store;
    this.rows = new Rows(store, {
      tool: (name, id) => this.tool(name, id),
      canHear: meeting.audio,
      timed: meeting.timed,
    });
    this.list = new VirtualList(scroller, canvas, {
      key: (item) => item.id,
      guess: guessHeight,
      draw: (item, index) => {
        const row = this.rows.draw(item);
        this.#update(row, item, index);
        return row;
      },
      update: (row, item, index) => this.#update(row, item, index),
    });
    this.editor = new Editor({ store, outbox, done: (id) => this.list.refresh(id) });
    canvas.addEventListener("click", (event) => this.#clicked(event));
    canvas.addEventListener("dblclick", (event) => this.#edited(event));
    canvas.addEventListener("focusin", (event) => this.#focused(event));
    for (const type of ["wheel", "touchmove", "pointerdown"])
      scroller.addEventListener(type, () => (this.following = false), { passive: true });
    player.addEventListener("time", ({ detail }) => this.#spoken(detail));
    player.addEventListener("state", ({ detail }) => detail && (this.following = true));
    store.addEventListener("change", ({ detail }) => this.#changed(detail));
    this.#items();
    this.select(store.utterances[0]?.id ?? null, { show: false });
  }

  /** Whether the text goes along with the recording. */
  get following() {
    return this.goesAlong !== false;
  }

  set following(on) {
    if (this.following === on) return;
    this.goesAlong = on;
    this.dispatchEvent(new CustomEvent("following", { detail: on }));
  }

  #update(row, item, index) {
    this.rows.update(row, item, index, this.list.items[index - 1]);
    row.setAttribute("aria-setsize", this.list.items.length);
    this.lit = null; // the span may have gone
    cancelAnimationFrame(this.telling);
    this.telling = requestAnimationFrame(() => this.dispatchEvent(new Event("drawn")));
  }

  #items() {
    const { utterances } = this.store;
    this.list.setItems(this.filter ? utterances.filter((one) => this.filter.has(one.id)) : utterances);
  }

  #changed({ ids, order, lists }) {
    if (order) this.#items();
    else if (lists.size) for (const id of this.list.rows.keys()) this.list.refresh(id);
    else for (const id of ids) this.#refresh(id);
    if (this.filter && lists.has("must_hear")) this.#grow();
    if (this.current && !this.store.places.has(this.current))
      this.select(this.list.items[0]?.id ?? null, { show: false });
  }

  #refresh(id) {
    this.list.refresh(id);
    const next = this.store.utterances[this.store.places.get(id) + 1];
    if (next) this.list.refresh(next.id); // its speaker goes on, or not
  }

  /** Show only what is to be heard again; what is done meanwhile stays until it is asked for anew. */
  mustHear(on) {
    this.filter = on
      ? new Set(this.store.utterances.filter((one) => this.store.doubtful(one.id)).map((one) => one.id))
      : null;
    this.#items();
    if (on && this.list.items.length && !this.filter.has(this.current)) this.select(this.list.items[0].id);
    else if (this.current) this.list.show(this.current, "center");
  }

  #grow() {
    for (const one of this.store.utterances) if (this.store.doubtful(one.id)) this.filter.add(one.id);
    this.#items();
  }

  /** Make an utterance the current one. */
  select(id, { show = true, focus = false, block = "nearest" } = {}) {
    if (id && this.filter && !this.filter.has(id)) {
      this.filter.add(id);
      this.#items();
    }
    const before = this.current;
    this.current = this.rows.current = id;
    if (before !== id) {
      if (before) this.list.refresh(before);
      if (id) this.list.refresh(id);
      this.dispatchEvent(new CustomEvent("current", { detail: id }));
    }
    if (id && show) this.list.show(id, block);
    if (id && focus) this.list.rowOf(id)?.focus({ preventScroll: true });
  }

  /** The utterance `step` rows on becomes the current one. */
  move(step) {
    this.following = false;
    const place = this.list.index.get(this.current) ?? 0;
    const next = this.list.items[Math.min(Math.max(0, place + step), this.list.items.length - 1)];
    if (next) this.select(next.id, { focus: true });
  }

  /** On to the next doubtful place (step 1) or back (-1), and hear it. Returns whether there is one. */
  moveDoubt(step) {
    const { store } = this;
    const from = store.places.get(this.current) ?? 0;
    for (let place = from + step; place >= 0 && place < store.utterances.length; place += step) {
      const { id } = store.utterances[place];
      if (!store.doubtful(id)) continue;
      this.hear(id, Math.min(...store.reasons(id).map((one) => one.start)) - LEAD);
      return true;
    }
    return false;
  }

  /** Go to an utterance and play it from its start, or from `at` ms. */
  hear(id, at = null) {
    const said = this.store.utterance(id);
    if (!said) return;
    this.editor.close();
    this.following = true;
    this.select(id, { focus: true, block: "center" });
    this.player.play(at ?? said.start);
  }

  /** One word on (1) or back (-1) from where the recording stands. */
  moveWord(step) {
    const words = this.store.utterance(this.current)?.words ?? [];
    const place = lastStarted(words.length, (index) => words[index].from, this.player.at + 1);
    const word = words[Math.min(Math.max(0, place + step), words.length - 1)];
    if (word) this.player.seek(word.from);
  }

  /** What a button of a row, or its key, does. */
  tool(name, id = this.current) {
    if (!id) return;
    this.select(id, { show: false });
    const said = this.store.utterance(id);
    if (name === "play") this.hear(id);
    else if (name === "edit") this.edit(id);
    else if (name === "accept")
      this.#change(
        id,
        "heard",
        said.reviewed === "accepted" ? "accepted" : "",
        said.reviewed === "accepted" ? "" : "accepted",
      );
    else if (name === "merge") this.#merge(id);
    else if (name === "split") this.#split(id);
    else this.dispatchEvent(new CustomEvent("ask", { detail: { what: name, id } }));
  }

  #change(id, field, before, after) {
    const { start, end } = this.store.utterance(id);
    return this.outbox.change([{ place: { target: "utterance", id, field, start, end }, before, after }]);
  }

  /** Give an utterance to another voice, or to a name that is none yet. */
  giveTo(id, speaker) {
    const before = this.store.utterance(id).speaker;
    if (speaker && speaker !== before) this.#change(id, "speaker", before, speaker);
  }

  async #merge(id) {
    const place = this.store.places.get(id);
    if (!place) return;
    this.editor.close();
    const above = this.store.utterances[place - 1].id;
    await this.#change(id, "join", "", "previous");
    if (!this.store.places.has(id)) this.select(above, { focus: true });
  }

  /** Cut before the word where the recording stands; where that is not in this row, open it to choose the place. */
  #split(id) {
    if (this.editor.open && this.editor.id === id) return this.editor.split();
    const said = this.store.utterance(id);
    const word = said.words[lastStarted(said.words.length, (index) => said.words[index].from, this.player.at)];
    const [head, tail] =
      word && this.player.at < said.end
        ? [said.text.slice(0, word.begin).trim(), said.text.slice(word.begin).trim()]
        : [];
    if (!head || !tail) return this.edit(id);
    return this.#change(id, "text", said.text, `${head}\n${tail}`);
  }

  /** Open an utterance's text, at a word of it where one is meant. */
  edit(id = this.current, word = null) {
    if (!id) return;
    this.select(id);
    const row = this.list.rowOf(id);
    if (row) this.editor.start(row, id, word ? [word.begin, word.end] : []);
  }

  #clicked(event) {
    const row = event.target.closest(".row");
    if (!row) return;
    this.select(row.dataset.row, { show: false });
    const word = event.target.closest(".word");
    if (word && getSelection().isCollapsed) {
      this.following = true;
      this.player.play(this.store.utterance(row.dataset.row).words[word.dataset.word].from);
    }
    if (!event.target.closest("button, textarea")) row.focus({ preventScroll: true });
  }

  #edited(event) {
    const row = event.target.closest(".row");
    if (!row || event.target.closest("button, textarea, .remarks")) return;
    const word = event.target.closest(".word");
    this.player.audio.pause();
    this.edit(row.dataset.row, word && this.store.utterance(row.dataset.row).words[word.dataset.word]);
  }

  #focused(event) {
    const id = event.target.closest(".row")?.dataset.row;
    if (id && id !== this.current) this.select(id, { show: false });
  }

  /** Light the word being spoken; keep it in view unless the reader went elsewhere. */
  #spoken(at) {
    const { utterances } = this.store;
    const said = utterances[lastStarted(utterances.length, (index) => utterances[index].start, at)];
    if (!said) return this.#light(null);
    if (
      this.player.playing &&
      this.following &&
      !this.editor.open &&
      said.id !== this.heardId &&
      this.list.index.has(said.id)
    )
      this.list.show(said.id);
    this.heardId = said.id;
    const row = this.list.rowOf(said.id);
    if (!row || at > said.end + 500) return this.#light(null);
    const shown = this.store.utterance(said.id);
    const index = lastStarted(shown.words.length, (place) => shown.words[place].from, at + 1);
    return this.#light(row.querySelector(`[data-word="${index}"]`));
  }

  #light(word) {
    if (this.lit === word && word?.isConnected) return;
    for (const old of this.canvas.querySelectorAll(".lit")) old.classList.remove("lit");
    word?.classList.add("lit");
    this.lit = word;
  }

  /** Back to where the recording stands, and with it from now on. */
  follow() {
    this.following = true;
    if (this.heardId) this.select(this.heardId, { block: "center" });
  }
}
