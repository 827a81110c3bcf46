/** The page starts: which meeting, in which language; the parts of the page are put together. */

import { get, meetingPath, Refused } from "./api.js";
import { askSpeaker, askText, showHelp } from "./dialogs.js";
import { byId, fill, h, icon } from "./dom.js";
import { flushAll } from "./draft.js";
import { listen } from "./keys.js";
import { Live } from "./live.js";
import { Minutes } from "./minutes.js";
import { Conflicts } from "./conflicts.js";
import { Notes } from "./notes.js";
import { Outbox } from "./outbox.js";
import { Player } from "./player.js";
import { Rendering } from "./render.js";
import { Ribbon } from "./ribbon.js";
import { Search } from "./search.js";
import { openSession, reviewer } from "./session.js";
import { shortcuts } from "./shortcuts.js";
import { Clip, Speakers } from "./speakers.js";
import { announce, Saved, showError } from "./status.js";
import { Store } from "./store.js";
import { Tabs } from "./tabs.js";
import { clock } from "./timeline.js";
import { Transcript } from "./transcript.js";
import { Doubts } from "./doubts.js";
import { speak, t, translate } from "./words.js";

const ICONS = {
  undo: "undo",
  redo: "redo",
  help: "help",
  "files-toggle": "down",
  back: "back",
  forward: "forward",
  play: "play",
  "doubt-previous": "up",
  "doubt-next": "down",
  "search-previous": "up",
  "search-next": "down",
};

/** What is needed of one meeting before it can be shown; asked for as early as possible. */
const needed = (name) => Promise.all([get(meetingPath(name)), openSession()]);

async function start() {
  const named = location.hash.startsWith("#/") ? decodeURIComponent(location.hash.slice(2)) : "";
  const early = named && needed(named);
  early?.catch?.(() => {}); // it is told where it is waited for
  const { meetings, who, language } = await get("api/meetings");
  speak(language);
  translate();
  for (const [id, name] of Object.entries(ICONS)) fill(byId(id), icon(name));
  byId("who").value = reviewer.name || who;
  byId("who").addEventListener("change", () => (reviewer.name = byId("who").value));
  reviewer.name = byId("who").value;
  const name = named || (meetings.length === 1 && meetings[0].ready ? meetings[0].name : "");
  window.addEventListener("hashchange", () => location.reload());
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("feed").querySelector(".row[tabindex='0']")?.focus();
  });
  byId("home").hidden = meetings.length < 2;
  if (name) openMeeting(name, ...(await (early || needed(name))));
  else chooseMeeting(meetings);
}

function chooseMeeting(meetings) {
  byId("title").textContent = t("allMeetings");
  byId("meetings").hidden = false;
  const line = (one) =>
    one.ready
      ? h(
          "li",
          { class: "card" },
          h("a", { class: "name", href: `#/${encodeURIComponent(one.name)}`, text: one.title || one.name }),
          h("p", {
            class: "quiet",
            text: t("meetingFacts", { time: clock(one.duration), n: one.utterances, reviewed: one.reviewed }),
          }),
          one.conflicts
            ? h("span", { class: "chip bad" }, icon("warn"), t("conflictsOpen", { n: one.conflicts }))
            : null,
        )
      : h(
          "li",
          { class: "card" },
          h("span", { class: "name", text: one.title || one.name }),
          h("p", { class: "quiet", text: one.why }),
        );
  fill(
    byId("meetings"),
    meetings.length
      ? h("ul", { class: "cards" }, ...meetings.map(line))
      : h("p", { class: "empty", text: t("noMeetings") }),
  );
}

function openMeeting(name, meeting, session) {
  const store = new Store();
  store.load(meeting);
  document.title = `${meeting.title || name} · bienban`;
  byId("title").textContent = meeting.title || name;
  byId("duration").textContent = clock(meeting.duration);
  for (const id of ["work", "top-tools"]) byId(id).hidden = false;
  const page = parts(store, new Outbox(name, session, store));
  page.saved.show(page.outbox.state);
  requestAnimationFrame(() => setTimeout(() => open(page, session))); // the text is on the screen before the rest is asked for
}

/** Put the parts together. */
function parts(store, outbox) {
  const player = new Player(byId("audio"));
  player.open(store.meeting);
  const transcript = new Transcript(byId("feed"), byId("canvas"), { store, outbox, player });
  const tabs = new Tabs(byId("tabs"), byId("panel"), byId("work"));
  const jump = (id, at) => {
    if (!id) return;
    tabs.leave();
    transcript.hear(id, at);
  };
  const tools = { store, outbox, jump, announce };
  const page = {
    store,
    outbox,
    player,
    transcript,
    tabs,
    search: new Search({ store, transcript }),
    doubts: new Doubts({ store, transcript }),
    speakers: new Speakers(byId("panel-speakers"), { ...tools, clip: new Clip(player) }),
    minutes: new Minutes(byId("panel-minutes"), tools),
    conflicts: new Conflicts(byId("panel-conflicts"), { ...tools, count: (n) => tabs.count("conflicts", n) }),
    notes: new Notes(byId("panel-notes"), { ...tools, count: (n) => tabs.count("notes", n) }),
    rendering: new Rendering(tools),
    ribbon: new Ribbon(byId("position"), byId("ribbon"), { store, player }),
    saved: new Saved(byId("saved")),
  };
  tabs.show = { speakers: () => page.speakers.draw(), minutes: () => page.minutes.draw() };
  page.conflicts.draw();
  page.notes.draw();
  wire(page);
  return page;
}

/** What one part says, another does. */
function wire(page) {
  const { store, outbox, player, transcript, ribbon, saved } = page;
  outbox.addEventListener("answer", ({ detail }) => store.apply(detail));
  outbox.addEventListener("state", ({ detail }) => saved.show(detail, outbox));
  outbox.addEventListener("refused", ({ detail }) => {
    showError(detail.cause, (detail.entry.body.changes ?? []).map((one) => one.after ?? "").join(" · "));
    for (const one of detail.entry.body.changes ?? []) if (one.settles) page.conflicts.reopen(one.settles);
  });
  store.addEventListener("change", ({ detail }) => {
    if (detail.order || detail.ids.size || detail.lists.has("speakers") || detail.lists.has("must_hear")) ribbon.draw();
    for (const route of ["undo", "redo"]) byId(route).disabled = !store[route];
  });
  player.addEventListener("mute", ({ detail }) => showError(detail, t("cannotPlay")));
  transcript.addEventListener("ask", ({ detail: { what, id } }) => {
    if (what === "speaker") askSpeaker({ store, id, give: (speaker) => transcript.giveTo(id, speaker) });
    if (what === "note") askRemark(page, id);
  });
  byId("follow").addEventListener("click", () => transcript.follow());
  const follow = () => (byId("follow").hidden = transcript.following || !transcript.heardId);
  transcript.addEventListener("following", follow);
  player.addEventListener("state", follow);
  const table = shortcuts(page, { step: (route) => step(page, route), help: () => showHelp(table) });
  listen(table);
  for (const route of ["undo", "redo"]) byId(route).addEventListener("click", () => step(page, route));
  byId("help").addEventListener("click", () => showHelp(table));
  document.addEventListener("visibilitychange", () => document.hidden && flushAll());
  for (const type of ["beforeunload", "pagehide"])
    window.addEventListener(type, () => {
      flushAll();
      outbox.leave();
    });
}

function askRemark({ store, outbox }, id) {
  const { start, end, text: quote } = store.utterance(id);
  const save = (text) => outbox.note({ place: { target: "utterance", id, field: "text", start, end }, quote, text });
  askText({ title: t("toolNote"), quote, label: t("remark"), button: t("saveRemark"), save });
}

async function step({ transcript, outbox }, route) {
  transcript.editor.close();
  flushAll();
  const done = await outbox.step(route);
  if (!done) return announce(t(route === "undo" ? "nothingToUndo" : "nothingToRedo"));
  if (done.place.target === "utterance") transcript.select(done.place.id);
  return announce(t(route === "undo" ? "undone" : "redone"));
}

/** What may come after the text. */
async function open({ store, outbox, player, ribbon, rendering, tabs }, session) {
  const { meeting } = store;
  tabs.start();
  player.draw(meeting);
  ribbon.open(meeting);
  rendering.show(meeting.rendering);
  const known = await patiently(() => get(meetingPath(meeting.name, "session", session)));
  Object.assign(store, { undo: known.undo, redo: known.redo });
  for (const route of ["undo", "redo"]) byId(route).disabled = !store[route];
  await outbox.open(known.seq);
  new Live({ store, outbox, rendering }).start();
}

/** Ask until there is an answer. */
async function patiently(ask) {
  for (;;) {
    try {
      return await ask();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

start().catch((cause) => {
  console.error(cause);
  showError(cause, cause instanceof Refused ? "" : t("cannotOpen"));
});
