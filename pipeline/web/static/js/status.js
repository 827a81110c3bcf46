/** What the reader is told: saved or not, errors, short news for screen readers, too. */

import { Refused } from "./api.js";
import { byId, fill, h, icon, iconButton } from "./dom.js";
import { t } from "./words.js";

/** The sign of saving: always a word and a form beside the colour. */
export class Saved {
  constructor(place) {
    this.place = place;
  }

  show(state, outbox) {
    clearTimeout(this.timer);
    if (state === "saving") {
      this.timer = setTimeout(() => this.#write(state, t("saving"), "edit"), 250); // a quick answer does not flicker
      return;
    }
    const waiting = outbox?.queue.length ?? 0;
    if (state === "offline") this.#write(state, waiting ? t("offlineWaiting", { n: waiting }) : t("offline"), "warn");
    else if (state === "trouble")
      this.#write(state, `${outbox.cause.message} ${outbox.cause.hint ?? ""} ${t("keptHere")}`, "warn");
    else this.#write(state, t("saved"), "check");
  }

  #write(state, text, sign) {
    if (this.text === text) return;
    this.text = text;
    this.place.dataset.state = state;
    fill(this.place, icon(sign), h("span", { text }));
  }
}

/** Say something shortly. */
export function announce(text) {
  const toast = byId("toast");
  toast.textContent = text;
  toast.classList.add("shown");
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => toast.classList.remove("shown"), 3500);
}

/** An error that stays until it is closed; `text`: what it was about. */
export function showError(cause, text = "") {
  const notice = byId("notice");
  const said = cause instanceof Refused ? `${cause.message} ${cause.hint ?? ""}` : "";
  fill(
    notice,
    icon("warn"),
    h("span", { text: [text, said].filter(Boolean).join(" · ") || cause.message }),
    iconButton("close", t("close"), () => (notice.hidden = true)),
  );
  notice.hidden = false;
}
