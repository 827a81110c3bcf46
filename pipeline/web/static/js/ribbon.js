/** The whole meeting as a ribbon: who speaks when, where to hear again, where we are. A slider, so that keys work. */

import { clock } from "./timeline.js";

export class Ribbon {
  constructor(slider, canvas, { store, player }) {
    Object.assign(this, { slider, canvas, store, player });
    slider.addEventListener("input", () => player.seek(Number(slider.value) * 1000));
    player.addEventListener("time", ({ detail }) => this.#at(detail));
    new ResizeObserver(() => this.draw()).observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  open(meeting) {
    this.duration = Math.max(1, meeting.duration);
    this.slider.max = Math.ceil(this.duration / 1000);
    this.#at(0);
    this.draw();
  }

  #at(ms) {
    const second = Math.floor(ms / 1000);
    if (Number(this.slider.value) !== second) this.slider.value = second;
    this.slider.setAttribute("aria-valuetext", `${clock(ms)} / ${clock(this.duration)}`);
  }

  draw() {
    const { canvas, store } = this;
    if (!store.utterances || !canvas.clientWidth) return;
    const scale = window.devicePixelRatio || 1;
    canvas.width = canvas.clientWidth * scale;
    canvas.height = canvas.clientHeight * scale;
    const pen = canvas.getContext("2d");
    const colours = getComputedStyle(document.documentElement);
    const colour = (name) => colours.getPropertyValue(name).trim();
    const x = (ms) => (ms / this.duration) * canvas.width;
    const numbers = new Map(store.speakers.map((one, number) => [one.id, number]));
    const inks = Array.from({ length: 12 }, (_, number) => colour(`--speaker-${number}`));
    for (const one of store.utterances) {
      pen.fillStyle = inks[(numbers.get(one.speaker) ?? 0) % 12];
      pen.fillRect(x(one.start), canvas.height * 0.35, Math.max(1, x(one.end) - x(one.start)), canvas.height * 0.65);
    }
    pen.fillStyle = colour("--warn");
    for (const doubt of store.must_hear)
      if (store.doubtful(doubt.utterance))
        pen.fillRect(x(doubt.start), 0, Math.max(2 * scale, x(doubt.end) - x(doubt.start)), canvas.height * 0.22);
  }
}
