/** What is asked in a dialog: who speaks here, a remark, help. */

import { byId, fill, h, iconButton } from "./dom.js";
import { letterKeys } from "./keys.js";
import { speakerSign } from "./row.js";
import { t } from "./words.js";

/** Open a dialog with a title; it closes by Esc, by its button, or by `close()`. Returns the element. */
function open(title, ...content) {
  const dialog = byId("dialog");
  const label = h("h2", { id: "dialog-title", text: title });
  fill(
    dialog,
    h(
      "div",
      { class: "dialog-head" },
      label,
      iconButton("close", t("close"), () => dialog.close()),
    ),
    ...content,
  );
  if (!dialog.open) dialog.showModal();
  return dialog;
}

/** Who speaks here? give(speaker) gets a voice's id or a new name. */
export function askSpeaker({ store, id, give }) {
  const { speaker: now } = store.utterance(id);
  const choose = (value) => {
    byId("dialog").close();
    give(value);
  };
  const choices = store.speakers.map((one, number) => {
    const speaker = store.speaker(one.id);
    const key = number < 9 ? h("kbd", { text: String(number + 1) }) : null;
    return h(
      "li",
      {},
      h(
        "button",
        { type: "button", class: "choice", "aria-current": one.id === now, on: { click: () => choose(one.id) } },
        speakerSign(speaker),
        h("span", { class: "name", text: speaker.label }),
        key,
      ),
    );
  });
  const name = h("input", { type: "text", list: "people", autocomplete: "off" });
  const form = h(
    "form",
    {
      class: "line-form",
      on: {
        submit: (event) => {
          event.preventDefault();
          if (name.value.trim()) choose(name.value.normalize("NFC").trim());
        },
      },
    },
    h("label", { class: "field" }, h("span", { class: "label", text: t("someoneElse") }), name),
    h("button", { type: "submit", class: "small" }, t("giveThem")),
  );
  const list = h("ul", { class: "choices" }, ...choices);
  const dialog = open(t("whoSpeaks"), list, form);
  list.querySelector('[aria-current="true"]')?.focus();
  dialog.onkeydown = (event) => {
    const number = Number(event.key) - 1;
    if (event.target === name || !(number >= 0) || !store.speakers[number]) return;
    event.preventDefault();
    choose(store.speakers[number].id);
  };
}

/** Ask for a text: `quote` stands above the field, `label` names it, `button` says what becomes of it. */
export function askText({ title, quote, label, button, save }) {
  const text = h("textarea", { rows: "4", lang: "vi" });
  const form = h(
    "form",
    {
      on: {
        submit: (event) => {
          event.preventDefault();
          byId("dialog").close();
          const written = text.value.normalize("NFC").replace(/\s+/g, " ").trim();
          if (written) save(written);
        },
      },
    },
    quote ? h("blockquote", { text: quote }) : null,
    h("label", { class: "field" }, h("span", { class: "label", text: label }), text),
    h("div", { class: "dialog-foot" }, h("button", { type: "submit", class: "primary" }, button)),
  );
  open(title, form).onkeydown = null;
  text.focus();
}

/** All keys, in groups. */
export function showHelp(table) {
  const groups = Map.groupBy(table, (one) => one.group);
  const sections = [...groups].map(([group, actions]) =>
    h(
      "section",
      {},
      h("h3", { text: t(`keys_${group}`) }),
      h(
        "dl",
        { class: "keys" },
        ...actions.flatMap((one) => [
          h("dt", {}, ...one.keys.map((key) => h("kbd", { text: keyName(key) }))),
          h("dd", { text: t(one.label) }),
        ]),
      ),
    ),
  );
  const typing = [
    ["Enter", "keyFinish"],
    ["Escape", "keyFinish"],
    ["Ctrl+Enter", "splitHere"],
  ];
  const box = h("input", { type: "checkbox", on: { change: () => (letterKeys.on = box.checked) } });
  box.checked = letterKeys.on;
  const dialog = open(
    t("help"),
    h(
      "div",
      { class: "help" },
      ...sections,
      h(
        "section",
        {},
        h("h3", { text: t("keys_typing") }),
        h(
          "dl",
          { class: "keys" },
          ...typing.flatMap(([key, label]) => [
            h("dt", {}, h("kbd", { text: keyName(key) })),
            h("dd", { text: t(label) }),
          ]),
        ),
      ),
    ),
    h("label", { class: "tick" }, box, t("letterKeys")),
    h("p", { class: "quiet", text: t("helpMouse") }),
  );
  dialog.onkeydown = null;
  dialog.querySelector("button").focus();
}

const NAMES = {
  PageUp: "PgUp",
  PageDown: "PgDn",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  "Ctrl+Enter": "Ctrl Enter",
};
const keyName = (key) =>
  NAMES[key] ??
  (key === "Space"
    ? t("spaceKey")
    : key.length === 1
      ? key.toUpperCase()
      : key.replaceAll("+", " ").replace(/ (\w)$/, (_, letter) => ` ${letter.toUpperCase()}`));
