/** On paper: always light, with what goes along with everything that is taken away. */
import { credits } from "./credit.js";
import { byId, fill, h } from "./dom.js";

/** @typedef {import("./types").App} App */

/**
 * @param {App} app
 * @param {() => void} repaint paints the picture in the colours of the moment
 */
export function printing(app, repaint) {
  const root = document.documentElement;
  const told = h("div", { id: "imprint" });
  byId("foundation").before(told);
  let mode = root.dataset.mode;
  window.addEventListener("beforeprint", () => {
    mode = root.dataset.mode;
    root.dataset.mode = "light";
    fill(
      told,
      credits(app).map((line) => h("p", {}, line)),
    );
    repaint();
  });
  window.addEventListener("afterprint", () => {
    root.dataset.mode = mode;
    repaint();
  });
}
