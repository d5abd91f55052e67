/** The buttons of the page: language and light at the top, running and sharing under the editor. */
import { byId, fill, h } from "../dom.js";
import { CONTROL, icon } from "../icons.js";
import { say } from "../words.js";

const MOMENT = 2600;
let passing = 0;

/** Say something to who listens to the page. @param {string} text */
export function aloud(text) {
  byId("live").textContent = text;
}

/** Say something to everybody, for a moment. @param {string} text */
export function tell(text) {
  aloud(text);
  const toast = byId("toast");
  toast.textContent = text;
  toast.hidden = false;
  clearTimeout(passing);
  passing = window.setTimeout(() => {
    toast.hidden = true;
  }, MOMENT);
}

/** @param {import("./place.js").Place} place @param {boolean} dark @param {(change: Partial<import("./place.js").Place>) => void} set */
export function tools(place, dark, set) {
  fill(
    byId("tools"),
    h(
      "div",
      { class: "segments", role: "group", "aria-label": say("language") },
      /** @type {const} */ (["nl", "en"]).map((code) =>
        h(
          "button",
          { type: "button", lang: code, "data-key": `language ${code}`, "aria-pressed": String(place.language === code), "aria-label": code === "nl" ? "NL, Nederlands" : "EN, English", onclick: () => set({ language: code }) },
          code.toUpperCase(),
        ),
      ),
    ),
    h("button", { type: "button", class: "tool", "data-key": "mode", "aria-label": say("mode"), onclick: () => set({ mode: dark ? "light" : "dark" }) }, icon(dark ? CONTROL.sun : CONTROL.moon)),
    h("button", { type: "button", class: "tool", "data-key": "licences", "aria-label": say("licences"), onclick: () => byId("licences").showModal() }, icon(CONTROL.quote)),
  );
}

/** @param {boolean} running @param {{run: () => void, stop: () => void, share: () => void, prefixes: () => void}} acts */
export function deeds(running, acts) {
  fill(
    byId("deeds"),
    h("button", { type: "button", class: "tool main", "data-key": "run", "aria-disabled": String(running), onclick: acts.run }, say("query run")),
    running && h("button", { type: "button", class: "tool", "data-key": "stop", onclick: acts.stop }, icon(CONTROL.close), say("query stop")),
    h("button", { type: "button", class: "tool", "data-key": "share", onclick: acts.share }, icon(CONTROL.link), say("share")),
    h("button", { type: "button", class: "tool", "data-key": "prefixes", onclick: acts.prefixes }, icon(CONTROL.plus), say("query prefixes")),
    h("p", { class: "hint" }, h("kbd", {}, "Ctrl"), " ", h("kbd", {}, "Enter"), ` ${say("query key run")} · `, h("kbd", {}, "Esc"), " ", h("kbd", {}, "Tab"), ` ${say("query key leave")}`),
  );
}
