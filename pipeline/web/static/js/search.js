/** Searching the transcript: the browser's own search sees only the rows that are drawn. */

import { byId } from "./dom.js";
import { t } from "./words.js";

const marks = "highlights" in CSS;

/** Letter by letter, so that offsets stay: small letters, without signs where the reader typed none. */
function folder(query) {
  const signs = /[\u0300-\u036f]|đ/i.test(query.normalize("NFD"));
  const plain = (letter) => {
    const small = letter.toLowerCase();
    if (small.length !== 1) return letter;
    return signs ? small : small.normalize("NFD")[0].replace("đ", "d");
  };
  return (text) => Array.from({ length: text.length }, (_, index) => plain(text[index])).join("");
}

export class Search {
  constructor({ store, transcript }) {
    Object.assign(this, { store, transcript, hits: [], place: -1, length: 0 });
    this.box = byId("search");
    this.box.addEventListener("input", (event) => !event.isComposing && this.#find());
    this.box.addEventListener("compositionend", () => this.#find());
    this.box.addEventListener("keydown", (event) => this.#key(event));
    byId("search-next").addEventListener("click", () => this.move(1));
    byId("search-previous").addEventListener("click", () => this.move(-1));
    transcript.addEventListener("drawn", () => this.#mark());
    store.addEventListener(
      "change",
      ({ detail }) => this.query && (detail.order || detail.ids.size) && this.#find({ stay: true }),
    );
  }

  focus() {
    this.box.focus();
    this.box.select();
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter") this.move(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") {
      this.box.value = "";
      this.#find();
      this.box.blur();
    } else return;
    event.preventDefault();
  }

  #find({ stay = false } = {}) {
    this.query = this.box.value.normalize("NFC").trim();
    const fold = folder(this.query);
    const needle = fold(this.query);
    this.hits = [];
    if (needle)
      for (const { id } of this.store.utterances) {
        const text = fold(this.store.utterance(id).text);
        for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
          this.hits.push({ id, at });
      }
    this.length = needle.length;
    if (!stay) {
      const from = this.store.places.get(this.transcript.current) ?? 0;
      this.place = this.hits.findIndex((hit) => this.store.places.get(hit.id) >= from) - 1;
      if (this.hits.length) this.move(1, { focus: false });
    }
    this.#tell();
    this.#mark();
  }

  /** On to the next place found (1) or back (-1). */
  move(step) {
    if (!this.hits.length) return;
    this.place = (this.place + step + this.hits.length) % this.hits.length;
    this.transcript.following = false;
    this.transcript.select(this.hits[this.place].id, { block: "center" });
    this.#tell();
    this.#mark();
  }

  #tell() {
    const { hits, place } = this;
    byId("search-count").textContent = !this.query
      ? ""
      : hits.length
        ? t("foundPlace", { n: Math.max(0, place) + 1, of: hits.length })
        : t("foundNone");
    for (const id of ["search-next", "search-previous"]) byId(id).disabled = !hits.length;
  }

  #mark() {
    if (!marks) return;
    CSS.highlights.delete("found");
    CSS.highlights.delete("found-now");
    if (!this.hits.length) return;
    const [all, now] = [new Highlight(), new Highlight()];
    this.hits.forEach((hit, index) => {
      const said = this.transcript.list.rowOf(hit.id)?.querySelector(".said");
      const range = said && !said.querySelector("textarea") && rangeIn(said, hit.at, hit.at + this.length);
      if (range) (index === this.place ? now : all).add(range);
    });
    CSS.highlights.set("found", all);
    CSS.highlights.set("found-now", now);
  }
}

/** The range of characters [from, to) inside an element. */
function rangeIn(element, from, to) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = new Range();
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const after = before + node.length;
    if (before <= from && from < after) range.setStart(node, from - before);
    if (before < to && to <= after) {
      range.setEnd(node, to - before);
      return range;
    }
    before = after;
  }
  return null;
}
