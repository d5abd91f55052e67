/** Completing: words of SPARQL, prefixes, our classes and properties, concepts, and names from the graph. */
import { syntaxTree } from "@codemirror/language";
import { say } from "../words.js";

/** @typedef {{name: string, nl: string, en: string, "about nl"?: string, "about en"?: string}} Word */
/** @typedef {{prefixes: Record<string, string>, classes: Word[], properties: Word[], concepts: {iri: string, nl: string, en: string}[]}} Vocabulary */
/** @typedef {import("@codemirror/autocomplete").CompletionContext} Context */
/** @typedef {import("@codemirror/autocomplete").Completion} Completion */

const KEYWORDS =
  "SELECT DISTINCT WHERE FILTER OPTIONAL UNION MINUS GRAPH BIND VALUES ORDER BY ASC DESC GROUP BY HAVING LIMIT OFFSET ASK CONSTRUCT DESCRIBE PREFIX NOT EXISTS IN COUNT SUM AVG MIN MAX SAMPLE GROUP_CONCAT LANG LANGMATCHES STR STRLEN STRSTARTS CONTAINS REGEX REPLACE LCASE UCASE CONCAT SUBSTR YEAR MONTH IF COALESCE BOUND FROM NAMED AS".split(" ");
const LEAST = 2;
const SHOWN = 12;

/** @param {Context} context whether the place is inside a string or a comment */
const silent = (context) => /String|Comment/i.test(syntaxTree(context.state).resolveInner(context.pos, -1).name);

/**
 * Words that are at hand: keywords, variables, prefixes, our own vocabulary.
 * @param {Vocabulary} vocabulary
 * @param {() => import("../types").Language} language
 */
export const words = (vocabulary, language) => (/** @type {Context} */ context) => {
  if (silent(context)) return null;
  const variable = context.matchBefore(/[?$]\w*/);
  if (variable) return { from: variable.from, options: variables(context, variable.text), validFor: /^[?$]\w*$/ };
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const declared = /\bPREFIX\s+(\w*)$/i.exec(before);
  if (declared) return { from: context.pos - declared[1].length, options: prefixes(vocabulary) };
  if (/<[^<>\s]*$/.test(before)) return null;
  const word = context.matchBefore(/[\w-]+:?[\w-]*/);
  if (!word && !context.explicit) return null;
  const from = word?.from ?? context.pos;
  const options = [...terms(vocabulary, language(), role(before.slice(0, from - line.from))), ...(word?.text.includes(":") ? [] : keywords())];
  return { from, options, validFor: /^[\w-]*:?[\w-]*$/ };
};

/**
 * Names from the graph, as their IRI.
 * @param {Vocabulary} vocabulary
 * @param {() => import("../types").Language} language
 */
export const names = (vocabulary, language) => async (/** @type {Context} */ context) => {
  if (silent(context)) return null;
  const found = context.matchBefore(/<[^<>\n/]*|[\p{L}\p{N}][\p{L}\p{N}'’ -]*/u);
  if (!found) return null;
  const opened = found.text.startsWith("<");
  const typed = (opened ? found.text.slice(1) : (/[\p{L}\p{N}'’-]+$/u.exec(found.text)?.[0] ?? "")).trim();
  const from = opened ? found.from : context.pos - typed.length;
  const ahead = context.state.sliceDoc(from - 1, from);
  if (typed.length < LEAST || /[?$:@^\w]/.test(ahead) || (!opened && KEYWORDS.includes(typed.toUpperCase()))) return null;
  const controller = new AbortController();
  context.addEventListener("abort", () => controller.abort());
  const asked = new URLSearchParams({ text: typed, limit: String(SHOWN) });
  const response = await fetch(`api/entities?${asked}`, { signal: controller.signal }).catch(() => null);
  const things = response?.ok ? (await response.json()).items : [];
  const closed = context.state.sliceDoc(context.pos, context.pos + 1) === ">";
  const options = [
    ...things.map((/** @type {any} */ one) => named(one.iri, one.label, say(`kind ${one.kind}`))),
    ...concepts(vocabulary, language(), typed),
  ];
  return options.length ? { from, to: context.pos + (opened && closed ? 1 : 0), options, filter: false } : null;
};

/** @param {string} iri @param {string} label @param {string} detail @returns {Completion} */
const named = (iri, label, detail) => ({ label, detail, apply: `<${iri}>`, type: "text", section: { name: say("query names"), rank: 2 } });

/** @param {Vocabulary} vocabulary @param {import("../types").Language} language @param {string} typed */
function concepts(vocabulary, language, typed) {
  const wanted = typed.toLocaleLowerCase();
  return vocabulary.concepts
    .filter((each) => each[language].toLocaleLowerCase().startsWith(wanted))
    .slice(0, SHOWN)
    .map((each) => named(each.iri, each[language], say("query concept")));
}

/** @param {Context} context @param {string} typed */
function variables(context, typed) {
  const used = new Set(context.state.doc.toString().match(/[?$]\w+/g) ?? []);
  return [...used].filter((name) => name !== typed).map((label) => ({ label, type: "variable" }));
}

/** @param {Vocabulary} vocabulary */
const prefixes = ({ prefixes: known }) =>
  Object.entries(known).map(([prefix, iri]) => ({ label: `${prefix}:`, apply: `${prefix}: <${iri}>`, detail: iri, type: "namespace" }));

const keywords = () => [...new Set(KEYWORDS)].map((label) => ({ label, type: "keyword" }));

/** Which part of a triple comes next on a line. @param {string} before @returns {"class" | "property" | ""} */
function role(before) {
  if (/(^|[\s;])(a|rdf:type)\s+$/.test(before)) return "class";
  const told = before.replace(/.*[.{;]/, "").trim();
  return /;\s*$/.test(before) || (told && !/\s/.test(told)) || /[|/^(]$/.test(before) ? "property" : "";
}

/** @param {Vocabulary} vocabulary @param {import("../types").Language} language @param {string} part @returns {Completion[]} */
function terms({ classes, properties }, language, part) {
  const told = (/** @type {Word} */ word, /** @type {string} */ type, /** @type {number} */ boost) => ({
    label: word.name,
    displayLabel: word.name,
    detail: word[language],
    info: word[`about ${language}`] || undefined,
    type,
    boost,
  });
  return [
    ...classes.map((word) => told(word, "class", part === "class" ? 60 : part ? -40 : 5)),
    ...properties.map((word) => told(word, "property", part === "property" ? 50 : part ? -40 : 5)),
  ];
}
