/** A blank of a question: a box that offers what the graph knows. */
import { h } from "./dom.js";
import { call } from "./local.js";
import { say, told } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./answer.js").Filling} Filling */

const WAIT = 120;

/**
 * @param {{name: string, sort: string}} blank
 * @param {string} label what stands in it now
 * @param {(filling: Filling) => void} choose
 */
export function blank({ name, sort }, label, choose) {
  /** @type {Filling[]} */
  let offered = [];
  let current = -1;
  let waiting = 0;
  const list = h("ul", { id: `fits-${name}`, role: "listbox", hidden: true, "aria-label": say("suggestions") });
  const box = h("input", {
    id: `blank-${name}`,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-expanded": "false",
    "aria-autocomplete": "list",
    "aria-controls": `fits-${name}`,
    "aria-label": say(`blank ${sort}`),
    placeholder: say(`blank ${sort}`),
    "data-key": `blank ${name}`,
    value: label,
    size: Math.max(label.length || say(`blank ${sort}`).length, 6),
  });
  const paint = (/** @type {boolean} */ open) => {
    list.hidden = !open;
    box.setAttribute("aria-expanded", String(open && offered.length > 0));
    box.setAttribute("aria-activedescendant", open && current >= 0 ? `fits-${name}-${current}` : "");
    list.replaceChildren(...(offered.length ? offered.map(option) : [none()]));
    if (open) (list.children[current] ?? list).scrollIntoView({ block: "nearest" });
  };
  const none = () => h("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, say("nothing found"));
  const option = (/** @type {Filling} */ filling, /** @type {number} */ place) =>
    h(
      "li",
      {
        id: `fits-${name}-${place}`,
        role: "option",
        "aria-selected": String(place === current),
        onmousedown: (/** @type {Event} */ event) => {
          event.preventDefault();
          choose(filling);
        },
      },
      told(filling),
    );
  const find = async () => {
    const asked = box.value;
    const found = await call(`api/fillings/${sort}?${new URLSearchParams({ typed: asked === label ? "" : asked })}`).catch(() => null);
    if (!found || box.value !== asked || document.activeElement !== box) return;
    offered = found.fillings;
    current = offered.length ? 0 : -1;
    paint(true);
  };
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(find, WAIT);
  });
  box.addEventListener("focus", () => {
    box.select();
    void find();
  });
  box.addEventListener("blur", () => {
    paint(false);
    box.value = label;
  });
  box.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return void find();
      current = offered.length ? (current + (event.key === "ArrowDown" ? 1 : -1) + offered.length) % offered.length : -1;
      paint(true);
    } else if (event.key === "Enter" && !list.hidden && offered[current]) {
      event.preventDefault();
      choose(offered[current]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      paint(false);
    }
  });
  return h("span", { class: "blank" }, box, list);
}
