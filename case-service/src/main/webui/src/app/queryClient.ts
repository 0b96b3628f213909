import { QueryClient } from '@tanstack/react-query';
import { Problem } from '~/api/problem';

const TRIES = 2;

/** Reads are tried again only where that may help; the live stream, not a timer, makes them stale. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < TRIES && error instanceof Problem && error.passing,
    },
    mutations: { retry: false },
  },
});
