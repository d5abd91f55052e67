/** Within a page of others: only the picture, with a folded legend, its source and the way to the whole. */
import { fill, h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { KINDS, glyph } from "./look.js";
import { whole } from "./sharing.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */

/** Whether this page stands within another by its own address. */
export const embedded = () => new URLSearchParams(location.search).get("embed") === "1";

/** @param {App} app @param {HTMLElement} stage */
export function embed(app, stage) {
  if (!embedded()) return;
  const key = h("details", { id: "key" });
  const way = h("a", { id: "whole", target: "_blank", rel: "noopener" });
  stage.append(key, way);
  const paint = () => {
    const kinds = new Set([...app.selection.things].map((id) => app.model.things.get(id)?.kind));
    const shown = KINDS.filter((kind) => kinds.has(kind));
    fill(
      key,
      h("summary", { "data-key": "key" }, say("legend")),
      h(
        "ul",
        {},
        shown.map((kind) => h("li", {}, glyph(kind), say(`kinds ${kind}`))),
      ),
    );
    way.setAttribute("href", whole());
    fill(way, say("open whole"), " ", icon(CONTROL.external));
  };
  app.on((changed) => {
    if (!changed.has("hover")) paint();
  });
  paint();
}
