/** Terms of RDF as Turtle writes them. */

const DEFINITIONS = "https://w3id.org/bundel/def";
/** @type {Record<string, string>} */
const SPACES = {
  bundel: `${DEFINITIONS}#`,
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  oa: "http://www.w3.org/ns/oa#",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

export const PREFIXES = Object.entries(SPACES)
  .map(([prefix, space]) => `@prefix ${prefix}: <${space}> .\n`)
  .join("");

/** The beginning of the IRIs of a scheme. @param {string} scheme */
export const place = (scheme) => `${DEFINITIONS}/${scheme}#`;

/** An IRI in brackets; what an IRI cannot hold is escaped as in addresses. @param {string} iri */
export const long = (iri) =>
  `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}>`;

/** @param {string} value @param {string} [language] */
export function text(value, language) {
  const tag = language && /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(language) ? `@${language}` : "";
  return `"${value.replace(/[\u0000-\u001f\u007f"\\]/g, escaped)}"${tag}`;
}

/** @param {string} letter */
function escaped(letter) {
  /** @type {Record<string, string>} */
  const short = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  return short[letter] ?? `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A date, a month or a year, as precise as it is given. @param {string} value */
export function date(value) {
  const kind = /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? "date"
    : /^\d{4}-\d{2}$/.test(value)
      ? "gYearMonth"
      : /^\d{4}$/.test(value)
        ? "gYear"
        : "string";
  return `"${value.replace(/[\u0000-\u001f\u007f"\\]/g, escaped)}"^^xsd:${kind}`;
}

/** @param {number} value */
export const decimal = (value) => `"${Number(value.toFixed(4))}"^^xsd:decimal`;
