/**
 * What is still to be saved. Requests are sent one after the other and kept in localStorage until the server has
 * answered that they are on the disk: a killed server or a closed tab loses nothing.
 */

import { post, meetingPath, Refused, Unreachable } from "./api.js";
import { reviewer, takeOver } from "./session.js";

const PREFIX = "bienban/outbox/";
const WAIT = [500, 1000, 2000, 4000, 8000]; // ms between attempts
const FAULTY = new Set(["invalid", "large", "type"]); // the request itself is wrong: sending it again is no use

/** Events: state (saved, saving, offline, trouble), answer (what changed), refused (a change that will never be taken). */
export class Outbox extends EventTarget {
  constructor(meeting, session, store) {
    super();
    Object.assign(this, { meeting, session, store, seq: null, tries: 0, sending: null, trouble: null });
    this.key = `${PREFIX}${encodeURIComponent(meeting)}/${session}`;
    this.queue = kept(this.key); // by this tab before it was reloaded
    store.pending(this.queue);
  }

  /** Begin to send. `seq`: the highest number the server knows of this session. */
  async open(seq) {
    for (const key of Object.keys(localStorage)) {
      if (key === this.key || !key.startsWith(`${PREFIX}${encodeURIComponent(this.meeting)}/`)) continue;
      if (!(await takeOver(key.slice(key.lastIndexOf("/") + 1)))) continue;
      this.queue.unshift(...kept(key)); // of a tab that is no more
      this.#keep();
      localStorage.removeItem(key);
    }
    const own = this.queue.filter((entry) => entry.body.session === this.session);
    this.seq = Math.max(seq, ...own.map((entry) => entry.body.seq));
    this.store.pending(this.queue);
    this.send();
  }

  get state() {
    if (this.trouble) return this.trouble;
    return this.queue.length ? "saving" : "saved";
  }

  /** Changes that go together: [{place, before, after, editing?, settles?}]. */
  change(changes) {
    const last = this.queue.at(-1);
    const same = (one, index) =>
      last.body.changes[index]?.editing === one.editing && sameField(last.body.changes[index]?.place, one.place);
    if (
      last &&
      !last.tried &&
      last.route === "changes" &&
      last.body.changes.length === changes.length &&
      changes.every((one, index) => one.editing && same(one, index))
    )
      last.body.changes = changes; // typing on: only the newest state is sent
    else this.#add("changes", { changes });
    this.#keep();
    this.store.pending(this.queue);
    return this.send();
  }

  /** A remark: {place, quote, text}, or `id` and {done}. */
  note(body, id) {
    this.#add(id ? `notes/${id}` : "notes", body);
    this.#keep();
    return this.send();
  }

  /** Undo or redo, once everything before it is saved. */
  async step(route) {
    await this.send();
    const next = this.store[route];
    if (!next || this.queue.length) return null;
    this.#add(route, { id: next.id });
    this.#keep();
    await this.send();
    return next;
  }

  #add(route, body) {
    this.queue.push({ route, tried: false, body: { who: reviewer.name, ...body } });
  }

  #keep() {
    if (this.queue.length) localStorage.setItem(this.key, JSON.stringify(this.queue));
    else localStorage.removeItem(this.key);
    this.#tell("state", this.state);
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** Send what waits; ends when all is saved or the server cannot take it now. */
  send() {
    if (this.seq === null) return Promise.resolve(); // which numbers are free is not known yet
    this.sending ||= this.#sendAll().finally(() => (this.sending = null));
    return this.sending;
  }

  async #sendAll() {
    clearTimeout(this.timer);
    while (this.queue.length) {
      const entry = this.#numbered(this.queue[0]);
      try {
        const answer = await this.#post(entry);
        this.#tell("answer", answer);
        this.#done(entry);
      } catch (cause) {
        if (cause instanceof Unreachable || mayPass(cause, entry.route)) {
          this.#wait(cause);
          return;
        }
        this.#done(entry);
        this.#tell("refused", { entry, cause });
      }
    }
    this.#keep();
  }

  /** An entry that is about to be sent has its number for good: what is sent twice is done once. */
  #numbered(entry) {
    entry.tried = true;
    if (entry.body.seq === undefined) Object.assign(entry.body, { session: this.session, seq: (this.seq += 1) });
    this.#keep();
    return entry;
  }

  #post(entry) {
    const path = meetingPath(this.meeting, ...entry.route.split("/"));
    return post(path, { edition: this.store.edition, base: this.store.revision, ...entry.body });
  }

  #done(entry) {
    this.queue = this.queue.filter((one) => one !== entry);
    this.tries = 0;
    this.trouble = null;
    this.store.pending(this.queue);
    this.#keep();
  }

  #wait(cause) {
    this.trouble = cause instanceof Unreachable ? "offline" : "trouble";
    this.cause = cause;
    this.#keep();
    this.timer = setTimeout(() => this.send(), WAIT[Math.min(this.tries++, WAIT.length - 1)]);
  }

  /** The server answers (again). */
  reached() {
    if (this.trouble === "offline") this.trouble = null;
    this.tries = 0;
    this.#keep();
    this.send();
  }

  /** The server does not answer. */
  lost() {
    this.trouble ??= "offline";
    this.#keep();
  }

  /** The page is being left: what was not sent yet goes out by itself, and stays in localStorage until answered. */
  leave() {
    for (const entry of this.seq === null ? [] : this.queue) {
      if (entry.tried) continue;
      this.#post(this.#numbered(entry)).then(
        (answer) => {
          this.#tell("answer", answer);
          this.#done(entry);
        },
        () => {},
      );
    }
    this.#keep();
  }
}

/** What was left in localStorage. It may have arrived: it is sent again as it was. */
const kept = (key) => JSON.parse(localStorage.getItem(key) ?? "[]").map((entry) => ({ ...entry, tried: true }));

/** Whether the server may take it later. 404 is also what a server says that was started with another address. */
function mayPass(cause, route) {
  if (!(cause instanceof Refused) || FAULTY.has(cause.code)) return false;
  return cause.code !== "unknown" || route === "changes" || route === "notes";
}

/** Whether two places are one field of one thing. */
export const sameField = (one, other) =>
  one && other && one.target === other.target && one.id === other.id && one.field === other.field;
