/** What the browser tests ask of a page. */
window.probe = (() => {
  const graph = () => document.getElementById("graph").getBoundingClientRect();

  /** A point of the plane, on the screen. */
  const screen = (x, y) => {
    const point = bundel.stage.network.canvasToDOM({ x, y });
    return [point.x + graph().x, point.y + graph().y];
  };

  const meet = (one, two, slack = 0) =>
    one.left + slack < two.right && one.right > two.left + slack && one.top + slack < two.bottom && one.bottom > two.top + slack;

  /** The pairs of boxes that lie over one another. */
  const overlaps = (boxes, slack) =>
    boxes.flatMap((one, place) => boxes.slice(place + 1).filter((two) => meet(one, two, slack)).map((two) => [one.text, two.text]));

  /** Where the names stand. */
  const boxes = () =>
    bundel.stage.drawn.labels.map(({ text, left, top, width, lines, font }) => {
      return { text, left, top, right: left + width, bottom: top + lines.length * font.size };
    });

  const parse = (text) => new DOMParser().parseFromString(text, "image/svg+xml");

  return {
    thing: (id) => {
      const { x, y } = bundel.stage.network.getPosition(id);
      return screen(x, y);
    },
    line: (id) => {
      const { from, via, to } = bundel.stage.drawn.strokes.find((stroke) => stroke.line.id === id);
      const half = (axis) => (from[axis] + 2 * via[axis] + to[axis]) / 4;
      return screen(half(0), half(1));
    },
    labels: () => overlaps(boxes()),
    /** The names that lie over the number of neighbours out of view at some thing. */
    badged: () =>
      bundel.stage.drawn.badges.flatMap((badge) => boxes().filter((box) => meet(box, badge)).map(({ text }) => [text, badge.text])),
    /** The names that lie mostly over the node of another municipality. */
    astray: () =>
      [...bundel.app.selection.things].map((id) => bundel.app.model.things.get(id)).filter(({ kind }) => kind === "municipality").flatMap((thing) =>
        boxes().filter(({ text, left, right, top, bottom }) => {
          const { scale } = bundel.stage.drawn;
          const [x, y] = [thing.x * scale, thing.y * scale];
          return text !== thing.label && left < x && x < right && top < y && y < bottom;
        }).map(({ text }) => [text, thing.label]),
      ),
    /** What sticks out of a window of this width. */
    outside: (width) =>
      [...document.querySelectorAll("button, input, select, a:not(.skip), h2, p, td, th")]
        .filter((element) => element.checkVisibility())
        .map((element) => [element.getBoundingClientRect(), element.outerHTML.slice(0, 80)])
        .filter(([box]) => box.width > 0 && (box.left < -1 || box.right > width + 1))
        .map(([, html]) => html),
    focus: () => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      return [element.id || element.dataset.key || element.tagName, seen];
    },
    /** What has the focus, and whether it can be seen. */
    uncovered: () => {
      const element = document.activeElement;
      const { left, top, width, height } = element.getBoundingClientRect();
      const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5]].map(([x, y]) => [left + width * x, top + height * y]);
      const whole = getComputedStyle(element).pointerEvents === "none" ? element.parentElement : element;
      const free = points.some(([x, y]) => whole.contains(document.elementFromPoint(x, y)));
      return [element.id || element.dataset.key || element.tagName, free];
    },
    /** The names in a drawing, and which of them lie over one another. */
    drawing: (text) => {
      const host = document.createElement("div");
      host.append(document.importNode(parse(text.replace(/<style[^]*?<\/style>/, "")).documentElement, true));
      document.body.append(host);
      const names = [...host.querySelectorAll("text")].slice(0, -1).map((element) => {
        const { x, y, width, height } = element.getBBox();
        const told = [...element.children].map((row) => row.textContent).join(" ");
        return { text: told, left: x, top: y, right: x + width, bottom: y + height };
      });
      host.remove();
      return [names.map((name) => name.text), overlaps(names, 2)];
    },
    /** How much in a drawing could run. */
    live: (text) => {
      const drawing = parse(text);
      const attributes = [...drawing.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
      const running = drawing.querySelectorAll("parsererror, script, image, foreignObject").length;
      return running + attributes.filter(({ name }) => name.startsWith("on")).length;
    },
    /** The things within so many steps of one, over lines that pass the filters. */
    within: (id, steps) => {
      const { model, passing } = bundel.app;
      const next = (one) => model.around.get(one).filter((line) => passing.lines.has(line.id)).flatMap((line) => [line.from, line.to]);
      let seen = new Set([id]);
      for (let n = 0; n < steps; n++) seen = new Set([...seen].flatMap((one) => [one, ...next(one)]));
      return [...seen].sort();
    },
    /** How many lines of a thing pass the filters but are not in view, and how many are. */
    away: (id) => {
      const { model, passing, selection } = bundel.app;
      const lines = model.around.get(id).filter((line) => passing.lines.has(line.id));
      const seen = lines.filter((line) => selection.lines.has(line.id)).length;
      return [seen, lines.length - seen];
    },
    /** How many named things each overview counts. */
    counted: () =>
      bundel.app.model.payload.overviews.map(({ regions }) =>
        regions.flatMap(({ kinds }) => Object.values(kinds)).reduce((sum, n) => sum + n, 0),
      ),
    /** A thing that something else hangs on alone. */
    stem: () => {
      const { model, passing } = bundel.app;
      const ties = (id) => model.around.get(id).filter((line) => passing.lines.has(line.id));
      const lone = [...passing.things].find((id) => ties(id).length === 1 && ties([ties(id)[0].from, ties(id)[0].to].find((end) => end !== id)).length > 1);
      return [ties(lone)[0].from, ties(lone)[0].to].find((end) => end !== lone);
    },
    kind: (id) => bundel.app.model.things.get(id).kind,
    /** Makes many lines of one. */
    multiply: (times) => {
      const [line] = bundel.app.model.lines.values();
      for (let n = 0; n < times; n++) bundel.app.model.lines.set(`copy ${n}`, { ...line, id: `copy ${n}` });
      bundel.app.set({ off: new Set(), view: "table" });
    },
    /** Spoils the page in four ways that axe must find. */
    spoil: () => {
      const main = document.querySelector("main");
      main.append(document.createElement("button"));
      const image = document.createElement("img");
      image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";
      main.append(image);
      for (const text of ["a", "b"]) {
        const small = document.createElement("button");
        small.textContent = text;
        small.style.cssText = "position: absolute; z-index: 99; width: 9px; height: 9px; padding: 0; font-size: 8px; top: 300px";
        small.style.left = text === "a" ? "300px" : "311px";
        main.append(small);
      }
      document.querySelector(".brand p").style.setProperty("color", "#888");
    },
  };
})();
