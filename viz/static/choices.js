/** Choosing some of many: themes, areas, publishers; nothing chosen means all. */
import { h } from "./dom.js";
import { fold } from "./search.js";
import { compare, say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {{id: string, words: string, n: number}} Choice */

const FEW = 7;
const MANY = 9;
/** Which lists are unfolded, and what is asked for in them. @type {Map<string, string>} */
const unfolded = new Map();

/**
 * Chosen ones first, then those that would show most; the rest unfolds, and can be searched where it is long.
 * @param {App} app
 * @param {"themes" | "areas" | "publishers"} which
 * @param {Choice[]} given
 */
export function choices(app, which, given) {
  if (!given.length) return null;
  const chosen = app.state[which];
  const all = [...given].sort(
    (one, two) =>
      Number(chosen.has(two.id)) - Number(chosen.has(one.id)) || two.n - one.n || compare(one.words, two.words),
  );
  const box = h("div", { class: "choices" });
  const paint = () => box.replaceChildren(...inside(app, which, all, paint).filter(Boolean));
  paint();
  return box;
}

/** @param {App} app @param {"themes" | "areas" | "publishers"} which @param {Choice[]} all @param {() => void} paint */
function inside(app, which, all, paint) {
  const open = unfolded.has(which);
  const asked = fold(unfolded.get(which) ?? "");
  const found = all.filter(({ words }) => fold(words).includes(asked));
  const shown = open ? found : all.filter(({ id, n }, place) => app.state[which].has(id) || (place < FEW && n > 0));
  const list = h(
    "ul",
    { class: "chips" },
    shown.map((choice) => pill(app, which, choice)),
  );
  return [
    open && all.length > MANY && finder(which, paint),
    list,
    open && !found.length && h("p", { class: "aside" }, say("no such choice")),
    (open || shown.length < all.length) && folder(which, all.length - shown.length, paint),
  ];
}

/** @param {string} which @param {() => void} paint */
function finder(which, paint) {
  const box = h("input", {
    type: "search",
    class: "finder",
    "aria-label": say(`find in ${which}`),
    placeholder: say(`find in ${which}`),
    "data-key": `find ${which}`,
    oninput: (/** @type {any} */ { target }) => {
      unfolded.set(which, target.value);
      const at = target.selectionStart;
      paint();
      const again = /** @type {any} */ (document.querySelector(`[data-key="find ${which}"]`));
      again?.focus();
      again?.setSelectionRange(at, at);
    },
  });
  box.value = unfolded.get(which) ?? "";
  return box;
}

/** @param {string} which @param {number} more @param {() => void} paint */
function folder(which, more, paint) {
  const open = unfolded.has(which);
  return h(
    "button",
    {
      type: "button",
      class: "link unfolds",
      "data-key": `more ${which}`,
      "aria-expanded": String(open),
      onclick: () => {
        if (!unfolded.delete(which)) unfolded.set(which, "");
        paint();
        /** @type {any} */ (document.querySelector(`[data-key="more ${which}"]`))?.focus();
      },
    },
    open ? say("fewer choices") : say("more choices", { n: more }),
  );
}

/** @param {App} app @param {"themes" | "areas" | "publishers"} which @param {Choice} choice */
function pill(app, which, { id, words, n }) {
  const chosen = app.state[which];
  const set = (/** @type {string[]} */ ids) => app.set({ [which]: new Set(ids), page: 1 });
  const flip = () => set(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...chosen, id]);
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        class: n ? null : "none",
        "aria-pressed": String(chosen.has(id)),
        "data-key": `${which} ${id}`,
        onclick: flip,
      },
      h("span", { class: "words" }, words),
      h("span", { class: "number" }, n.toLocaleString(document.documentElement.lang)),
    ),
    chosen.size > 1 &&
      chosen.has(id) &&
      h(
        "button",
        {
          type: "button",
          class: "just",
          "data-key": `only ${which} ${id}`,
          "aria-label": say("only this", { name: words }),
          onclick: () => {
            set([id]);
            /** @type {any} */ (document.querySelector(`[data-key="${CSS.escape(`${which} ${id}`)}"]`))?.focus();
          },
        },
        say("only"),
      ),
  );
}
