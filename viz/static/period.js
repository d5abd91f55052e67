/** When the articles appeared: how many in each year, and from when to when. */
import { h } from "./dom.js";
import { UNDATED } from "./counting.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */

const [WIDE, HIGH] = [240, 40];

/**
 * @param {App} app
 * @param {Map<string, number>} counted
 */
export function period(app, counted) {
  const years = span(app);
  const undated = app.model.sources.filter(({ issued }) => !issued).length;
  if (!years.length && !undated) return null;
  return h(
    "div",
    { class: "period" },
    years.length > 1 && [histogram(app, years, counted), sliders(app, years)],
    years.length > 0 && h("div", { class: "dates" }, date(app, "since", years), date(app, "until", years)),
    undated > 0 && without(app, counted.get(`year ${UNDATED}`) ?? 0),
  );
}

/** All years from the first article to the last. @param {App} app */
function span(app) {
  const told = app.model.sources.flatMap(({ issued }) => (issued ? [Number(issued.slice(0, 4))] : [])).sort();
  if (!told.length) return [];
  const [first, last] = [told[0], told[told.length - 1]];
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** @param {App} app @param {number[]} years */
const bounds = ({ state }, years) => [
  Number(state.since.slice(0, 4)) || years[0],
  Number(state.until.slice(0, 4)) || years[years.length - 1],
];

/** @param {App} app @param {number[]} years @param {Map<string, number>} counted */
function histogram(app, years, counted) {
  const numbers = years.map((year) => counted.get(`year ${year}`) ?? 0);
  const most = Math.max(1, ...numbers);
  const [from, to] = bounds(app, years);
  const step = WIDE / years.length;
  const told = years.flatMap((year, place) =>
    numbers[place] ? [`${year}: ${say("articles", { n: numbers[place] })}`] : [],
  );
  return h(
    "svg",
    {
      viewBox: `0 0 ${WIDE} ${HIGH}`,
      class: "histogram",
      role: "img",
      "aria-label": `${say("per year")} ${told.join(", ")}`,
      preserveAspectRatio: "none",
    },
    years.map((year, place) => {
      const height = numbers[place] ? Math.max(3, (numbers[place] / most) * (HIGH - 2)) : 0;
      return h(
        "g",
        {},
        h("rect", {
          class: year < from || year > to ? "out" : "in",
          x: (place * step + 1).toFixed(1),
          y: (HIGH - height).toFixed(1),
          width: Math.max(1, step - 2).toFixed(1),
          height: height.toFixed(1),
        }),
        h("title", {}, `${year}: ${say("articles", { n: numbers[place] })}`),
      );
    }),
  );
}

/** @param {App} app @param {number[]} years */
function sliders(app, years) {
  const [first, last] = [years[0], years[years.length - 1]];
  const [from, to] = bounds(app, years);
  /** @param {"since" | "until"} which @param {number} value */
  const slider = (which, value) =>
    h("input", {
      type: "range",
      min: first,
      max: last,
      step: 1,
      value,
      class: which,
      "data-key": `slide ${which}`,
      "aria-label": say(`${which} year`),
      "aria-valuetext": String(value),
      onchange: (/** @type {any} */ { target }) => slide(app, which, Number(target.value), [first, last]),
    });
  return h(
    "div",
    { class: "slide" },
    slider("since", Math.max(first, Math.min(last, from))),
    slider("until", Math.max(first, Math.min(last, to))),
  );
}

/** @param {App} app @param {"since" | "until"} which @param {number} year @param {number[]} ends */
function slide(app, which, year, [first, last]) {
  const now = { since: app.state.since, until: app.state.until };
  now[which] = which === "since" ? (year <= first ? "" : `${year}`) : year >= last ? "" : `${year}`;
  if (now.since && now.until && now.since.slice(0, 4) > now.until.slice(0, 4))
    now[which === "since" ? "until" : "since"] = `${year}`;
  app.set({ ...now, page: 1 });
}

/** @param {App} app @param {"since" | "until"} which @param {number[]} years */
function date(app, which, years) {
  const told = app.state[which];
  const whole = which === "since" ? [`${years[0]}`, "-01", "-01"] : [`${years[years.length - 1]}`, "-12", "-31"];
  const parts = told.split("-").filter(Boolean);
  const value = told
    ? `${parts[0]}${parts[1] ? `-${parts[1]}` : whole[1]}${parts[2] ? `-${parts[2]}` : which === "since" ? "-01" : end(parts)}`
    : "";
  const box = h("input", {
    type: "date",
    "data-key": `date ${which}`,
    onchange: (/** @type {any} */ { target }) => {
      if (target.value || !target.validity.badInput) app.set({ [which]: target.value, page: 1 });
    },
  });
  box.value = value;
  return h("label", {}, h("span", {}, say(which)), box);
}

/** The last day of a month or a year. @param {string[]} parts */
const end = ([year, month]) =>
  month ? `-${String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, "0")}` : "-31";

/** @param {App} app @param {number} n */
function without(app, n) {
  const box = h("input", {
    type: "checkbox",
    "data-key": "undated",
    onchange: (/** @type {any} */ { target }) => app.set({ undated: target.checked, page: 1 }),
  });
  box.checked = app.state.undated;
  return h("label", { class: "switch" }, box, h("span", {}, say("with undated")), h("span", { class: "number" }, n));
}
