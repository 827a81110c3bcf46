/** What each key does; the help shows the same table. */

import { byId } from "./dom.js";

const PAGE = 8; // rows

/** page: the parts; step(route): undo or redo; help(). */
export function shortcuts({ player, transcript, doubts, search }, { step, help }) {
  const key = (group, label, keys, run, more = {}) => ({ group, label, keys, run, ...more });
  return [
    key("hear", "keyPlay", ["Space"], () => player.toggle()),
    key("hear", "keyPlayTyping", ["F9"], () => player.toggle(), { everywhere: true }),
    key("hear", "keyBackTyping", ["F8"], () => player.skip(-3000), { everywhere: true }),
    key("hear", "back", ["ArrowLeft"], () => player.skip(-3000)),
    key("hear", "forward", ["ArrowRight"], () => player.skip(3000)),
    key("hear", "keyWords", [",", "."], (event) => transcript.moveWord(event.key === "." ? 1 : -1)),
    key("hear", "keySlower", ["[", "]"], (event) => player.changeSpeed(event.key === "]" ? 1 : -1)),
    key("hear", "toolPlay", ["h"], () => transcript.tool("play")),
    key("hear", "follow", ["g"], () => transcript.follow()),
    key("go", "nextDoubt", ["n"], () => doubts.move(1)),
    key("go", "previousDoubt", ["p"], () => doubts.move(-1)),
    key("go", "keyRows", ["ArrowUp", "ArrowDown"], (event) => transcript.move(event.key === "ArrowDown" ? 1 : -1)),
    key("go", "keyPages", ["PageUp", "PageDown"], (event) => transcript.move(event.key === "PageDown" ? PAGE : -PAGE)),
    key("go", "keyEnds", ["Home", "End"], (event) => transcript.move(event.key === "End" ? Infinity : -Infinity)),
    key("go", "keyFilter", ["f"], () => doubts.toggle()),
    key("go", "search", ["/", "Ctrl+f"], () => search.focus()),
    key("go", "keyPanels", ["b"], () => byId("tabs").querySelector('[tabindex="0"]').focus()),
    key("change", "toolAccept", ["a"], () => transcript.tool("accept")),
    key("change", "toolEdit", ["e", "Enter"], () => transcript.edit()),
    key("change", "toolSplit", ["s"], () => transcript.tool("split")),
    key("change", "toolMerge", ["m"], () => transcript.tool("merge")),
    key("change", "toolSpeaker", ["c"], () => transcript.tool("speaker")),
    key("change", "toolNote", ["r"], () => transcript.tool("note")),
    key("change", "undo", ["u", "Ctrl+z"], () => step("undo")),
    key("change", "redo", ["y", "Ctrl+y", "Ctrl+Shift+z"], () => step("redo")),
    key("go", "help", ["?", "F1"], help),
  ];
}
