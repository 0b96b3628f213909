import { useQuery } from '@tanstack/react-query';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { Activity, Subject } from '~/api/model';

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
