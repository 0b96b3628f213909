import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '~/api/keys';
import type { LiveEvent } from '~/api/model';

export interface LiveState {
  status: 'connecting' | 'live' | 'broken';
  behindMs: number | null;
}

/** Changes are gathered this long before lists are read again: a burst of alerts is one refresh. */
const GATHER = 1_000;

/** What a change makes stale; a resync, anything at all. */
const STALE: Record<Exclude<LiveEvent['kind'], 'RESYNC'>, string[]> = {
  ALERT: ['alerts', 'alert', 'summary'],
  CASE: ['cases', 'case', 'summary', 'alerts', 'proposals', 'desk'],
  RISK: ['subjects', 'subject'],
  WATCH: ['watch'],
  UNMASKING: ['unmaskings'],
  GLASS: ['glasses'],
  CONSULTATION: ['asked'],
  DEAF: [],
  END: [],
  HEARTBEAT: [],
};

/** What is put on the record with each look is read by whoever looks: none may be there that nobody took, because something else changed. */
const mayBeRead = ({ meta }: Pick<Query, 'meta'>): boolean => meta?.onRecord !== true;

/** After which pause a stream that the browser gave up (a restart, a proxy's error) is opened again. */
const AGAIN = 5_000;

/** Over so long pages whose streams end at once open the next ones; less than what the service goes on with an ending one. */
const SPREAD = 2_000;

/** Follows the live stream: marks what changed as stale, and says how far behind the newest was. */
export function useLive(enabled: boolean): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>({ status: 'connecting', behindMs: null });
  useEffect(() => {
    if (!enabled || typeof EventSource === 'undefined') return;
    return follow(client, (change) => setState((before) => ({ ...before, ...change })));
  }, [client, enabled]);
  return state;
}

/**
 * Keeps a stream open for as long as it is wanted; what was missed while it was not is read again. A stream ends with the sign-in that it
 * was opened with, and says so a moment before: the next one is opened beside it, so that nothing is missed.
 */
export function follow(client: QueryClient, tell: (change: Partial<LiveState>) => void): () => void {
  const refresh = gatherer(client);
  let source: EventSource;
  let former: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let missed = false;
  const left = () => {
    former?.close();
    former = undefined;
  };
  const renew = () => {
    const ending = source;
    former = ending;
    ending.onerror = () => {
      ending.close();
      missed = true;
    };
    timer = setTimeout(open, Math.random() * SPREAD);
  };
  const open = () => {
    source = new EventSource('/api/v1/live');
    source.onopen = () => {
      left();
      tell({ status: 'live' });
      if (missed) void client.invalidateQueries({ predicate: mayBeRead });
      missed = false;
    };
    source.onerror = () => {
      left();
      const gaveUp = source.readyState === EventSource.CLOSED;
      // It is closed to whoever is signed out: asking who is signed in tells the frame.
      if (gaveUp && !missed) void client.invalidateQueries({ queryKey: keys.me });
      missed = true;
      tell({ status: 'broken' });
      if (gaveUp) timer = setTimeout(open, AGAIN);
    };
    source.onmessage = ({ data }) => {
      const event = parse(data);
      if (!event) return;
      if (event.kind === 'END') return renew();
      const status = event.kind === 'DEAF' ? 'broken' : 'live';
      tell(event.behindMs === null ? { status } : { status, behindMs: event.behindMs });
      refresh.add(event);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    left();
    source.close();
    refresh.stop();
  };
}

function parse(data: string): LiveEvent | undefined {
  try {
    return JSON.parse(data) as LiveEvent;
  } catch {
    return undefined;
  }
}

/** Gathers events and marks each name stale once; a query about another alert, case or subject is left alone. */
export function gatherer(client: QueryClient) {
  const names = new Set<string>();
  const ids = new Set<string>();
  let all = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    const seenNames = new Set(names);
    const seenIds = new Set(ids);
    const everything = all;
    names.clear();
    ids.clear();
    all = false;
    void client.invalidateQueries({
      predicate: ({ queryKey: [name, id], meta }) =>
        everything ? mayBeRead({ meta }) : seenNames.has(String(name)) && (typeof id !== 'string' || seenIds.has(id)),
    });
  };
  return {
    add(event: LiveEvent) {
      if (event.kind === 'RESYNC') all = true;
      else for (const name of STALE[event.kind] ?? []) names.add(name);
      if (event.id) ids.add(event.id);
      if (all || names.size > 0) timer ??= setTimeout(flush, GATHER);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
