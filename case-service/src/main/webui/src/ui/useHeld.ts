import { useEffect, useRef, useState } from 'react';

interface Held<T> {
  items: T[];
  /** How many rows came, went or moved since the order was held. */
  waiting: number;
  release: () => void;
  /** Takes the next change as it comes: it is the reader's own. */
  follow: () => void;
}

/**
 * Keeps the order of a live list while someone reads it: rows that are still there change in place,
 * what would move, come or go waits until the reader asks for it. A new `list` (filters, page) starts afresh.
 */
export function useHeld<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  list: string,
  reading: () => boolean,
): Held<T> {
  const [order, setOrder] = useState<{ list: string; ids: string[] }>({ list, ids: [] });
  const fresh = items.map(idOf);
  const freshKey = fresh.join();
  const latest = useRef({ fresh, reading });
  latest.current = { fresh, reading };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the ids or of the list is what this waits for
  useEffect(() => {
    const { fresh: ids, reading: isReading } = latest.current;
    setOrder((before) => (before.list !== list || before.ids.length === 0 || !isReading() ? { list, ids } : before));
  }, [freshKey, list]);

  const byId = new Map(items.map((item) => [idOf(item), item]));
  const gone = useRef(new Map<string, T>());
  for (const [id, item] of byId) gone.current.set(id, item);
  const held = order.list === list && order.ids.length > 0;
  const shown = held ? order.ids.flatMap((id) => byId.get(id) ?? gone.current.get(id) ?? []) : [...items];
  const moved = held ? fresh.filter((id, index) => order.ids[index] !== id).length : 0;
  const waiting = held ? Math.max(moved, order.ids.filter((id) => !byId.has(id)).length) : 0;
  return {
    items: shown,
    waiting,
    release: () => setOrder({ list, ids: latest.current.fresh }),
    follow: () => setOrder({ list, ids: [] }),
  };
}
