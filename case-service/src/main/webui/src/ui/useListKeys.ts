import { type RefObject, useEffect, useRef } from 'react';
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
