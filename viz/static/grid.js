/** Boxes found by where they are, so that a name is held against its neighbours only. */

/** @typedef {import("./types").Box} Box */

const CELL = 72;

/** @template {Box} T */
export class Grid {
  constructor() {
    /** @type {Map<number, T[]>} */
    this.cells = new Map();
  }

  /** @param {T} box */
  add(box) {
    this.each(box, (key) => {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
      return false;
    });
  }

  /**
   * Whether any box near this one answers to a test.
   * @param {Box} box
   * @param {(other: T) => boolean} test
   */
  some(box, test) {
    return this.each(box, (key) => this.cells.get(key)?.some(test) ?? false);
  }

  /**
   * The boxes near this one, each once.
   * @param {Box} box
   * @returns {Set<T>}
   */
  near(box) {
    /** @type {Set<T>} */
    const found = new Set();
    this.some(box, (other) => !found.add(other));
    return found;
  }

  /** @param {Box} box @param {(key: number) => boolean} visit until it answers true */
  each(box, visit) {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
        if (visit(column * 65536 + row)) return true;
      }
    }
    return false;
  }
}
