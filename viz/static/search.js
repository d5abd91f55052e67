/** Finding a name: a box with suggestions over all names and other forms. */
import { suggested } from "./hints.js";
import { byId, fill, h } from "./dom.js";
import { glyph } from "./look.js";
import { name } from "./model.js";
import { apart, fitting, fold } from "./ranking.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Thing} Thing */
/** @typedef {import("./ranking.js").Hit} Hit */

const MOST = 8;

export { fold };

/**
 * @param {App} app
 */
export function search(app) {
  const box = /** @type {HTMLInputElement} */ (byId("search"));
  const list = byId("suggestions");
  /** @type {Hit[]} */
  let hits = [];
  let current = -1;
  /** How many names fit. */
  let of = 0;
  /** Whether the server has yet to answer, and whether its first answer is to be chosen. */
  let [waiting, eager] = [false, false];

  const paint = () => {
    const open = document.activeElement === box && box.value.trim() !== "";
    list.hidden = !open;
    box.setAttribute("aria-expanded", String(open && hits.length > 0));
    if (open) announce(app, hits.length, of);
    box.setAttribute("aria-activedescendant", open && current >= 0 ? `suggestion-${current}` : "");
    fill(
      list,
      hits.length
        ? [...hits.map(option), of > hits.length && rest(hits.length, of)]
        : h(
            "li",
            { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" },
            say(waiting ? "searching" : "nothing found"),
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
        emphasised(hit),
        hit.form !== name(hit.thing) && h("small", {}, ` ${name(hit.thing)}`),
      ),
      h("small", { class: "type" }, apart(app, hit.thing)),
    );

  const find = () => {
    hits = suggest(app, box.value);
    of = fitting(app, box.value).length;
    current = hits.length ? 0 : -1;
    eager = false;
    waiting = !app.model.payload.whole && box.value.trim() !== "";
    if (waiting) void elsewhere(box.value);
    paint();
  };
  /** @param {string} typed */
  const elsewhere = async (typed) => {
    const found = await suggested(typed);
    if (box.value !== typed) return;
    waiting = false;
    if (found) ({ hits, of } = found);
    current = hits.length ? 0 : -1;
    if (eager) choose(0);
    else paint();
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
    } else if (event.key === "Enter") {
      if (waiting) eager = true;
      else choose(current);
    }
    else if (event.key === "Escape") {
      event.stopPropagation();
      if (box.value) box.value = "";
      else box.blur();
      find();
    }
  });
}

/** That more names fit than are in the list. @param {number} n @param {number} of */
const rest = (n, of) =>
  h(
    "li",
    { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" },
    say("shown of", { n, of }),
  );

let told = "";

/** How many there are to choose from, each time that changes. @param {App} app @param {number} n @param {number} of */
function announce(app, n, of) {
  const words = n ? say("suggestions found", { n, of }) : say("nothing found");
  if (words !== told) app.say(words);
  told = words;
}

/**
 * The best names for what is typed.
 * @param {App} app
 * @param {string} typed
 * @returns {Hit[]}
 */
export const suggest = (app, typed) => fitting(app, typed).slice(0, MOST);

/** The form with what was typed standing out. @param {Hit} hit */
function emphasised({ form, at, length }) {
  if (fold(form).length !== form.length) return form;
  return [form.slice(0, at), h("b", {}, form.slice(at, at + length)), form.slice(at + length)];
}
