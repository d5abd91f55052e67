/** Where one stands before the picture: what part of the plane is on the screen, and what was put elsewhere by hand. */

import { covered } from "./camera.js";
import { tenth } from "./geometry.js";
import { drawn, tall } from "./tall.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").State} State */

const NUMBER = "-?\\d{1,6}(\\.\\d)?";
const CAMERA = new RegExp(`^${NUMBER},${NUMBER},${NUMBER},${NUMBER}$`);
const PUT = new RegExp(`^(\\S+ ${NUMBER} ${NUMBER})(,\\S+ ${NUMBER} ${NUMBER})*$`);
/** What these parts of an address may hold. @type {Record<string, (value: string) => boolean>} */
export const STANDS = {
  cam: (value) => CAMERA.test(value) && value.split(",").slice(2).every((side) => Number(side) > 0),
  put: (value) => PUT.test(value),
  pos: (value) => /^[0-9a-f]{8}$/.test(value),
};

/** @typedef {Pick<State, "camera" | "put" | "positions" | "linked">} Standpoint */

/** @returns {Standpoint} */
export const nowhere = () => ({ camera: "", put: {}, positions: "", linked: "" });

/** What an address says of it. @param {URLSearchParams} told @returns {Standpoint} */
export function readStand(told) {
  const put = (told.get("put") ?? "").split(",").filter(Boolean).map((entry) => entry.split(" "));
  return {
    camera: told.get("cam") ?? "",
    put: Object.fromEntries(put.map(([id, x, y]) => [id, [Number(x), Number(y)]])),
    positions: "",
    linked: told.get("pos") ?? "",
  };
}

/** The parts of an address that tell it; the edition of the positions goes with what only holds on them. @param {State} state @returns {[string, string, boolean][]} */
export function writeStand({ camera, put, positions, linked }) {
  const moved = Object.entries(put).map(([id, [x, y]]) => `${id} ${tenth(x)} ${tenth(y)}`);
  const edition = linked || positions;
  return [
    ["cam", camera, camera !== ""],
    ["put", moved.join(","), moved.length > 0],
    ["pos", edition, edition !== "" && (linked !== "" || camera !== "" || moved.length > 0)],
  ];
}

/** What is on the screen and under nothing else, as its middle, width and height in the plane. @param {any} network @param {HTMLElement} stage */
export function seen(network, stage) {
  const [{ x, y }, scale, { right, bottom, width, height }] = [network.getViewPosition(), network.getScale(), open(stage)];
  const by = tall(stage);
  return [x - right / 2 / scale, (y - bottom / 2 / scale) / by, width / scale, height / scale / by].map(tenth).join(",");
}

/** The part of the stage that nothing covers, in pixels, and how much is covered beside it. @param {HTMLElement} stage */
function open(stage) {
  const { right, bottom } = covered(stage);
  return { right, bottom, width: Math.max(60, stage.clientWidth - right), height: Math.max(60, stage.clientHeight - bottom) };
}

/**
 * Where the camera has to stand to have the same on the screen; nothing where none of the things would be in view.
 * @param {App} app @param {HTMLElement} stage
 */
export function stand(app, stage) {
  if (!app.state.camera || !stage.clientWidth) return null;
  const [left, top, wide, high] = app.state.camera.split(",").map(Number);
  const [[x, y], [width, height]] = [drawn([left, top], tall(stage)), drawn([wide, high], tall(stage))];
  const inside = (/** @type {string} */ id) => {
    const thing = app.model.things.get(id);
    return thing && Math.abs(thing.x - x) < width / 2 && Math.abs(thing.y - y) < height / 2;
  };
  if (![...app.selection.things].some(inside)) return null;
  const room = open(stage);
  const scale = Math.min(room.width / width, room.height / height);
  return { position: { x: x + room.right / 2 / scale, y: y + room.bottom / 2 / scale }, scale };
}

/** Put everything where it was put by hand, or else where it stands by itself. @param {App} app @param {HTMLElement} stage */
export function settle({ model, state }, stage) {
  const by = tall(stage);
  for (const thing of model.things.values()) {
    thing.home ??= [thing.x, thing.y];
    [thing.x, thing.y] = drawn(state.put[thing.id] ?? thing.home, by);
  }
}
