import { useCallback, useState } from 'react';
import type { Me } from '~/api/model';

const SEEN = 'probity.first-run';

export interface Tour {
  /** Only where what is shown is a told story. */
  available: boolean;
  banner: boolean;
  running: boolean;
  start: () => void;
  end: () => void;
  dismiss: () => void;
}

const read = () => {
  try {
    return localStorage.getItem(SEEN) === 'seen';
  } catch {
    return true;
  }
};

/** The banner shows until it is put away; the tour can be had again from the search. */
export function useTour(me: Me): Tour {
  const available = me.features.includes('told-story');
  const [seen, setSeen] = useState(read);
  const [running, setRunning] = useState(false);
  const dismiss = useCallback(() => {
    setSeen(true);
    try {
      localStorage.setItem(SEEN, 'seen');
    } catch {
      // Without storage it comes back on the next visit.
    }
  }, []);
  const start = useCallback(() => setRunning(true), []);
  const end = useCallback(() => {
    setRunning(false);
    dismiss();
  }, [dismiss]);
  return { available, banner: available && !seen && !running, running, start, end, dismiss };
}
