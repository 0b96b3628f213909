import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { Graph } from '~/api/model';

/** A case and its neighbours; and theirs, of those that are expanded. Each time it is asked for is an entry of the case's record. */
export function useGraph(id: string, expand: readonly string[]) {
  return useQuery({
    queryKey: keys.graph(id, expand),
    queryFn: async ({ signal }) => (await get<Graph>(`/cases/${id}/graph`, { expand }, signal)).data,
    placeholderData: keepPreviousData,
  });
}
