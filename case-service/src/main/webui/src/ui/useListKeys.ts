import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useKeys } from './keys';

interface Doing {
  ids: readonly string[];
  active: string | undefined;
  onActive: (id: string) => void;
  onOpen: (id: string) => void;
  onRelease: () => void;
}

/** A plain list without a mouse: j k (or arrows), Enter, r. */
export function useListKeys({ ids, active, onActive, onOpen, onRelease }: Doing): void {
  const at = active === undefined ? -1 : ids.indexOf(active);
  const move = (step: number) => () => {
    const next = ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + step))];
    if (next) onActive(next);
  };
  const open = () => active !== undefined && at >= 0 && onOpen(active);
  useKeys({
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
    Enter: open,
    r: onRelease,
  });
}

/** Takes the focus to the active row, unless it is already inside. */
export function useFocusRow(active: string | undefined): RefObject<HTMLTableElement> {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (!active) return;
    const row = table.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(active)}"]`);
    if (row && !row.contains(document.activeElement)) row.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return table;
}

/** What a row needs to be walked to. */
export interface WalkedRow {
  'data-id': string;
  tabIndex: number;
  className: string;
  onFocus: (event: FocusEvent<HTMLTableRowElement>) => void;
}

interface Walked {
  ids: readonly string[];
  onOpen: (id: string) => void;
  onRelease: () => void;
}

/** A table without a mouse whose rows nobody else knows of: what it needs itself, and each of its rows. */
export function useWalkedRows({ ids, onOpen, onRelease }: Walked) {
  const [active, setActive] = useState<string>();
  useListKeys({ ids, active, onActive: setActive, onOpen, onRelease });
  const table = useFocusRow(active);
  const first = active !== undefined && ids.includes(active) ? active : ids[0];
  const row = (id: string): WalkedRow => ({
    'data-id': id,
    tabIndex: id === first ? 0 : -1,
    className: id === active ? 'current' : '',
    onFocus: (event) => event.target === event.currentTarget && setActive(id),
  });
  return { table, row };
}
