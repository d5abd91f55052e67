/** The panel of one line: every sentence, newest first. */
import { h } from "./dom.js";
import { glyph } from "./look.js";
import { direction, name, passages } from "./model.js";
import { meaning, passage } from "./passage.js";
import { contested } from "./selection.js";
import { list, say, term, translated } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Line} Line */
/** @typedef {import("./types").Sentence} Sentence */

/**
 * @param {App} app
 * @param {Line} line
 */
export function evidence(app, line) {
  const shown = app.selection.lines.get(line.id) ?? [];
  const [from, to] = direction(
    app.model,
    line,
    line.sentences.map((place) => app.model.sentences[place]),
  ).map((id) => app.model.things.get(id));
  const hidden = line.sentences.length - shown.length;
  return [
    h("div", { class: "pair" }, end(app, from), h("p", { class: "via" }, via(app, line, shown)), end(app, to)),
    about(shown),
    members(app, shown),
    contested(shown) && h("p", { class: "notice" }, say("contested")),
    h(
      "section",
      { class: "alone" },
      h("h3", {}, say("sentences", { n: shown.length })),
      passages(app.model, shown).map((said) => passage(app, said)),
    ),
    hidden > 0 && h("p", { class: "aside" }, say("sentences hidden", { n: hidden })),
  ];
}

/** @param {App} app @param {import("./types").Thing | undefined} thing */
function end(app, thing) {
  if (!thing) return null;
  return h(
    "button",
    { type: "button", "data-key": `end ${thing.id}`, onclick: () => app.visit(thing.id) },
    glyph(thing.kind, thing.type),
    h("span", {}, name(thing)),
  );
}

/**
 * The words between the two ends.
 * @param {App} app @param {Line} line @param {Sentence[]} shown
 */
export function via(app, line, shown) {
  const inside = [line.from, line.to].some((id) =>
    ["initiative", "gathering"].includes(app.model.things.get(id)?.kind ?? ""),
  );
  const ties = [...new Set(shown.map((said) => (said.tie === "collaboration" && inside ? "together" : said.tie)))];
  const roles = [...new Set(shown.flatMap((said) => (said.role ? [translated(said.role)] : [])))];
  return [...ties.map((tie) => say(`via ${tie}`)), ...roles].join(" · ") || say("no word");
}

/** @param {Sentence[]} shown */
function about(shown) {
  const kinds = new Set(shown.filter((said) => said.kind).map(meaning));
  const tags = [...kinds, ...new Set(shown.flatMap((said) => said.themes.map(term)))];
  return tags.length
    ? h(
        "ul",
        { class: "tags" },
        tags.map((tag) => h("li", {}, tag)),
      )
    : null;
}

/**
 * Who else is in it, where a sentence speaks of more than two.
 * @param {App} app @param {Sentence[]} shown
 */
function members(app, shown) {
  const told = new Set(
    shown
      .filter((said) => said.ends.length > 2)
      .map((said) => list(said.ends.map((id) => name(app.model.things.get(id)) || id))),
  );
  return [...told].map((names) => h("p", { class: "aside" }, say("together with"), " ", names));
}
