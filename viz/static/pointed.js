/** A claim by its own address: #claim=claim/... opens its line with that sentence in focus. */
import { notify, withdraw } from "./notices.js";
import { unfiltered } from "./selection.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Sentence} Sentence */

const KEY = "claim";
const LOST = "claim lost";

/** The claim that the address points at. @param {App} app */
export const pointed = (app) => app.state.rest.find(([key]) => key === KEY)?.[1] ?? null;

/**
 * Go to the line of a claim and mark its sentence.
 * @param {App} app
 * @param {string} id
 */
export function point(app, id) {
  const place = app.model.sentences.findIndex((said) => said.id === id);
  const lines = [...app.model.lines.values()].filter(({ sentences }) => sentences.includes(place));
  if (place < 0 || !lines.length) {
    if (app.model.payload.whole) lost(id);
    else if (pointed(app) !== id) app.set({ rest: [...app.state.rest.filter(([key]) => key !== KEY), [KEY, id]] });
    return;
  }
  withdraw(LOST);
  const seen = lines.filter((one) => app.selection.lines.get(one.id)?.some((said) => said.id === id));
  const [line] = [...lines.filter((one) => one.id === app.state.line), ...seen, ...lines];
  const rest = [...app.state.rest.filter(([key]) => key !== KEY), /** @type {[string, string]} */ ([KEY, id])];
  app.set({ line: line.id, thing: null, rest });
  if (!app.selection.lines.get(line.id)?.some((said) => said.id === id))
    app.set({ ...unfiltered(app.usual), off: new Set(), sure: 0, rest: [[KEY, id]] });
  requestAnimationFrame(reveal);
}

/** Say that a claim is not known. @param {string} id */
export function lost(id) {
  notify(LOST, () => say("claim lost", { id }));
}

/** Bring the sentence that is pointed at into view. */
function reveal() {
  const found = document.querySelector("#panel .passage.pointed");
  if (!(found instanceof HTMLElement)) return;
  found.scrollIntoView({ block: "center" });
  found.focus({ preventScroll: true });
}

/** Follow the address now and whenever it changes; let the claim go once another line is looked at. @param {App} app */
export function pointing(app) {
  const follow = () => {
    const id = pointed(app);
    if (id) point(app, id);
  };
  follow();
  window.addEventListener("hashchange", () => setTimeout(follow));
  app.on((changed) => {
    const id = pointed(app);
    if (!id || !(changed.has("line") || changed.has("thing"))) return;
    const line = app.model.lines.get(app.state.line ?? "");
    if (!line?.sentences.some((place) => app.model.sentences[place].id === id))
      app.set({ rest: app.state.rest.filter(([key]) => key !== KEY) });
  });
}
