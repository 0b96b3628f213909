import { useQuery } from '@tanstack/react-query';
import { get } from './client';
import { keys } from './keys';
import type { Investigators, Me, QueueSummary } from './model';

/** Who is signed in; asked once, and again when a session turns out to have ended. */
export function useMe() {
  return useQuery({
    queryKey: keys.me,
    queryFn: async ({ signal }) => (await get<Me>('/me', {}, signal)).data,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useInvestigators(enabled: boolean) {
  return useQuery({
    queryKey: keys.investigators,
    queryFn: async ({ signal }) => (await get<Investigators>('/investigators', {}, signal)).data.items,
    enabled,
  });
}

export function useQueueSummary(enabled: boolean) {
  return useQuery({
    queryKey: keys.summary,
    queryFn: async ({ signal }) => (await get<QueueSummary>('/queue/summary', {}, signal)).data,
    enabled,
  });
}
