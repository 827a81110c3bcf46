/** In step with the server: other tabs, other people, a Word import, a rendering. */

import { get, meetingPath } from "./api.js";

export class Live {
  constructor({ store, outbox, rendering }) {
    Object.assign(this, { store, outbox, rendering });
  }

  /** Listen as long as the page is seen: a browser holds few connections to one server, and a hidden tab needs none. */
  start() {
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#close() : this.#open()));
    window.addEventListener("pagehide", () => this.#close());
    if (!document.hidden) this.#open();
  }

  #close() {
    this.events?.close();
    this.events = null;
  }

  #open() {
    this.#close();
    const events = (this.events = new EventSource(meetingPath(this.store.meeting.name, "events")));
    events.addEventListener("open", () => this.outbox.reached());
    events.addEventListener("error", () => {
      this.outbox.lost();
      const gaveUp = events.readyState === EventSource.CLOSED && events === this.events;
      if (gaveUp) setTimeout(() => events === this.events && this.#open(), 2000);
    });
    events.addEventListener("revision", (event) => this.#revision(JSON.parse(event.data)));
    events.addEventListener("rendering", (event) => this.rendering.update(JSON.parse(event.data)).catch(() => {}));
  }

  async #revision({ revision, edition }) {
    const { store } = this;
    if (edition === store.edition && revision <= store.revision) return;
    this.asked = (this.asked ?? Promise.resolve()).then(() => this.#catchUp(revision, edition)).catch(() => {}); // the next event asks again
  }

  async #catchUp(revision, edition) {
    const { store } = this;
    if (edition === store.edition && revision <= store.revision) return;
    const path = meetingPath(store.meeting.name, "since", String(store.revision));
    store.apply(await get(`${path}?edition=${encodeURIComponent(store.edition)}`));
  }
}
