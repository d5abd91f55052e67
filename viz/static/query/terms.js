/** The terms of an answer, whatever format they came in. */

/** @typedef {{type: "uri" | "literal" | "bnode" | "triple", value: string, language?: string, datatype?: string}} Term */

const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS = new Set(["integer", "decimal", "double", "float", "int", "long", "nonNegativeInteger", "positiveInteger"].map((name) => XSD + name));
const LINE = /^(<[^>]*>|_:\S+)\s+<([^>]*)>\s+(<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^<[^>]*>)?)\s*\.\s*$/;
/** @type {Record<string, string>} */
const ESCAPED = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

/** @param {Term | null} term */
export const number = (term) => term?.type === "literal" && NUMBERS.has(term.datatype ?? "");

/**
 * One term of the SPARQL results format in JSON.
 * @param {any} told
 * @returns {Term | null}
 */
export function term(told) {
  if (!told || typeof told !== "object") return null;
  const type = told.type === "typed-literal" ? "literal" : String(told.type);
  if (type === "triple") return { type, value: JSON.stringify(told.value) };
  if (type !== "uri" && type !== "literal" && type !== "bnode") return null;
  return { type, value: String(told.value), language: told["xml:lang"], datatype: told.datatype };
}

/**
 * The triples of a text in N-Triples, in their order.
 * @param {string} text
 * @returns {[Term, Term, Term][]}
 */
export function triples(text) {
  /** @type {[Term, Term, Term][]} */
  const found = [];
  for (const line of text.split("\n")) {
    const parts = LINE.exec(line);
    if (parts) found.push([node(parts[1]), { type: "uri", value: plain(parts[2]) }, node(parts[3])]);
  }
  return found;
}

/** @param {string} text @returns {Term} */
function node(text) {
  if (text.startsWith("<")) return { type: "uri", value: plain(text.slice(1, -1)) };
  if (text.startsWith("_:")) return { type: "bnode", value: text.slice(2) };
  const end = text.lastIndexOf('"');
  const after = text.slice(end + 1);
  return {
    type: "literal",
    value: plain(text.slice(1, end)),
    language: after.startsWith("@") ? after.slice(1) : undefined,
    datatype: after.startsWith("^^") ? plain(after.slice(3, -1)) : undefined,
  };
}

/** @param {string} text */
const plain = (text) =>
  text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, four, eight, one) =>
    one ? (ESCAPED[one] ?? one) : String.fromCodePoint(parseInt(four ?? eight, 16)),
  );
