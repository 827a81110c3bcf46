/** In step with the server: other tabs, other people, a Word import, a rendering. */

import { get, meetingPath } from "./api.js";

export class Live {
  constructor({ store, outbox, rendering }) {
    Object.assign(this, { store, outbox, rendering });
  }

  open() {
    const events = new EventSource(meetingPath(this.store.meeting.name, "events"));
    events.addEventListener("open", () => this.outbox.reached());
    events.addEventListener("error", () => {
      this.outbox.lost();
      if (events.readyState === EventSource.CLOSED) setTimeout(() => this.open(), 2000); // the browser gave up: the server is gone
    });
    events.addEventListener("revision", (event) => this.#revision(JSON.parse(event.data)));
    events.addEventListener("rendering", (event) => this.rendering.update(JSON.parse(event.data)).catch(() => {}));
    window.addEventListener("pagehide", () => events.close());
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
