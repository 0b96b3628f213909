import { useCallback, useState } from 'react';
import type { AlertRow } from '~/api/model';

export interface Selection {
  rows: AlertRow[];
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  all: (on: boolean) => void;
  /** Leaves these ticked of all that were. */
  keep: (rows: readonly AlertRow[]) => void;
  clear: () => void;
}

/** Rows ticked for one action; those that left the page no longer count. */
export function useSelection(rows: readonly AlertRow[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => {
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const keep = useCallback((kept: readonly AlertRow[]) => {
    setIds((before) => new Set(kept.map(({ id }) => id).filter((id) => before.has(id))));
  }, []);
  return {
    rows: rows.filter(({ id }) => ids.has(id)),
    has: (id) => ids.has(id),
    toggle,
    all: (on) => setIds(new Set(on ? rows.map(({ id }) => id) : [])),
    keep,
    clear: useCallback(() => setIds(new Set()), []),
  };
}
