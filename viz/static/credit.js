/** What goes along with everything that is taken away: title, date, what is chosen, and what it rests on. */
import { chosen } from "./chosen.js";
import { measure } from "./lettering.js";
import { name } from "./model.js";
import { foundation } from "./overview.js";
import { day, say } from "./words.js";

/** @typedef {import("./types").App} App */

export const LETTER = { size: 11, weight: 430, spacing: 0 };
export const LEADING = 16;

/**
 * Title and date, the filters if there are any, and the articles.
 * @param {App} app
 */
export function credits(app) {
  const { model, state, selection } = app;
  const filters = chosen(app).map(({ words }) => words);
  const line = state.line ? model.lines.get(state.line) : null;
  const ends = line ? [line.from, line.to] : state.thing ? [state.thing] : [];
  const about = ends.map((id) => name(model.things.get(id))).filter(Boolean);
  const counted = say("in view", { things: selection.things.size, lines: selection.lines.size });
  return [
    [model.payload.title ?? say("title"), ...(about.length ? [about.join(" – ")] : []), day(today()), counted].join(
      " · ",
    ),
    ...(filters.length ? [say("filters are", { what: filters.join("; ") })] : []),
    foundation(app),
  ];
}

/** The day on which something is taken away, as 2026-11-22. */
export const today = () => new Date().toLocaleDateString("sv-SE");

/**
 * The same in lines that fit in a width.
 * @param {App} app
 * @param {number} width
 */
export function credited(app, width) {
  return credits(app).flatMap((text) => {
    const lines = [""];
    for (const word of text.split(" ")) {
      const longer = lines[lines.length - 1] ? `${lines[lines.length - 1]} ${word}` : word;
      if (measure(longer, LETTER) > width && lines[lines.length - 1]) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}
