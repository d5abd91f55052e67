/** Addresses of what is on the screen: in the registers, as linked data, and in this explorer. */
import { followable, h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { served } from "./local.js";
import { iri } from "./model.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */

const REGISTER = "https://identifier.overheid.nl/";

/**
 * Where this server keeps the document about a thing; nothing where no server stands behind the page.
 * @param {App} app
 * @param {string} id
 * @param {string} [suffix]
 */
export function document_(app, id, suffix = "") {
  if (!served()) return null;
  const [whole, base] = [iri(app.model, id), app.model.payload.bases[""] ?? ""];
  const dotted = suffix && `.${suffix}`;
  return base && whole.startsWith(base)
    ? `doc/${whole.slice(base.length)}${dotted}`
    : `doc${dotted}?iri=${encodeURIComponent(whole)}`;
}

/**
 * The address of a claim in this explorer, on the line that is looked at where there is one.
 * @param {string} id
 * @param {string | null} [line]
 */
export function claimed(id, line = null) {
  const part = (/** @type {string} */ value) => encodeURIComponent(value).replaceAll("%2F", "/");
  return `${location.href.replace(/#.*$/, "")}#${line ? `l=${part(line)}&` : ""}claim=${part(id)}`;
}

/** The links of a thing. @param {App} app @param {import("./types").Thing} thing */
export function links(app, thing) {
  if (thing.kind === "gathering") return null;
  const whole = iri(app.model, thing.id);
  const [page, turtle] = [document_(app, thing.id), document_(app, thing.id, "ttl")];
  const items = [
    whole.startsWith(REGISTER) && outward(followable(whole), say("authority")),
    page && h("a", { href: page }, say("document")),
    turtle && h("a", { href: turtle, type: "text/turtle" }, say("turtle")),
  ].filter(Boolean);
  return h(
    "section",
    { class: "linked" },
    h("h3", {}, say("addresses")),
    items.length > 0 && h("ul", {}, items.map((item) => h("li", {}, item))),
    h("p", { class: "address" }, h("code", { translate: "no" }, whole)),
  );
}

/** @param {string | null} address @param {string} words */
const outward = (address, words) =>
  h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, words, " ", icon(CONTROL.external));
