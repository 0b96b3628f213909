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

/** To whom work can be given; of a case or an alert, to whom that one can. */
export function useInvestigators(enabled: boolean, given?: string) {
  return useQuery({
    queryKey: keys.investigators(given),
    queryFn: async ({ signal }) => (await get<Investigators>('/investigators', { for: given }, signal)).data.items,
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
