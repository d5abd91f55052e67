/** What is in view as a spreadsheet. */
import { direction, name } from "./model.js";
import { meaning } from "./passage.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */

/** A row per sentence in view. @param {App} app */
export function csv(app) {
  const head = ["from", "tie", "to", "status", "confidence", "quote", "title", "publisher", "latest", "source"].map(
    (key) => say(`column ${key}`),
  );
  const rows = [...app.selection.lines].flatMap(([id, said]) => {
    const line = /** @type {import("./types").Line} */ (app.model.lines.get(id));
    const [from, to] = direction(app.model, line, said).map((end) => name(app.model.things.get(end)));
    return said.map((one) => {
      const source = app.model.sources[one.source];
      return [
        from,
        meaning(one),
        to,
        say(`status ${one.status}`),
        one.confidence,
        one.quote,
        source.title ?? source.identifier,
        source.publisher ?? "",
        source.issued ?? "",
        source.address ?? source.citation ?? "",
      ];
    });
  });
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** A cell that no spreadsheet takes for a formula. @param {string | number} value */
function cell(value) {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
