/** The meeting as this page knows it: what the server said, and over it what is still on its way there. */

import { timed } from "./align.js";

const LISTS = ["speakers", "items", "card", "must_hear", "conflicts", "notes", "unplaced", "files", "people"];

/** Events: change, with detail {ids: Set of utterances, order, lists: Set of names}. */
export class Store extends EventTarget {
  /** Take the whole meeting, as GET api/meetings/NAME gives it. */
  load(meeting) {
    this.meeting = meeting;
    this.edition = meeting.edition;
    this.revision = meeting.revision;
    this.undo = null;
    this.redo = null;
    this.patches ??= new Map();
    this.utterances = meeting.utterances.map(opened);
    this.#index();
    for (const list of LISTS) this[list] = meeting[list] ?? [];
    this.#doubts();
  }

  /** Take what changed: an answer of since, changes, undo, redo, notes. */
  apply(answer) {
    if ("undo" in answer && "redo" in answer) Object.assign(this, { undo: answer.undo, redo: answer.redo });
    if (!answer.full && answer.revision < this.revision) return this.#tell(new Set(), false, new Set());
    this.edition = answer.edition;
    this.revision = answer.revision;
    const ids = new Set((answer.utterances ?? []).map((one) => one.id));
    const order = answer.full || Boolean(answer.order);
    if (answer.full) Object.assign(this.meeting, answer);
    if (answer.full) this.utterances = answer.utterances.map(opened);
    else this.#merge(answer.utterances ?? [], answer.order);
    this.#index();
    const lists = new Set(LISTS.filter((list) => answer[list]));
    for (const list of lists) this[list] = answer[list];
    if (lists.has("must_hear") || order) this.#doubts();
    return this.#tell(ids, order, lists);
  }

  #merge(changed, order) {
    const fresh = new Map(changed.map((one) => [one.id, opened(one)]));
    if (order) {
      const now = new Map([...this.utterances.map((one) => [one.id, one]), ...fresh]);
      this.utterances = order.map((id) => now.get(id)).filter(Boolean);
    } else this.utterances = this.utterances.map((one) => fresh.get(one.id) ?? one);
  }

  #index() {
    this.places = new Map(this.utterances.map((one, place) => [one.id, place]));
  }

  #doubts() {
    this.doubts = new Map();
    for (const doubt of this.must_hear) {
      if (!this.doubts.has(doubt.utterance)) this.doubts.set(doubt.utterance, []);
      this.doubts.get(doubt.utterance).push(doubt);
    }
  }

  /** Lay over what waits in the outbox. */
  pending(queue) {
    const before = this.patches;
    this.patches = new Map();
    for (const entry of queue)
      for (const { place, after } of entry.body.changes ?? [])
        this.patches.set(`${place.target}/${place.id}/${place.field}`, after);
    const ids = new Set();
    const lists = new Set();
    for (const key of new Set([...before.keys(), ...this.patches.keys()])) {
      if (before.get(key) === this.patches.get(key)) continue;
      const [target, id] = key.split("/");
      if (target === "utterance") ids.add(id);
      else lists.add({ speaker: "speakers", item: "items", card: "card" }[target]);
    }
    if (this.meeting && (ids.size || lists.size)) this.#tell(ids, false, lists);
  }

  #tell(ids, order, lists) {
    this.dispatchEvent(new CustomEvent("change", { detail: { ids, order, lists } }));
  }

  /** A field as it stands on the page: what waits to be saved, else `saved`. */
  shown(target, id, field, saved) {
    const key = `${target}/${id}/${field}`;
    return this.patches.has(key) ? (this.patches.get(key) ?? "") : saved;
  }

  /** An utterance as it is shown. */
  utterance(id) {
    const saved = this.utterances[this.places.get(id)];
    if (!saved) return null;
    const text = this.shown("utterance", id, "text", saved.text);
    const heard = this.shown("utterance", id, "heard", saved.reviewed === "accepted" ? "accepted" : "");
    const speaker = this.shown("utterance", id, "speaker", saved.speaker);
    if (text === saved.text && speaker === saved.speaker && heard === (saved.reviewed === "accepted" ? "accepted" : ""))
      return saved;
    const reviewed =
      text !== saved.text || speaker !== saved.speaker
        ? "changed"
        : heard || (saved.reviewed === "changed" ? "changed" : "");
    return { ...saved, text, speaker, reviewed, words: text === saved.text ? saved.words : timed(text, saved) };
  }

  /** A voice with its number (colour) and the name that is shown for it; of a name not yet known as a voice, too. */
  speaker(id) {
    const number = this.speakers.findIndex((one) => one.id === id);
    if (number < 0)
      return { id, label: id, name: id, number: this.speakers.length, speaking: 0, utterances: 0, sample: false };
    const saved = this.speakers[number];
    const name = this.shown("speaker", id, "name", saved.name);
    return { ...saved, number, name, label: name === saved.name ? saved.label : name || saved.label };
  }

  /** Reasons to hear an utterance again, [] where there are none. */
  reasons(id) {
    return this.doubts.get(id) ?? [];
  }

  /** Whether somebody still has to hear it. */
  doubtful(id) {
    return this.doubts.has(id) && this.utterance(id)?.reviewed === "";
  }
}

/** Words of an utterance out of the five numbers each: {begin, end, from, to, sure}, in the meeting's time. */
function opened(utterance) {
  const { words, start, text } = utterance;
  const list = [];
  for (let i = 0; i + 4 < words.length; i += 5)
    list.push({
      begin: words[i],
      end: words[i + 1],
      from: start + words[i + 2],
      to: start + words[i + 3],
      sure: words[i + 4],
      text: text.slice(words[i], words[i + 1]),
    });
  return { ...utterance, words: list };
}
