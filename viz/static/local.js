/** Asking the server for more than data: judgements and articles on one's own machine, questions anywhere. */
import { ask } from "./server.js";
import { say } from "./words.js";

const root = document.documentElement;

/** Whether a server that answers questions and has documents stands behind the page. */
export const served = () => root.dataset.asking !== undefined;

/** Whether the page may add articles and judge claims. */
export const local = () => !!root.dataset.token;

/** What a server refused, and how it calls that. */
export class Refusal extends Error {
  /** @param {string} kind @param {string} detail */
  constructor(kind, detail) {
    super(detail);
    this.kind = kind;
  }
}

/**
 * Ask the server; what it refuses is thrown as a Refusal.
 * @param {string} address
 * @param {{method?: string, json?: unknown, body?: Blob}} [request]
 * @returns {Promise<any>}
 */
export async function call(address, { method, json, body } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json" };
  if (root.dataset.token) headers["X-Bundel-Token"] = root.dataset.token;
  if (json !== undefined) headers["Content-Type"] = "application/json";
  else if (body) headers["Content-Type"] = "application/octet-stream";
  const sent = json !== undefined || body;
  const response = await ask(address, {
    method: method ?? (sent ? "POST" : "GET"),
    headers,
    body: json !== undefined ? JSON.stringify(json) : body,
    cache: "no-store",
  });
  if (response.status === 204) return null;
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw refusal(text, response.status);
}

/** @param {string} text @param {number} status */
function refusal(text, status) {
  try {
    const { error, detail } = JSON.parse(text);
    return new Refusal(String(error), String(detail ?? error));
  } catch {
    return new Refusal(String(status), text.trim() || String(status));
  }
}

/** What a server refused, in words for people. @param {Refusal} problem */
export function refused(problem) {
  const key = `refused ${problem.kind}`;
  return say(key) === key ? say("refused otherwise", { detail: problem.message }) : say(key, { detail: problem.message });
}
