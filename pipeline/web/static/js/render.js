/** Making the Word files: start, progress, the files. */

import { get, meetingPath, post } from "./api.js";
import { byId, fill, h, icon } from "./dom.js";
import { t } from "./words.js";

export class Rendering {
  constructor({ store, outbox, announce }) {
    Object.assign(this, { store, outbox, announce });
    this.button = byId("render");
    this.box = byId("files");
    this.button.addEventListener("click", () => this.start());
    byId("files-toggle").addEventListener("click", () => this.toggle());
    store.addEventListener("change", ({ detail }) => detail.lists.has("files") && this.show(this.last));
  }

  get path() {
    return meetingPath(this.store.meeting.name, "render");
  }

  toggle(open = this.box.hidden) {
    this.box.hidden = !open;
    byId("files-toggle").setAttribute("aria-expanded", String(open));
  }

  async start() {
    this.button.disabled = true;
    await this.outbox.send(); // what was typed last goes in, too
    try {
      this.show(await post(this.path, {}));
    } catch (cause) {
      this.show({ state: "failed", error: { text: cause.text ?? cause.message, hint: cause.hint ?? "" } });
    }
    this.toggle(true);
  }

  /** Show where the making stands: an event of the server, or null. */
  show(state) {
    const was = this.last?.state;
    this.last = state;
    this.button.disabled = state?.state === "running";
    const files = state?.files ?? this.store.files;
    fill(
      this.box,
      ...this.#progress(state),
      ...(files.length
        ? [h("h3", { text: t("files") }), h("ul", { class: "files" }, ...files.map((file) => this.#link(file)))]
        : [h("p", { class: "empty", text: t("noFiles") })]),
    );
    if (state && was === "running" && state.state !== "running") {
      this.announce(t(state.state === "done" ? "renderDone" : "renderFailed"));
      this.toggle(true);
    }
    return state;
  }

  /** After an event: it may say less than the route. */
  async update(event) {
    if (event.state === "running") return this.show(event);
    return this.show(await get(this.path));
  }

  #progress(state) {
    if (!state) return [];
    if (state.state === "failed")
      return [
        h("p", { class: "bad", role: "alert" }, icon("warn"), `${state.error?.text ?? ""} ${state.error?.hint ?? ""}`),
      ];
    const warnings = (state.warnings ?? []).map((text) => h("p", { class: "warn" }, icon("warn"), text));
    if (state.state === "done") return [h("p", { class: "good" }, icon("check"), t("renderDone")), ...warnings];
    const bar = h("progress", { max: state.total || 1, "aria-label": t("renderRunning"), value: state.done ?? 0 });
    return [h("p", {}, `${t("renderRunning")} ${state.title ?? ""}`), bar, ...warnings];
  }

  #link(file) {
    const size = `${Math.max(1, Math.round(file.size / 1024))} kB`;
    return h(
      "li",
      {},
      h(
        "a",
        { href: meetingPath(this.store.meeting.name, "files", file.name), download: file.name },
        icon("file"),
        file.name,
      ),
      h("span", { class: "quiet", text: ` ${size}` }),
    );
  }
}
