import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '~/api/client';
import { keys } from '~/api/keys';
import type { Activity, Case, MerchantDays, Subject } from '~/api/model';

export function useSubject(id: string) {
  return useQuery({
    queryKey: keys.subject(id),
    queryFn: async ({ signal }) => (await get<Subject>(`/subjects/${id}`, {}, signal)).data,
  });
}

export function useActivity(id: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.activity(id, {}),
    queryFn: async ({ signal }) => (await get<Activity>(`/subjects/${id}/activity`, {}, signal)).data,
    enabled,
  });
}

export function useDays(id: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.days(id),
    queryFn: async ({ signal }) => (await get<MerchantDays>(`/subjects/${id}/days`, {}, signal)).data,
    enabled,
  });
}

export function useOpenCaseOn(subject: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => (await post<Case>('/cases', { body: { subject } })).data,
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'cases' || (queryKey[0] === 'subject' && queryKey[1] === subject),
      }),
  });
}
