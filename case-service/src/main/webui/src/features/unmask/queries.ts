import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '~/api/client';
import { keys } from '~/api/keys';
import type { Identity, Unmasking, UnmaskingPage, UnmaskingState } from '~/api/model';

export type Verdict = 'approval' | 'refusal' | 'end';
export type UnmaskView = 'waiting' | 'shown' | 'all';

const STATES: Record<UnmaskView, UnmaskingState[]> = { waiting: ['WAITING'], shown: ['GRANTED'], all: [] };
const PAGE = 50;
/** The stream tells of all that somebody does; that a name's time is over, nobody does. */
const AGAIN = 60_000;

export function useUnmaskings(view: UnmaskView, after: string | undefined) {
  const query = { state: STATES[view], cursor: after, limit: PAGE };
  return useQuery({
    queryKey: keys.unmaskings(query),
    queryFn: async ({ signal }) => (await get<UnmaskingPage>('/unmaskings', query, signal)).data,
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN,
  });
}

/** The reader's own latest wish for that subject; null where they never asked. */
export function useOwnWish(subject: string, enabled: boolean) {
  const query = { subject, limit: 1 };
  return useQuery({
    queryKey: keys.unmaskings(query),
    queryFn: async ({ signal }) => (await get<UnmaskingPage>('/unmaskings', query, signal)).data.items[0] ?? null,
    enabled,
    refetchInterval: AGAIN,
  });
}

/** Asked for once, when somebody wants to see it, and forgotten when the page is left: each look is kept. */
export function useIdentity(subject: string) {
  return useQuery({
    queryKey: keys.identity(subject),
    queryFn: async ({ signal }) => (await get<Identity>(`/subjects/${subject}/identity`, {}, signal)).data,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    // each look at a name is kept: none is taken that nobody took, because something else changed
    meta: { onRecord: true },
  });
}

export function useUnmaskingActs() {
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'unmaskings' });
  return {
    ask: async (subject: string, body: { case: string; purpose: string; hours: number }) => {
      await post<Unmasking>(`/subjects/${subject}/unmaskings`, { body });
      await changed();
    },
    decide: async (wish: Unmasking, how: Verdict, reason: string, hours?: number) => {
      const body = hours === undefined ? { reason } : { reason, hours };
      await post<Unmasking>(`/unmaskings/${wish.id}/${how}`, { body, ifMatch: `"${wish.version}"` });
      await changed();
    },
  };
}
