import { useQuery, useQueryClient } from '@tanstack/react-query';
import { change, get } from '~/api/client';
import { keys } from '~/api/keys';
import type { FilterPage, SavedFilters } from '~/api/model';

export function useFilters(page: FilterPage) {
  return useQuery({
    queryKey: keys.filters(page),
    queryFn: async ({ signal }) => (await get<SavedFilters>('/me/filters', { page }, signal)).data.items,
  });
}

/** Each is answered with all that are there then. */
export function useFilterActs(page: FilterPage) {
  const client = useQueryClient();
  const now = ({ data }: { data: SavedFilters }) => client.setQueryData(keys.filters(page), data.items);
  const path = (name: string) => `/me/filters/${encodeURIComponent(name)}?page=${page}`;
  return {
    save: async (name: string, query: string) =>
      now(await change<SavedFilters>('PUT', path(name), { body: { query } })),
    remove: async (name: string) => now(await change<SavedFilters>('DELETE', path(name), {})),
  };
}
