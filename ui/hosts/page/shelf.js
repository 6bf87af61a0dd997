/* What a browser keeps, in drawers: on its disk (IndexedDB), or in memory where there is none or it fails.
 *
 * A change is one transaction over all drawers, so two tabs never meet halfway. The drawer `kv` holds values by key. */

const PATIENCE_MS = 10000; // a browser's disk that says nothing is as good as none

/** A promise, or a failure when it takes longer than so many milliseconds. */
export function within(promise, most_ms) {
  let timer;
  const late = new Promise((_, wrong) => {
    timer = setTimeout(() => wrong(new Error("late")), most_ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const asPromise = (request) =>
  new Promise((fine, wrong) => {
    request.onsuccess = () => fine(request.result);
    request.onerror = () => wrong(request.error);
  });

/** The drawers on the disk. drawers: by name, as `createObjectStore` takes them. */
export class Disk {
  static open(name, version, drawers) {
    return new Promise((fine, wrong) => {
      const request = indexedDB.open(name, version); // throws or fails where the browser keeps nothing
      request.onupgradeneeded = () => {
        const base = request.result;
        for (const [drawer, how] of Object.entries(drawers)) if (!base.objectStoreNames.contains(drawer)) base.createObjectStore(drawer, how);
      };
      request.onsuccess = () => fine(new Disk(request.result, Object.keys(drawers)));
      request.onerror = () => wrong(request.error);
      request.onblocked = () => wrong(new Error("blocked"));
    });
  }
  constructor(base, names) {
    this.base = base;
    this.names = names;
    base.onversionchange = () => base.close();
  }
  /** strict: on the disk itself when it is done, for new words; else when the browser has it, which is much faster. */
  async change(does, strict) {
    const deed = this.base.transaction(this.names, "readwrite", { durability: strict ? "strict" : "relaxed" });
    const over = new Promise((fine, wrong) => {
      deed.oncomplete = fine;
      deed.onabort = () => wrong(deed.error || new Error("aborted"));
      deed.onerror = () => {};
    });
    over.catch(() => {}); // answered below; a deed that fails first must not be reported twice
    const drawer = (name) => {
      const store = deed.objectStore(name);
      return {
        get: (key) => asPromise(store.get(key)),
        all: () => asPromise(store.getAll()),
        put: (value, key) => asPromise(key === undefined ? store.put(value) : store.put(value, key)),
        add: (value) => asPromise(store.add(value)),
        drop: (key) => asPromise(store.delete(key)),
      };
    };
    let result;
    try {
      result = await does(Object.fromEntries(this.names.map((name) => [name, drawer(name)])));
    } catch (error) {
      try {
        deed.abort();
      } catch {
        /* it had ended by itself */
      }
      throw error;
    }
    await over;
    return result;
  }
}

/** The same without a disk. held: what is in the drawers to begin with, by name; kv: a map. */
class Memory {
  constructor(drawers, held, kv) {
    this.paths = Object.fromEntries(Object.entries(drawers).map(([name, how]) => [name, how.keyPath]));
    this.kept = Object.fromEntries(
      Object.entries(this.paths).map(([name, path]) => [name, new Map((held[name] || []).map((one) => [one[path], structuredClone(one)]))]),
    );
    this.kept.kv = new Map(kv);
    this.last = (held.out || []).reduce((most, one) => Math.max(most, one.n), 0);
    this.turn = Promise.resolve();
  }
  change(does) {
    const drawer = (name) => {
      const map = this.kept[name];
      const path = this.paths[name];
      return {
        get: async (key) => structuredClone(map.get(key)),
        all: async () => [...map.values()].map((one) => structuredClone(one)),
        put: async (value, key) => void map.set(key ?? value[path], structuredClone(value)),
        add: async (value) => {
          const n = ++this.last;
          map.set(n, structuredClone({ ...value, [path]: n }));
          return n;
        },
        drop: async (key) => void map.delete(key),
      };
    };
    const mine = this.turn.then(() => does(Object.fromEntries(Object.keys(this.kept).map((name) => [name, drawer(name)]))));
    this.turn = mine.catch(() => {});
    return mine;
  }
}

/** The drawers of one page. safe: false when they are only in memory. */
export class Shelf {
  /** drawers: as `createObjectStore` takes them; `kv` is one. inSight: gives what was last read of each, for when the
   * disk fails. lost: called when it did. */
  constructor(name, version, drawers, inSight = () => ({}), lost = () => {}) {
    Object.assign(this, { name, version, drawers, inSight, lost });
    this.safe = true;
    this.kv = new Map(); // as it was last written, so that a disk that fails loses nothing
    this.shelf = null;
  }
  /** Open the disk; where there is none, the memory. */
  async open() {
    try {
      this.shelf = await within(Disk.open(this.name, this.version, this.drawers), PATIENCE_MS);
      await within(this.shelf.change(async ({ kv }) => kv.put(1, "works")), PATIENCE_MS);
    } catch {
      this.toMemory();
    }
  }
  toMemory() {
    this.safe = false;
    this.shelf = new Memory(this.drawers, this.inSight(), this.kv);
  }
  /** One transaction; when the disk fails, the same in memory. `does` may run twice, so it changes nothing else. */
  async change(does, strict = false) {
    try {
      return await within(this.shelf.change(does, strict), PATIENCE_MS);
    } catch (error) {
      if (!this.safe) throw error;
      try {
        this.shelf = await within(Disk.open(this.name, this.version, this.drawers), PATIENCE_MS); // some browsers lose it while they sleep
        return await within(this.shelf.change(does, strict), PATIENCE_MS);
      } catch {
        this.toMemory();
      }
      const result = await this.shelf.change(does);
      this.lost();
      return result;
    }
  }
  /** What stands under a key of `kv`. */
  get(key) {
    return this.change(({ kv }) => kv.get(key));
  }
  /** Put something under a key of `kv`; null takes it away. */
  set(key, value) {
    if (value == null) this.kv.delete(key);
    else this.kv.set(key, value);
    return this.change(({ kv }) => (value == null ? kv.drop(key) : kv.put(value, key)));
  }
}

/** A record for the drawer `out`, with what became by now of the one it was made upon (`after`, an op; null = of none).
 *
 * The page hears of an answer a moment after the drawers do. A deed of that moment was done upon words that were seen, so
 * it goes on from their base; and from no other, for what another tab or person wrote was not seen here. */
export async function upon(record, { out, sent }) {
  if (!record.after) return record;
  const before = (await out.all()).find((one) => one.op === record.after);
  if (before && !before.refused) return record; // its answer will give the base
  if (before) return { ...record, base: before.base, after: null };
  const done = await sent.get(record.after);
  return done ? { ...record, id: done.id, base: done.ackBase, after: null } : { ...record, after: null };
}
