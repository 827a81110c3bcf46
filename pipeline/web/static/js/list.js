/**
 * A list of which only what is seen is drawn. Rows have any height: it is guessed until the row is drawn, then
 * measured. What the reader looks at stays where it is when rows above it change. A row with the focus stays drawn.
 */

const MARGIN = 800; // px drawn above and below what is seen

export class VirtualList {
  /**
   * scroller: scrolls; canvas: its only child. key(item), guess(item, width) px, draw(item, index) → element,
   * update(element, item, index): the row shows another state of its item.
   */
  constructor(scroller, canvas, { key, guess, draw, update }) {
    Object.assign(this, { scroller, canvas, key, guess, draw, update });
    this.items = [];
    this.index = new Map();
    this.heights = new Map();
    this.rows = new Map();
    this.tops = new Float64Array(1);
    this.width = 0;
    this.resized = new ResizeObserver((entries) => this.#measured(entries));
    new ResizeObserver(() => this.#reflow()).observe(scroller);
    scroller.addEventListener("scroll", () => this.#soon(), { passive: true });
  }

  /** Show these items; the one at the top of the view stays there. */
  setItems(items) {
    const anchor = this.#anchor();
    this.items = items;
    this.index = new Map(items.map((item, place) => [this.key(item), place]));
    for (const [key, row] of this.rows) if (!this.index.has(key)) this.#drop(key, row);
    this.#layout();
    this.#hold(anchor);
    for (const [key, row] of this.rows) this.update(row, this.items[this.index.get(key)], this.index.get(key));
    this.render();
  }

  /** The drawn row of an item, or undefined. */
  rowOf(key) {
    return this.rows.get(key);
  }

  /** Draw an item anew, if it is drawn. */
  refresh(key) {
    const row = this.rows.get(key);
    const place = this.index.get(key);
    if (row && place !== undefined) this.update(row, this.items[place], place);
  }

  /** Bring an item into view: "nearest" moves only as far as needed, "center" puts it in the middle. */
  show(key, block = "nearest") {
    const place = this.index.get(key);
    if (place === undefined) return;
    for (let round = 0; round < 3; round++) {
      // rows that are drawn on the way are measured, and the target moves
      const target = this.#scrollFor(place, block);
      if (target === null) break;
      this.scroller.scrollTop = target;
      this.render();
    }
  }

  #scrollFor(place, block) {
    const [top, bottom] = [this.tops[place], this.tops[place + 1]];
    const [from, height] = [this.scroller.scrollTop, this.scroller.clientHeight];
    if (block === "nearest" && top >= from + 8 && bottom <= from + height - 8) return null;
    if (block === "center" || bottom - top > height)
      return Math.max(0, top - Math.max(8, (height - (bottom - top)) / 2));
    return top < from + 8 ? Math.max(0, top - 8) : bottom - height + 8;
  }

  /** Draw what is seen. */
  render() {
    for (let round = 0; round < 4; round++) if (!this.#pass()) break;
  }

  #pass() {
    const [from, to] = this.#range();
    const focused = document.activeElement?.closest?.("[data-row]");
    for (const [key, row] of this.rows) {
      const place = this.index.get(key);
      if ((place < from || place >= to) && row !== focused) this.#drop(key, row);
    }
    const fresh = [];
    for (let place = from; place < to; place++) {
      const item = this.items[place];
      if (this.rows.has(this.key(item))) continue;
      fresh.push(this.#mount(item, place));
    }
    if (!fresh.length) return false;
    return this.#measure(fresh);
  }

  #mount(item, place) {
    const key = this.key(item);
    const row = this.draw(item, place);
    row.dataset.row = key;
    row.style.top = `${this.tops[place]}px`;
    let next = null; // in the order of the list also for screen readers
    for (const other of this.canvas.children)
      if (this.index.get(other.dataset.row) > place) {
        next = other;
        break;
      }
    this.canvas.insertBefore(row, next);
    this.rows.set(key, row);
    this.resized.observe(row);
    return row;
  }

  #drop(key, row) {
    this.resized.unobserve(row);
    row.remove();
    this.rows.delete(key);
  }

  #measured(entries) {
    this.#measure(entries.map((entry) => entry.target).filter((row) => row.isConnected));
    this.render();
  }

  /** Take the heights of rows; whether any was not as thought. */
  #measure(rows) {
    const anchor = this.#anchor();
    let changed = false;
    for (const row of rows) {
      const height = row.offsetHeight;
      if (!height || this.heights.get(row.dataset.row) === height) continue;
      this.heights.set(row.dataset.row, height);
      changed = true;
    }
    if (changed) {
      this.#layout();
      this.#hold(anchor);
    }
    return changed;
  }

  #layout() {
    const tops = new Float64Array(this.items.length + 1);
    this.items.forEach((item, place) => {
      tops[place + 1] = tops[place] + (this.heights.get(this.key(item)) ?? this.guess(item, this.width));
    });
    this.tops = tops;
    this.canvas.style.height = `${tops[this.items.length]}px`;
    for (const [key, row] of this.rows) row.style.top = `${tops[this.index.get(key)]}px`;
  }

  /** The item at the top of the view and how far it is scrolled out. */
  #anchor() {
    if (!this.items.length) return null;
    const place = this.#at(this.scroller.scrollTop);
    return { key: this.key(this.items[place]), place, offset: this.scroller.scrollTop - this.tops[place] };
  }

  #hold(anchor) {
    if (!anchor || !this.items.length) return;
    const place = this.index.get(anchor.key) ?? Math.min(anchor.place, this.items.length - 1);
    const target = Math.max(0, this.tops[place] + anchor.offset);
    if (Math.abs(target - this.scroller.scrollTop) > 0.5) this.scroller.scrollTop = target;
  }

  #range() {
    if (!this.items.length) return [0, 0];
    const top = this.scroller.scrollTop;
    return [
      this.#at(top - MARGIN),
      Math.min(this.items.length, this.#at(top + this.scroller.clientHeight + MARGIN) + 1),
    ];
  }

  #at(position) {
    let low = 0;
    let high = this.items.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.tops[middle] <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #soon() {
    if (this.pending) return;
    this.pending = requestAnimationFrame(() => {
      this.pending = 0;
      this.render();
    });
  }

  #reflow() {
    const width = this.canvas.clientWidth;
    if (width !== this.width) {
      const anchor = this.#anchor();
      this.width = width;
      for (const key of this.heights.keys()) if (!this.rows.has(key)) this.heights.delete(key);
      this.#layout();
      this.#hold(anchor);
    }
    this.render();
  }
}
