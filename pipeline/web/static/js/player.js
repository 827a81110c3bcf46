/** The recording: an audio element that streams, its waveform from the server's peaks, speed, position. */

import { bytes, meetingPath } from "./api.js";
import { byId, fill, icon } from "./dom.js";
import { clock } from "./timeline.js";
import { t } from "./words.js";

const ZOOM = 24; // px of waveform for a second
const SPEED = "bienban/speed";

/** Events: time (detail ms; many times a second while playing), state (detail playing or not). */
export class Player extends EventTarget {
  constructor(audio) {
    super();
    this.audio = audio;
    audio.preservesPitch = true;
    audio.addEventListener("play", () => this.#started());
    audio.addEventListener("pause", () => this.#state());
    audio.addEventListener("seeking", () => this.#tick());
    audio.addEventListener("timeupdate", () => this.#tick());
    byId("play").addEventListener("click", () => this.toggle());
    byId("back").addEventListener("click", () => this.skip(-3000));
    byId("forward").addEventListener("click", () => this.skip(3000));
    this.#speed(byId("speed"));
  }

  /** Make a meeting's recording ready; without one there is nothing to play. */
  open(meeting) {
    this.duration = meeting.duration;
    this.usable = meeting.audio;
    byId("player").hidden = !meeting.audio;
    if (!meeting.audio) return;
    this.audio.src = meetingPath(meeting.name, "audio");
    this.audio.playbackRate = Number(byId("speed").value);
    this.#state();
  }

  /** Draw the waveform; the server may take seconds to measure it. */
  draw(meeting) {
    if (!meeting.audio) return;
    this.#wave(meeting).catch((cause) => {
      byId("wave").hidden = true; // one can hear without seeing
      console.warn("waveform", cause);
    });
  }

  get at() {
    return this.audio.currentTime * 1000;
  }

  get playing() {
    return !this.audio.paused;
  }

  toggle() {
    if (this.playing) this.audio.pause();
    else this.play();
  }

  /** Play from a moment (ms), or from where it stands. */
  play(from = null) {
    if (!this.usable) return;
    if (from !== null) this.seek(from);
    this.audio
      .play()
      .catch((cause) => cause.name !== "AbortError" && this.dispatchEvent(new CustomEvent("mute", { detail: cause })));
  }

  seek(ms) {
    if (!this.usable) return;
    this.audio.currentTime = Math.min(Math.max(0, ms), this.duration) / 1000;
  }

  skip(ms) {
    this.seek(this.at + ms);
  }

  /** Slower or faster by one step. */
  changeSpeed(step) {
    const select = byId("speed");
    const next = Math.min(Math.max(0, select.selectedIndex + step), select.options.length - 1);
    select.selectedIndex = next;
    select.dispatchEvent(new Event("change"));
  }

  #speed(select) {
    select.value = localStorage.getItem(SPEED) ?? "1";
    if (select.selectedIndex < 0) select.value = "1";
    select.addEventListener("change", () => {
      this.audio.defaultPlaybackRate = this.audio.playbackRate = Number(select.value);
      localStorage.setItem(SPEED, select.value);
    });
    this.audio.defaultPlaybackRate = Number(select.value);
  }

  #started() {
    this.#state();
    const frame = () => {
      this.#tick();
      if (this.playing) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  #state() {
    const button = byId("play");
    fill(button, icon(this.playing ? "pause" : "play"));
    button.setAttribute("aria-label", t(this.playing ? "pause" : "play"));
    button.title = t(this.playing ? "pause" : "play");
    this.dispatchEvent(new CustomEvent("state", { detail: this.playing }));
    this.#tick();
  }

  #tick() {
    const now = `${clock(this.at)}`;
    if (byId("now").textContent !== now) byId("now").textContent = now;
    this.dispatchEvent(new CustomEvent("time", { detail: this.at }));
  }

  async #wave(meeting) {
    this.wave?.destroy();
    const [{ buffer }, { default: WaveSurfer }] = await Promise.all([
      bytes(meetingPath(meeting.name, "peaks")),
      import("../vendor/wavesurfer.esm.js"),
    ]);
    const holder = document.createElement("div");
    const colours = () => {
      const style = getComputedStyle(document.documentElement);
      const colour = (name) => style.getPropertyValue(name).trim();
      return { waveColor: colour("--wave"), progressColor: colour("--wave-played"), cursorColor: colour("--accent") };
    };
    this.wave = WaveSurfer.create({
      container: holder,
      media: this.audio,
      peaks: [Float32Array.from(new Uint8Array(buffer), (value) => value / 255)],
      duration: meeting.duration / 1000,
      height: 56,
      minPxPerSec: ZOOM,
      normalize: true,
      cursorWidth: 2,
      hideScrollbar: true,
      dragToSeek: true,
      ...colours(),
    });
    allowStyle(holder);
    fill(byId("wave"), holder);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.wave.setOptions(colours()));
  }
}

/** wavesurfer brings a style element, which the page's policy forbids; the same rules as a sheet of its own are allowed. */
function allowStyle(holder) {
  const root = holder.firstElementChild.shadowRoot;
  const style = root.querySelector("style");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.textContent);
  root.adoptedStyleSheets = [sheet];
  style.remove();
}
