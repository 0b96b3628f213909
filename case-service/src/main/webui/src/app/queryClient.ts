import { QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from '~/api/keys';
import { Problem } from '~/api/problem';

const TRIES = 2;

/** Reads are tried again only where that may help; the live stream, not a timer, makes them stale. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // A session that ended shows first in whatever is read next; asking who is signed in tells the frame.
    onError: (error, query) => {
      if (Problem.of(error).kind === 'signed-out' && query.queryKey[0] !== keys.me[0]) {
        void queryClient.invalidateQueries({ queryKey: keys.me });
      }
      // What is there no longer for whoever reads it stands on no page of theirs, from the cache neither.
      if (Problem.of(error).kind === 'missing' && query.state.data !== undefined) {
        query.setState({ data: undefined });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < TRIES && error instanceof Problem && error.passing,
    },
    mutations: { retry: false },
  },
});
