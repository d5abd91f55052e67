/** A claim as one cites it: quote, article, publisher, date and the claim's own address. */
import { iri } from "./model.js";
import { day, say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Sentence} Sentence */

/**
 * The citation in the language of the page; where the article has a reference of its own, that stands in it.
 * @param {App} app
 * @param {Sentence} said
 */
export function citation(app, said) {
  const source = app.model.sources[said.source];
  const title = source.title ?? source.identifier;
  const described = [source.publisher, say("cited title", { title }), day(source.issued)].filter(Boolean).join(", ");
  const address = source.address && !source.citation?.includes(source.address) ? source.address : null;
  const parts = [source.citation ? ended(source.citation) : `${described}.`, address];
  return [
    `“${said.quote.replace(/\s+/g, " ").trim()}”`,
    ...parts.filter(Boolean),
    say("cited claim", { address: iri(app.model, said.id) }),
  ].join(" ");
}

/** @param {string} text */
const ended = (text) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/**
 * Put a text on the clipboard and say so.
 * @param {App} app @param {string} text @param {string} done
 */
export async function copy(app, text, done) {
  try {
    await navigator.clipboard.writeText(text);
    app.tell(say(done));
  } catch {
    app.tell(say("not copied"));
  }
}
