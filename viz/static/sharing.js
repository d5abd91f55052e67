/** Giving the picture to somebody else: its address, and code for a page of one's own. */
import { h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */

/** @param {App} app */
export function share(app) {
  document.getElementById("sharing")?.remove();
  const served = location.protocol.startsWith("http");
  const dialog = h(
    "dialog",
    { id: "sharing", "aria-labelledby": "sharing-title", onclose: () => dialog.remove() },
    h("h2", { id: "sharing-title" }, say("share")),
    field(app, "share link", h("input", { type: "text", readonly: true, value: whole() }), "link copied"),
    served &&
      field(
        app,
        "share frame",
        h("textarea", { readonly: true, rows: 4, spellcheck: "false" }, frame(app)),
        "frame copied",
      ),
    h("p", { class: "aside" }, say(served ? "share note" : "share file")),
    h("form", { method: "dialog" }, h("button", { class: "tool" }, say("close"))),
  );
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {App} app @param {string} key @param {any} box @param {string} done */
function field(app, key, box, done) {
  const id = key.replace(" ", "-");
  box.id = id;
  box.addEventListener("focus", () => box.select());
  const told = h("span", { role: "status", class: "copied" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(box.value);
      told.textContent = say(done);
    } catch {
      box.select();
      told.textContent = say("copy yourself");
    }
  };
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, say(key)),
    box,
    h("p", {}, h("button", { type: "button", class: "quiet", onclick: copy }, icon(CONTROL.link), say("copy")), told),
  );
}

/** The address of the whole page with all that is chosen. */
export function whole() {
  const address = new URL(location.href);
  address.searchParams.delete("embed");
  return address.href;
}

/** @param {App} app */
function frame(app) {
  const address = new URL(location.href);
  address.searchParams.set("embed", "1");
  const frame = h("iframe", {
    src: address.href,
    title: app.model.payload.title ?? say("title"),
    width: "100%",
    height: 600,
    loading: "lazy",
  });
  return frame.outerHTML;
}
