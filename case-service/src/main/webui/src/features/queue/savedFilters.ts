import { useQuery, useQueryClient } from '@tanstack/react-query';
import { change, get } from '~/api/client';
import { keys } from '~/api/keys';
import type { SavedFilters } from '~/api/model';

export function useFilters() {
  return useQuery({
    queryKey: keys.filters,
    queryFn: async ({ signal }) => (await get<SavedFilters>('/me/filters', {}, signal)).data.items,
  });
}

/** Each is answered with all that are there then. */
export function useFilterActs() {
  const client = useQueryClient();
  const now = ({ data }: { data: SavedFilters }) => client.setQueryData(keys.filters, data.items);
  const path = (name: string) => `/me/filters/${encodeURIComponent(name)}`;
  return {
    save: async (name: string, query: string) =>
      now(await change<SavedFilters>('PUT', path(name), { body: { query } })),
    remove: async (name: string) => now(await change<SavedFilters>('DELETE', path(name), {})),
  };
}
