/** Which edition of the positions the picture stands on, and whether a link was made on another one. */
import { notify, withdraw } from "./notices.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Model} Model */

/** A mark of where everything stands by itself: eight hexadecimals (FNV-1a), nothing where there is nothing. @param {Model} model */
export function edition(model) {
  if (!model.things.size) return "";
  const all = [...model.things.values()].map(({ id, x, y, home }) => `${id} ${(home ?? [x, y]).map((at) => at.toFixed(1)).join(" ")}`);
  let mark = 0x811c9dc5;
  for (const letter of all.sort().join("\n")) mark = Math.imul(mark ^ /** @type {number} */ (letter.codePointAt(0)), 0x01000193);
  return (mark >>> 0).toString(16).padStart(8, "0");
}

/** Hold what a link was made on against what is here now, and say so where they differ. @param {App} app */
export function compare(app) {
  const now = edition(app.model);
  if (!now) return;
  const { linked } = app.state;
  if (linked && linked !== now) notify("positions", () => say("positions changed"));
  else if (linked) withdraw("positions");
  Object.assign(app.state, { linked: "", positions: now });
}
