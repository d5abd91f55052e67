/** Everything that is for moving about in the whole: regions, steps, connections, time. */
import { h } from "./dom.js";
import { joinKeys } from "./connect.js";
import { heir } from "./heirs.js";
import { name } from "./model.js";
import { regions } from "./regions.js";
import { paintReach } from "./strip.js";
import { supply } from "./supply.js";
import { timeline } from "./timeline.js";
import { reachKeys } from "./unfold.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {ReturnType<typeof import("./stage.js").stage>} Stage */

/**
 * @param {App} app @param {Stage} stage @param {HTMLElement} graph
 */
export function atlas(app, stage, graph) {
  const main = /** @type {HTMLElement} */ (graph.parentElement);
  const afar = h("div", { id: "regions", hidden: true, tabindex: "-1" });
  const strip = h("div", { id: "reach", role: "status" });
  graph.after(afar);
  main.append(strip);
  const time = timeline(app, main);
  reachKeys(app, graph);
  joinKeys(app, graph);
  app.on((changed) => {
    if (changed.has("scope") || changed.has("joined") || changed.has("group")) requestAnimationFrame(() => gaze(app, stage));
    if (changed.has("language") || changed.has("until")) time.paint();
    if (changed.has("thing")) follow(app);
  });
  follow(app);
  const supplied = supply(app, (wide) => requestAnimationFrame(() => gaze(app, stage, !wide || !!app.state.thing)));
  return {
    acts: { timeline: time.open },
    settled: supplied.settled,
    paint() {
      const far = app.state.view === "regions";
      afar.hidden = !far;
      if (far) regions(app, afar);
      const bare = !app.model.things.size && !app.model.payload.whole;
      document.body.classList.toggle("bare", bare);
      if (bare) document.getElementById("tally")?.replaceChildren(say("names", { n: app.model.payload.shown.of }));
      paintReach(app, strip);
    },
  };
}

/** Bring into view what is looked at. @param {App} app @param {Stage} stage @param {boolean} [gently] */
function gaze(app, stage, gently = true) {
  if (app.state.view !== "regions") stage.face(gently);
}

/** What a municipality was called that is not in the picture. @param {App} app @param {string} id */
export const label = (app, id) => app.model.payload.municipalities.find((each) => each.id === id)?.label ?? id;

/** An id that is no longer in use leads on to what it became. @param {App} app */
function follow(app) {
  const asked = app.state.thing;
  const now = asked && app.model.payload.whole ? heir(app.model, asked) : asked;
  if (!asked || !now || now === asked) return;
  app.set({ thing: now });
  app.tell(say("moved", { old: label(app, asked), now: name(app.model.things.get(now)) }));
}
