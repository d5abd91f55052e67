/** Over the picture: what part of the whole it shows, and the way back. */
import { fill, h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { name } from "./model.js";
import { EVERYTHING } from "./scope.js";
import { say, term } from "./words.js";

/** @typedef {import("./types").App} App */

/** @param {App} app @param {HTMLElement} element */
export function paintReach(app, element) {
  const told = app.state.view === "regions" ? null : words(app);
  element.hidden = !told;
  if (!told) return element.replaceChildren();
  const back = () => app.set({ scope: EVERYTHING, ...(app.model.payload.whole ? {} : { thing: null, line: null, joined: [], view: "regions" }) });
  fill(
    element,
    h("span", {}, told),
    h("button", { type: "button", class: "link", "data-key": "back", onclick: back }, say(app.model.payload.whole ? "show all" : "to regions")),
  );
}

/** @param {App} app */
function words(app) {
  const { scope } = app.state;
  const { whole, shown } = app.model.payload;
  if (whole && !app.model.things.has(scope.centre) && !scope.open.length && !scope.shut.length) return null;
  if (!whole && !app.model.things.size) return null;
  const centre = name(app.model.things.get(scope.centre)) || (whole ? "" : gone(app, scope.centre));
  if (centre) return [icon(CONTROL.maximize), say("steps of", { n: scope.steps, name: centre }), " ", ...(whole ? [] : [cut(app)])];
  if (scope.region && scope.region !== "all") return [h("b", {}, region(app, scope.region)), " ", cut(app)];
  if (!whole) return [cut(app)];
  return say("things shown", { n: app.selection.things.size, of: app.passing.things.size });

  /** @param {App} app */
  function cut({ model }) {
    const n = model.things.size;
    return n < shown.of ? say("things shown", { n, of: shown.of }) : say("names", { n });
  }
}

/** What a municipality is called that only stands in the picture as what it was made of. @param {App} app @param {string} id */
const gone = (app, id) => app.model.payload.municipalities.find((each) => each.id === id)?.label ?? "";

/** @param {App} app @param {string} asked */
function region(app, asked) {
  const [type, id] = asked.split(" ");
  return id === "elsewhere" ? say("elsewhere", { type: term(type) }) : (app.model.areas.get(id)?.label ?? id);
}
