/** Where the page begins. */
import { initial } from "./address.js";
import { create } from "./app.js";
import { byId, fill, h } from "./dom.js";
import { embedded } from "./embed.js";
import { furnish } from "./furnish.js";
import { css } from "./lettering.js";
import { watch } from "./server.js";
import { learn, say, speak } from "./words.js";

/** The entity tag of the document, where a server gave it. @type {string | null} */
let tag = null;

/** The document: within the page, or where the page says that it is. @returns {Promise<import("./types").Payload>} */
async function load() {
  const inside = byId("data");
  if (inside) return JSON.parse(inside.textContent);
  const response = await fetch(document.documentElement.dataset.source ?? "", {
    headers: { Accept: "application/json" },
  });
  if (!response.ok) throw new Error(`${response.status}`);
  tag = response.headers.get("ETag");
  return response.json();
}

/** @param {import("./types").Payload} payload */
function start(payload) {
  learn(payload.terms);
  const usual = initial(document.documentElement.lang);
  if (!payload.whole) usual.view = "regions";
  furnish(create(payload, usual), usual);
  const source = document.documentElement.dataset.source;
  if (source) Object.assign(window, { look: watch(source, tag) });
}

/** @param {unknown} problem */
function fail(problem) {
  speak(document.documentElement.lang === "en" ? "en" : "nl");
  const again = h("button", { type: "button", class: "tool", onclick: () => location.reload() }, say("try again"));
  fill(
    byId("panel"),
    h("h2", {}, say("no data")),
    h("p", { class: "lead" }, say("no data text")),
    h("p", { class: "aside" }, String(problem)),
    again,
  );
  document.documentElement.dataset.ready = "failed";
}

if (embedded()) document.documentElement.dataset.embed = "";
const fonts = Promise.all(
  [430, 580, 680].map((weight) => document.fonts.load(css({ size: 12, weight, spacing: 0 }))),
).catch(() => []);
Promise.all([load(), fonts])
  .then(([payload]) => start(payload))
  .catch(fail);
