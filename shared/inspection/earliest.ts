/** Moments by id, of which the earliest is asked again and again. */
export type Earliest = Readonly<{
  /** The id's moment; null takes it away. */
  set(id: string, at: number | null): void;
  clear(): void;
  /** Infinity where there is none. */
  earliest(): number;
}>;

type Waiting = Readonly<{ id: string; at: number }>;

/** A heap whose outdated members are dropped when they come up. */
export function createEarliest(): Earliest {
  const now = new Map<string, Waiting>();
  const heap: Waiting[] = [];
  const at = (place: number) => heap[place]?.at ?? Number.POSITIVE_INFINITY;

  function push(one: Waiting): void {
    let place = heap.push(one) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (at(parent) <= one.at) break;
      heap[place] = heap[parent] as Waiting;
      place = parent;
    }
    heap[place] = one;
  }

  function pop(): void {
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const child = at(left + 1) < at(left) ? left + 1 : left;
      if (child >= heap.length || at(child) >= last.at) break;
      heap[place] = heap[child] as Waiting;
      place = child;
    }
    heap[place] = last;
  }

  return {
    set(id, moment) {
      if (now.get(id)?.at === moment) return;
      if (moment === null) return void now.delete(id);
      const one = { id, at: moment };
      now.set(id, one);
      push(one);
    },
    clear() {
      now.clear();
      heap.length = 0;
    },
    earliest() {
      for (let first = heap[0]; first && now.get(first.id) !== first; first = heap[0]) pop();
      return at(0);
    },
  };
}
