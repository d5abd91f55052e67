/** The picture through time: it plays, it can be stepped through, and it stands still where one wants. */
import { fill, h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { calm } from "./look.js";
import { day, say } from "./words.js";

/** @typedef {import("./types").App} App */

const BEAT = 700;
const CALM = 1600;
/** Above this many months it goes by years. */
const MANY = 60;

/** The months, or of a long period the years, in which articles appeared. @param {App} app @returns {string[]} */
export function moments(app) {
  const dates = app.model.sources.flatMap(({ issued }) => (issued ? [issued] : []));
  const months = [...new Set(dates.filter((date) => date.length >= 7).map((date) => date.slice(0, 7)))].sort();
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))].sort();
  const coarse = dates.some((date) => date.length < 7);
  return coarse || months.length > MANY ? years : months;
}

/**
 * The bar under the picture.
 * @param {App} app @param {HTMLElement} stage
 */
export function timeline(app, stage) {
  const element = h("div", { id: "timeline", role: "group", hidden: true });
  stage.append(element);
  let playing = 0;
  /** What the period was before. */
  let before = { since: "", until: "", undated: true };

  const stop = () => {
    clearTimeout(playing);
    playing = 0;
  };
  /** @param {number} place */
  const go = (place) => {
    const all = moments(app);
    const until = all[Math.max(0, Math.min(all.length - 1, place))];
    app.set({ since: "", until, undated: false, page: 1 });
    app.say(`${day(until)}. ${say("in view", { things: app.selection.things.size, lines: app.selection.lines.size })}`);
  };
  const here = () => moments(app).findLastIndex((moment) => moment <= app.state.until);
  const beat = () => {
    if (element.hidden || here() >= moments(app).length - 1) {
      stop();
      return paint();
    }
    go(here() + 1);
    playing = window.setTimeout(beat, calm() ? CALM : BEAT);
    paint();
  };
  const play = () => {
    if (playing) stop();
    else {
      if (here() >= moments(app).length - 1) go(0);
      playing = window.setTimeout(beat, calm() ? CALM : BEAT);
    }
    paint();
  };
  const close = () => {
    stop();
    element.hidden = true;
    app.set(before);
    document.getElementById("graph")?.focus({ preventScroll: true });
  };
  const open = () => {
    if (!element.hidden) return close();
    if (moments(app).length < 2) return app.tell(say("no timeline"));
    const { since, until, undated } = app.state;
    before = { since, until, undated };
    element.hidden = false;
    go(until ? here() : 0);
    paint();
    /** @type {HTMLElement | null} */ (element.querySelector("[data-key='time play']"))?.focus();
  };

  /** @param {string} key @param {any} sign @param {string} words @param {() => void} does */
  const button = (key, sign, words, does) =>
    h("button", { type: "button", "data-key": `time ${key}`, "aria-label": words, title: words, onclick: does }, sign);
  function paint() {
    if (element.hidden) return;
    const all = moments(app);
    const at = Math.max(0, here());
    const range = h("input", { type: "range", min: 0, max: all.length - 1, step: 1, value: at, "data-key": "time range", "aria-label": say("moment"), "aria-valuetext": day(all[at] ?? null), oninput: (/** @type {any} */ { target }) => {
      stop();
      go(Number(target.value));
    } });
    const undated = app.model.sources.filter(({ issued }) => !issued).length;
    element.setAttribute("aria-label", say("timeline"));
    fill(
      element,
      button("back", icon(CONTROL.minus), say("step back"), () => (stop(), go(here() - 1))),
      button("play", playing ? pausing() : starting(), playing ? say("pause") : say("play"), play),
      button("on", icon(CONTROL.plus), say("step on"), () => (stop(), go(here() + 1))),
      range,
      h("span", { class: "moment" }, h("b", {}, day(all[at] ?? null)), undated > 0 && h("small", {}, say("left out undated", { n: undated }))),
      button("close", icon(CONTROL.close), say("close"), close),
    );
  }
  element.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });
  return { open, paint, stop };
}

const starting = () => h("svg", { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" }, h("path", { d: "M7 4.5v15l12-7.5Z" }));
const pausing = () => h("svg", { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" }, h("path", { d: "M8 5v14M16 5v14" }));
