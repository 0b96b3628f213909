import { useQuery, useQueryClient } from '@tanstack/react-query';
import { beginBackTest, type Draft, readBackTest, readBackTests, readBets, removeBackTest } from '~/api/detection';
import { keys } from '~/api/keys';

const SOON = 1_500;
const LATER = 15_000;

export function useBackTests() {
  return useQuery({
    queryKey: keys.backTests,
    queryFn: ({ signal }) => readBackTests(signal),
    refetchInterval: ({ state }) => (state.data?.some((test) => test.state === 'RUNNING') ? SOON : LATER),
  });
}

/** Asked again while it runs; a report doesn't change. */
export function useBackTest(id: string | undefined) {
  return useQuery({
    queryKey: keys.backTest(id ?? ''),
    queryFn: ({ signal }) => readBackTest(id ?? '', signal),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'RUNNING' ? SOON : false),
  });
}

export function useBets() {
  return useQuery({ queryKey: keys.bets, queryFn: ({ signal }) => readBets(signal) });
}

export function useBackTestActs() {
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: keys.backTests });
  return {
    begin: async (draft: Draft) => {
      const begun = await beginBackTest(draft);
      await changed();
      return begun;
    },
    remove: async (id: string) => {
      await removeBackTest(id);
      await changed();
    },
  };
}
