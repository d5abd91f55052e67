/** Finding a name: a box with suggestions over all names and other forms. */
import { byId, fill, h } from "./dom.js";
import { glyph } from "./look.js";
import { name } from "./model.js";
import { say, term } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Thing} Thing */
/** @typedef {{thing: Thing, form: string, at: number, score: number}} Hit */

const MOST = 8;

/** @param {string} text */
export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * @param {App} app
 */
export function search(app) {
  const box = /** @type {HTMLInputElement} */ (byId("search"));
  const list = byId("suggestions");
  /** @type {Hit[]} */
  let hits = [];
  let current = -1;

  const paint = () => {
    const open = document.activeElement === box && box.value.trim() !== "";
    list.hidden = !open;
    box.setAttribute("aria-expanded", String(open && hits.length > 0));
    box.setAttribute("aria-activedescendant", open && current >= 0 ? `suggestion-${current}` : "");
    fill(
      list,
      hits.length
        ? hits.map(option)
        : h(
            "li",
            { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" },
            say("nothing found"),
          ),
    );
  };
  /** @param {Hit} hit @param {number} place */
  const option = (hit, place) =>
    h(
      "li",
      {
        id: `suggestion-${place}`,
        role: "option",
        "aria-selected": String(place === current),
        onmousedown: (/** @type {Event} */ event) => {
          event.preventDefault();
          choose(place);
        },
      },
      glyph(hit.thing.kind, hit.thing.type),
      h(
        "span",
        { class: "name" },
        emphasised(hit, fold(box.value.trim())),
        hit.form !== name(hit.thing) && h("small", {}, ` ${name(hit.thing)}`),
      ),
      h("small", { class: "type" }, hit.thing.type ? term(hit.thing.type) : say(`kind ${hit.thing.kind}`)),
    );

  const find = () => {
    hits = suggest(app, box.value);
    current = hits.length ? 0 : -1;
    paint();
  };
  /** @param {number} place */
  const choose = (place) => {
    const hit = hits[place];
    if (!hit) return;
    box.value = "";
    hits = [];
    byId("graph").focus({ preventScroll: true });
    app.visit(hit.thing.id);
    paint();
  };
  box.addEventListener("input", find);
  box.addEventListener("focus", find);
  box.addEventListener("blur", paint);
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      current = hits.length ? (current + (event.key === "ArrowDown" ? 1 : -1) + hits.length) % hits.length : -1;
      paint();
    } else if (event.key === "Enter") choose(current);
    else if (event.key === "Escape") {
      event.stopPropagation();
      if (box.value) box.value = "";
      else box.blur();
      find();
    }
  });
}

/**
 * The best names for what is typed: whole beginnings first, then words, then parts; the weightiest first.
 * @param {App} app
 * @param {string} typed
 * @returns {Hit[]}
 */
export function suggest(app, typed) {
  const asked = fold(typed.trim());
  if (!asked) return [];
  const found = [...app.model.things.values()].flatMap((thing) => {
    const best = [name(thing), ...thing.also]
      .map((form) => match(thing, form, asked))
      .sort((one, two) => two.score - one.score)[0];
    return best.score > 0 ? [best] : [];
  });
  return found.sort((one, two) => two.score - one.score || (one.form < two.form ? -1 : 1)).slice(0, MOST);
}

/** @param {Thing} thing @param {string} form @param {string} asked @returns {Hit} */
function match(thing, form, asked) {
  const folded = fold(form);
  const at = folded.indexOf(asked);
  const rank = at < 0 ? 0 : folded === asked ? 4000 : at === 0 ? 3000 : /\W/.test(folded[at - 1]) ? 2000 : 1000;
  return { thing, form, at, score: rank && rank + thing.size };
}

/** @param {Hit} hit @param {string} asked */
function emphasised({ form, at }, asked) {
  if (fold(form).length !== form.length) return form;
  return [form.slice(0, at), h("b", {}, form.slice(at, at + asked.length)), form.slice(at + asked.length)];
}
