import { useQuery, useQueryClient } from '@tanstack/react-query';
import { decidePolicy, type PolicyRule, proposePolicy, readPolicies } from '~/api/detection';
import { keys } from '~/api/keys';

const AGAIN = 30_000;

/** The latest versions, and the version of the list, on which a change is decided. */
export function usePolicies() {
  return useQuery({ queryKey: keys.policies, queryFn: ({ signal }) => readPolicies(signal), refetchInterval: AGAIN });
}

export function usePolicyActs() {
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: keys.policies });
  return {
    propose: async (why: string, rules: PolicyRule[], ifMatch: string | undefined) => {
      const { data } = await proposePolicy({ why, rules }, ifMatch);
      await changed();
      return data;
    },
    decide: async (version: number, outcome: 'CONFIRMED' | 'REFUSED', why: string, ifMatch: string | undefined) => {
      await decidePolicy(version, outcome, why, ifMatch);
      await changed();
    },
    reload: changed,
  };
}
