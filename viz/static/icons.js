/** Icons of the Lucide set, for the page and for the canvas. */
import arrowDown from "lucide-static/icons/arrow-down.svg";
import arrowLeft from "lucide-static/icons/arrow-left.svg";
import arrowUp from "lucide-static/icons/arrow-up.svg";
import bookOpen from "lucide-static/icons/book-open.svg";
import briefcase from "lucide-static/icons/briefcase.svg";
import building from "lucide-static/icons/building-2.svg";
import chart from "lucide-static/icons/chart-line.svg";
import check from "lucide-static/icons/check.svg";
import chevron from "lucide-static/icons/chevron-right.svg";
import close from "lucide-static/icons/x.svg";
import coins from "lucide-static/icons/coins.svg";
import download from "lucide-static/icons/download.svg";
import external from "lucide-static/icons/external-link.svg";
import filePlus from "lucide-static/icons/file-plus.svg";
import flag from "lucide-static/icons/flag.svg";
import flask from "lucide-static/icons/flask-conical.svg";
import graduation from "lucide-static/icons/graduation-cap.svg";
import hammer from "lucide-static/icons/hammer.svg";
import handHeart from "lucide-static/icons/hand-heart.svg";
import handshake from "lucide-static/icons/handshake.svg";
import history from "lucide-static/icons/history.svg";
import landmark from "lucide-static/icons/landmark.svg";
import layers from "lucide-static/icons/layers.svg";
import lightbulb from "lucide-static/icons/lightbulb.svg";
import link from "lucide-static/icons/link.svg";
import listChecks from "lucide-static/icons/list-checks.svg";
import map from "lucide-static/icons/map.svg";
import maximize from "lucide-static/icons/maximize.svg";
import menu from "lucide-static/icons/ellipsis.svg";
import messageQuestion from "lucide-static/icons/message-circle-question-mark.svg";
import messages from "lucide-static/icons/messages-square.svg";
import microscope from "lucide-static/icons/microscope.svg";
import minus from "lucide-static/icons/minus.svg";
import moon from "lucide-static/icons/moon.svg";
import pause from "lucide-static/icons/pause.svg";
import play from "lucide-static/icons/play.svg";
import plus from "lucide-static/icons/plus.svg";
import printer from "lucide-static/icons/printer.svg";
import quote from "lucide-static/icons/copy.svg";
import scale from "lucide-static/icons/scale.svg";
import search from "lucide-static/icons/search.svg";
import shapes from "lucide-static/icons/shapes.svg";
import signature from "lucide-static/icons/signature.svg";
import sliders from "lucide-static/icons/sliders-horizontal.svg";
import store from "lucide-static/icons/store.svg";
import sun from "lucide-static/icons/sun.svg";
import telescope from "lucide-static/icons/telescope.svg";
import terminal from "lucide-static/icons/square-terminal.svg";
import users from "lucide-static/icons/users.svg";
import vote from "lucide-static/icons/vote.svg";
import waves from "lucide-static/icons/waves.svg";
import waypoints from "lucide-static/icons/waypoints.svg";

import { h } from "./dom.js";

/** Icons of the page's own controls. */
export const CONTROL = {
  add: filePlus,
  agenda: listChecks,
  arrowDown,
  arrowUp,
  ask: messageQuestion,
  back: arrowLeft,
  check,
  chevron,
  close,
  download,
  external,
  flag,
  history,
  link,
  maximize,
  menu,
  minus,
  moon,
  moving: play,
  plus,
  print: printer,
  quote,
  search,
  sliders,
  still: pause,
  sun,
  terminal,
};

/** Icons by kind, and by the narrower type where that has one of its own. @type {Record<string, string>} */
const OF = {
  municipality: landmark,
  organisation: building,
  collective: users,
  initiative: lightbulb,
  region: map,
  Province: scale,
  Ministry: scale,
  WaterBoard: waves,
  CareProvider: handHeart,
  EducationalInstitution: graduation,
  KnowledgeInstitute: microscope,
  PoliticalParty: vote,
  Association: users,
  PartnershipBody: handshake,
  Company: briefcase,
  programme: layers,
  project: hammer,
  pilot: flask,
  team: users,
  agreement: signature,
  vision: telescope,
  "working-table": messages,
  "monitoring-system": chart,
  centre: store,
  model: shapes,
  study: bookOpen,
  network: waypoints,
  fund: coins,
};

/** @type {Map<string, Element[]>} */
const parsed = new Map();

/** @param {string} text @returns {Element[]} the shapes an icon is made of */
function parts(text) {
  const known = parsed.get(text);
  if (known) return known;
  const found = [...new DOMParser().parseFromString(text, "image/svg+xml").documentElement.children];
  parsed.set(text, found);
  return found;
}

/** @param {string} text @returns {SVGElement} an icon that takes the colour of the words around it */
export function icon(text) {
  const copies = parts(text).map((part) => document.importNode(part, true));
  return h("svg", { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" }, copies);
}

/** @param {string} kind @param {string | null} type @returns {string | null} */
const chosen = (kind, type) =>
  kind === "person" || kind === "gathering" ? null : ((type && OF[type]) ?? OF[kind] ?? null);

/** @param {string} kind @param {string | null} type @returns {Element[]} */
export function emblem(kind, type) {
  const text = chosen(kind, type);
  return text ? parts(text).map((part) => /** @type {Element} */ (document.importNode(part, true))) : [];
}

/** @type {Map<string, Path2D>} */
const outlines = new Map();

/** @param {string} kind @param {string | null} type @returns {Path2D | null} the emblem in a square of 24 by 24 */
export function outline(kind, type) {
  const text = chosen(kind, type);
  if (!text) return null;
  const known = outlines.get(text);
  if (known) return known;
  const path = new Path2D();
  for (const part of parts(text)) trace(path, part);
  outlines.set(text, path);
  return path;
}

/** @param {Path2D} path @param {Element} part */
function trace(path, part) {
  /** @param {string} key */
  const at = (key) => Number(part.getAttribute(key) ?? 0);
  if (part.tagName === "path") path.addPath(new Path2D(part.getAttribute("d") ?? ""));
  else if (part.tagName === "rect") path.roundRect(at("x"), at("y"), at("width"), at("height"), at("rx"));
  else if (part.tagName === "circle") {
    path.moveTo(at("cx") + at("r"), at("cy"));
    path.arc(at("cx"), at("cy"), at("r"), 0, 2 * Math.PI);
  } else if (part.tagName === "line") {
    path.moveTo(at("x1"), at("y1"));
    path.lineTo(at("x2"), at("y2"));
  } else if (part.tagName === "polyline" || part.tagName === "polygon") {
    path.addPath(new Path2D(`M${part.getAttribute("points")}${part.tagName === "polygon" ? "Z" : ""}`));
  }
}
