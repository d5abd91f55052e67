/** The tools over the picture. */
import { addButton } from "./adding.js";
import { agendaItem } from "./agenda.js";
import { askButton } from "./asking.js";
import { byId, fill, h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { served } from "./local.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */

const VIEWS = ["picture", "regions", "split", "table"];

/**
 * @param {App} app
 * @param {HTMLElement} element
 * @param {Record<string, () => void>} acts what the menu can do, by name
 */
export function bar(app, element, acts) {
  const { state } = app;
  fill(
    element,
    h(
      "div",
      { class: "segments", role: "group", "aria-label": say("view") },
      VIEWS.filter((view) => view !== "regions" || app.model.payload.overviews?.length).map((view) =>
        h(
          "button",
          {
            type: "button",
            class: view === "split" ? "beside" : null,
            "data-key": `view ${view}`,
            "aria-pressed": String(state.view === view),
            onclick: () => app.set({ view: /** @type {any} */ (view) }),
          },
          say(`view ${view}`),
        ),
      ),
    ),
    askButton(app),
    addButton(app),
    h("span", { class: "room" }),
    languages(app, "wide"),
    h(
      "button",
      { type: "button", class: "tool wide", "data-key": "mode", "aria-label": say("mode"), onclick: acts.mode },
      icon(dark(app) ? CONTROL.sun : CONTROL.moon),
    ),
    h(
      "button",
      { type: "button", class: "tool wide", "data-key": "share", title: say("share"), onclick: acts.share },
      icon(CONTROL.link),
      h("span", { class: "words" }, say("share")),
    ),
    menu(app, acts),
  );
}

/** @param {App} app @param {string} where */
function languages(app, where) {
  return h(
    "div",
    { class: `segments ${where}`, role: "group", "aria-label": say("language") },
    ["nl", "en"].map((code) =>
      h(
        "button",
        {
          type: "button",
          lang: code,
          "data-key": `language ${code} ${where}`,
          "aria-pressed": String(app.state.language === code),
          "aria-label": code === "nl" ? "NL, Nederlands" : "EN, English",
          onclick: () => app.set({ language: /** @type {any} */ (code) }),
        },
        code.toUpperCase(),
      ),
    ),
  );
}

/** @param {App} app @param {Record<string, () => void>} acts */
function menu(app, acts) {
  const opened = byId("menu") && !byId("menu").hidden;
  const item = (/** @type {string} */ key, /** @type {any} */ sign, narrow = false, words = key) =>
    h(
      "button",
      {
        type: "button",
        class: narrow ? "narrow" : null,
        "data-key": `menu ${key}`,
        onclick: () => {
          toggle(false);
          acts[key]();
        },
      },
      icon(sign),
      say(words),
    );
  const box = h(
    "div",
    { id: "menu", class: "menu", hidden: !opened },
    languages(app, "narrow"),
    item("mode", dark(app) ? CONTROL.sun : CONTROL.moon, true),
    item("share", CONTROL.link, true),
    item("timeline", CONTROL.history),
    agendaItem(app, () => toggle(false)),
    item("save svg", CONTROL.download),
    item("save png", CONTROL.download),
    item("save csv", CONTROL.download),
    item("save gexf", CONTROL.download),
    item("save turtle", CONTROL.download),
    item("print", CONTROL.print),
    item("motion", app.state.motion ? CONTROL.still : CONTROL.moving, false, app.state.motion ? "motion off" : "motion on"),
    served() && h("a", { href: `query${app.state.language === app.usual.language ? "" : `#lang=${app.state.language}`}`, "data-key": "menu query" }, icon(CONTROL.terminal), say("query title")),
    item("licences", CONTROL.quote),
  );
  const toggle = (/** @type {boolean} */ open) => {
    box.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  const button = h(
    "button",
    {
      type: "button",
      class: "tool",
      "data-key": "menu",
      "aria-expanded": String(!!opened),
      "aria-controls": "menu",
      "aria-label": say("more"),
      onclick: () => toggle(box.hidden),
    },
    icon(CONTROL.menu),
  );
  box.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    toggle(false);
    button.focus();
  });
  const whole = h("div", { class: "with-menu" }, button, box);
  whole.addEventListener("focusout", (/** @type {FocusEvent} */ event) => {
    if (event.relatedTarget && !whole.contains(/** @type {Node} */ (event.relatedTarget))) toggle(false);
  });
  return whole;
}

/** @param {App} app */
export const dark = (app) =>
  (app.state.mode || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

/** A press anywhere else closes the menu. */
document.addEventListener("pointerdown", (event) => {
  if (!(event.target instanceof Element) || event.target.closest(".with-menu")) return;
  byId("menu")?.setAttribute("hidden", "");
  document.querySelector("[aria-controls=menu]")?.setAttribute("aria-expanded", "false");
});
