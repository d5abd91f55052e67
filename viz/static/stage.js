/** The picture: vis-network holds the nodes and the camera, we do the painting. */
import { DataSet, Network } from "vis-network/dist/vis-network.min.js";

import { bound, fit, move, nearer } from "./camera.js";
import { CROWD, carried, labels } from "./labels.js";
import { badges, paintBadges } from "./badges.js";
import { dip, radius } from "./look.js";
import { crowded, extent, onScreen } from "./extent.js";
import { layer } from "./layer.js";
import { paintGrounds, paintLabels, paintStrokes, paintThings, stampThing } from "./paint.js";
import { focus, grounds, strokes } from "./scene.js";
import { seen, settle, stand } from "./standpoint.js";
import { meant, tall } from "./tall.js";
import { under } from "./touch.js";
import { fader, foreground } from "./veil.js";

/** @typedef {import("./types").App} App */
/** @typedef {{strokes: import("./types").Stroke[], grounds: ReturnType<typeof grounds>, labels: import("./types").Label[], badges: import("./types").Badge[], scale: number, moving: boolean, sliding: boolean}} Drawn */

/**
 * The picture in an element.
 * @param {App} app
 * @param {HTMLElement} element
 */
export function stage(app, element) {
  dip();
  settle(app, element);
  /** @type {Drawn} */
  const drawn = { strokes: strokes(app), grounds: grounds(app), labels: [], badges: [], scale: 1, moving: false, sliding: false };
  const nodes = new DataSet([...app.model.things.values()].map((thing) => node(app, thing, drawn)));
  /** The things as they were given to vis-network. */
  let held = new Map(app.model.things);
  const options = /** @type {any} */ ({
    ...app.model.payload.options,
    ...OPTIONS,
    interaction: { ...INTERACTION, dragNodes: matchMedia("(pointer: fine)").matches },
  });
  const network = new Network(element, { nodes: /** @type {any} */ (nodes), edges: [] }, options);
  element.querySelector(".vis-network")?.setAttribute("tabindex", "-1");
  const redraw = () => network.redraw();
  /** @param {number} scale */
  const whole = (scale) => extent(app, drawn.strokes, scale);
  const ties = layer((context, scale) => paintStrokes(context, drawn.strokes, scale, { alpha: 0.62 }), whole, redraw);
  /** Only drawn after the lines, which ask for the frame that comes when all stands still. */
  const crowd = layer((context, scale) => paintThings(context, app, scale), whole);
  const veil = fader(redraw);
  /** What the camera keeps in view when the stage changes size: nothing once somebody has moved it. @type {"everything" | "focus" | null} */
  let aim = "everything";
  const show = (gently = true) => {
    const close = aim === "focus" ? focus(app) : null;
    if (aim) fit(network, app, element, close ? close.things : app.selection.things, gently);
  };
  let pause = 0;
  /** Somebody moves the camera: it stays there, and so says the address as soon as it stands still. */
  const moved = () => {
    aim = null;
    clearTimeout(pause);
    pause = window.setTimeout(() => !aim && element.clientWidth && app.note({ camera: seen(network, element) }), STILL);
  };
  /** @param {"everything" | "focus"} at @param {boolean} [gently] */
  const led = (at, gently) => {
    aim = at;
    if (app.state.camera) app.note({ camera: "" });
    show(gently);
  };

  network.on("beforeDrawing", (context) => behind(app, network, context, drawn, ties, crowd));
  network.on("afterDrawing", (context) => before(app, network, context, drawn, veil, element));
  for (const event of /** @type {("zoom" | "dragging")[]} */ (["zoom", "dragging"]))
    network.on(event, moved);
  network.on("zoom", () => bound(network));
  network.on("dragEnd", ({ nodes: [dragged] }) => {
    const thing = app.model.things.get(dragged);
    if (thing) app.note({ put: { ...app.state.put, [dragged]: meant(network.getPosition(dragged), tall(element)) } });
    refresh();
  });
  /** How tall the plane was drawn last. */
  let upright = tall(element);
  network.on("resize", () =>
    requestAnimationFrame(() => {
      if (element.clientWidth && upright !== tall(element)) {
        upright = tall(element);
        refresh();
      }
      show(false);
    }),
  );

  function refresh() {
    dip();
    settle(app, element);
    drawn.strokes = strokes(app);
    ties.stale();
    drawn.grounds = grounds(app);
    nodes.remove(nodes.getIds().filter((id) => !app.model.things.has(String(id))));
    nodes.update(
      [...app.model.things.values()].map((thing) =>
        held.get(thing.id) === thing ? { id: thing.id, x: thing.x, y: thing.y, hidden: !app.selection.things.has(thing.id) } : node(app, thing, drawn),
      ),
    );
    held = new Map(app.model.things);
    network.redraw();
  }

  /** The graph has grown or shrunk. */
  function renew() {
    const { things } = app.model;
    nodes.remove(nodes.getIds().filter((id) => !things.has(String(id))));
    settle(app, element);
    nodes.update([...things.values()].map((thing) => node(app, thing, drawn)));
    refresh();
    show();
  }

  return {
    network,
    drawn,
    refresh,
    renew,
    redraw,
    overview(gently = true) {
      led("everything", gently);
    },
    around() {
      if (focus(app)) led("focus");
    },
    /** Stand where the address says, or else before what is looked at. */
    face(gently = true) {
      const spot = stand(app, element);
      if (spot) {
        aim = null;
        return move(network, spot, false);
      }
      const waits = app.state.camera && !(element.clientWidth && app.selection.things.size);
      if (!waits) led(focus(app) ? "focus" : "everything", gently);
    },
    /** @param {number} factor */
    zoom(factor) {
      nearer(network, factor);
      moved();
    },
    /** Have the address say what is on the screen now. */
    pin() {
      if (element.clientWidth && app.selection.things.size) app.note({ camera: seen(network, element) });
    },
    /** @param {string} id */
    reveal(id) {
      if (inside(element, network.canvasToDOM(network.getPosition(id)))) return;
      move(network, { position: network.getPosition(id) });
      moved();
    },
    /** @param {{x: number, y: number}} point in pixels within the element @param {number} slack */
    under(point, slack) {
      return under(app, network, drawn.strokes, point, slack);
    },
  };
}

/**
 * Grounds and lines, under the nodes; and many nodes themselves while the camera moves.
 * @param {App} app @param {any} network @param {CanvasRenderingContext2D} context @param {Drawn} drawn
 * @param {ReturnType<typeof layer>} ties @param {ReturnType<typeof layer>} crowd
 */
function behind(app, network, context, drawn, ties, crowd) {
  const camera = { ...network.canvasToDOM({ x: 0, y: 0 }), scale: network.getScale() };
  const density = devicePixelRatio || 1;
  paintGrounds(context, drawn.grounds, camera.scale);
  drawn.moving = ties.draw(context, camera, density);
  drawn.sliding = drawn.moving && crowded(app, onScreen(camera, context.canvas.width, context.canvas.height, density));
  if (drawn.sliding) crowd.draw(context, camera, density);
  else crowd.stale();
}

/**
 * The focus and the names, over the nodes.
 * @param {App} app @param {any} network @param {CanvasRenderingContext2D} context @param {Drawn} drawn
 * @param {ReturnType<typeof fader>} veil @param {HTMLElement} element
 */
function before(app, network, context, drawn, veil, element) {
  const now = focus(app);
  veil.aim(now);
  const seen = now ?? veil.last();
  if (seen && veil.depth() > 0) foreground(app, network, context, drawn, seen, veil.depth());
  const scale = network.getScale();
  if (drawn.moving && app.selection.things.size > CROWD) drawn.labels = carried(drawn.labels, drawn.scale, scale);
  else {
    drawn.badges = badges(app, now, scale);
    drawn.labels = labels(app, now, drawn.grounds, scale, view(element, network), [...controls(element, network), ...drawn.badges]);
  }
  drawn.scale = scale;
  if (!drawn.moving) paintBadges(context, drawn.badges, scale);
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  paintLabels(context, drawn.labels, [origin.x, origin.y], devicePixelRatio || 1);
}

/** How long the camera stands still, in milliseconds, before the address says where. */
const STILL = 500;
const OPTIONS = {
  autoResize: true,
  physics: { enabled: false },
  layout: { improvedLayout: false },
  nodes: { chosen: false, shape: "custom" },
};
const INTERACTION = {
  hover: false,
  keyboard: { enabled: false },
  tooltipDelay: 1e9,
  selectable: true,
  selectConnectedEdges: false,
  zoomSpeed: 0.6,
  dragNodes: true,
};

/** What vis-network is given to draw where a bitmap of all nodes is on the screen already. */
const NOTHING = {};

/** @param {App} app @param {import("./types").Thing} thing @param {Drawn} drawn */
function node(app, thing, drawn) {
  /** @param {{ctx: CanvasRenderingContext2D, x: number, y: number}} where */
  const ctxRenderer = ({ ctx, x, y }) => {
    if (drawn.sliding) return NOTHING;
    Object.assign(thing, { x, y });
    const scale = ctx.getTransform().a / (devicePixelRatio || 1);
    const size = radius(thing, scale) * 2 + 6 / scale;
    return {
      drawNode: () => stampThing(ctx, thing, scale, devicePixelRatio || 1),
      nodeDimensions: { width: size, height: size },
    };
  };
  return {
    id: thing.id,
    x: thing.x,
    y: thing.y,
    shape: "custom",
    ctxRenderer,
    hidden: !app.selection.things.has(thing.id),
  };
}

/** @param {HTMLElement} element @param {any} network @returns {import("./types").Box} */
function view(element, network) {
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  return {
    left: 6 - origin.x,
    top: 56 - origin.y,
    right: element.clientWidth - 6 - origin.x,
    bottom: element.clientHeight - 34 - origin.y,
  };
}

/** The buttons over the picture, which hide what lies beneath. @param {HTMLElement} element @param {any} network @returns {import("./types").Box[]} */
function controls(element, network) {
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  const own = element.getBoundingClientRect();
  const box = document.getElementById("zoom")?.getBoundingClientRect();
  return box
    ? [
        {
          left: box.left - own.left - origin.x,
          top: box.top - own.top - origin.y,
          right: box.right - own.left - origin.x,
          bottom: box.bottom - own.top - origin.y,
        },
      ]
    : [];
}

/** @param {HTMLElement} element @param {{x: number, y: number}} point */
const inside = (element, { x, y }) => x > 60 && y > 80 && x < element.clientWidth - 60 && y < element.clientHeight - 70;
