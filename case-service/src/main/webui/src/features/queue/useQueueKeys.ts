import type { AlertRow } from '~/api/model';
import { useKeys } from '~/ui/keys';

interface Doing {
  rows: readonly AlertRow[];
  active: string | undefined;
  onActive: (row: AlertRow) => void;
  onSelect: (row: AlertRow) => void;
  onOpen: (row: AlertRow) => void;
  onAssign: () => void;
  onMerge: () => void;
  onRelease: () => void;
  onClose: () => void;
}

/** The queue without a mouse: j k x a m r, Enter and Esc. */
export function useQueueKeys({ rows, active, ...doing }: Doing): void {
  const at = rows.findIndex(({ id }) => id === active);
  const current = rows[at];
  const move = (step: number) => () => {
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next) doing.onActive(next);
  };
  const withCurrent = (act: (row: AlertRow) => void) => () => current && act(current);
  useKeys({
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
    x: withCurrent(doing.onSelect),
    Enter: withCurrent(doing.onOpen),
    a: doing.onAssign,
    m: doing.onMerge,
    r: doing.onRelease,
    Escape: doing.onClose,
  });
}
