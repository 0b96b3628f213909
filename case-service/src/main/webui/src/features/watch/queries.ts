import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '~/api/client';
import { keys } from '~/api/keys';
import type { WatchedLooks, WatchNotice, WatchPage } from '~/api/model';

export type WatchView = 'open' | 'all';

const PAGE = 50;

export function useWatch(view: WatchView, after: string | undefined) {
  const query = { state: view === 'open' ? ['OPEN'] : [], cursor: after, limit: PAGE };
  return useQuery({
    queryKey: keys.watch(query),
    queryFn: async ({ signal }) => (await get<WatchPage>('/watch', query, signal)).data,
    placeholderData: keepPreviousData,
  });
}

/** How many wait for an answer. */
export function useWatchCount(enabled: boolean) {
  const query = { limit: 1 };
  return useQuery({
    queryKey: keys.watch(query),
    queryFn: async ({ signal }) => (await get<WatchPage>('/watch', query, signal)).data.open,
    enabled,
  });
}

export function useWatchedLooks(id: string) {
  return useQuery({
    queryKey: keys.watchNotice(id),
    queryFn: async ({ signal }) => (await get<WatchedLooks>(`/watch/${id}`, {}, signal)).data.looks,
  });
}

export function useAnswer() {
  const client = useQueryClient();
  return async (notice: WatchNotice, text: string) => {
    await post<WatchNotice>(`/watch/${notice.id}/answer`, { body: { text }, ifMatch: `"${notice.version}"` });
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'watch' });
  };
}
