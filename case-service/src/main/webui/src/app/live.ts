import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LiveEvent } from '~/api/model';

export interface LiveState {
  status: 'connecting' | 'live' | 'broken';
  behindMs: number | null;
}

/** Changes are gathered this long before lists are read again: a burst of alerts is one refresh. */
const GATHER = 1_000;

const STALE: Record<LiveEvent['kind'], string[]> = {
  ALERT: ['alerts', 'alert', 'summary'],
  CASE: ['cases', 'case', 'summary', 'alerts'],
  RISK: ['subjects', 'subject'],
  HEARTBEAT: [],
};

/** Follows the live stream: marks what changed as stale, and says how far behind the newest was. */
export function useLive(enabled: boolean): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>({ status: 'connecting', behindMs: null });
  useEffect(() => {
    if (!enabled || typeof EventSource === 'undefined') return;
    const refresh = gatherer(client);
    const source = new EventSource('/api/v1/live');
    source.onopen = () => setState((before) => ({ ...before, status: 'live' }));
    source.onerror = () => setState((before) => ({ ...before, status: 'broken' }));
    source.onmessage = ({ data }) => {
      const event = parse(data);
      if (!event) return;
      setState((before) => ({ status: 'live', behindMs: event.behindMs ?? before.behindMs }));
      refresh.add(event);
    };
    return () => {
      source.close();
      refresh.stop();
    };
  }, [client, enabled]);
  return state;
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    const seenNames = new Set(names);
    const seenIds = new Set(ids);
    names.clear();
    ids.clear();
    void client.invalidateQueries({
      predicate: ({ queryKey: [name, id] }) =>
        seenNames.has(String(name)) && (typeof id !== 'string' || seenIds.has(id)),
    });
  };
  return {
    add(event: LiveEvent) {
      for (const name of STALE[event.kind] ?? []) names.add(name);
      if (event.id) ids.add(event.id);
      if (names.size > 0) timer ??= setTimeout(flush, GATHER);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
