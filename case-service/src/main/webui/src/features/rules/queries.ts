import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addRuleFile,
  changeRuleFile,
  deleteRuleFile,
  type PreviewSample,
  previewRules,
  type RuleFileRequest,
  readRuleFile,
  readRuleFiles,
  readRuleVersions,
} from '~/api/detection';
import { keys } from '~/api/keys';

/** Others change rules, too, and no stream tells of it. */
const AGAIN = 30_000;

export function useRuleFiles() {
  return useQuery({
    queryKey: keys.ruleFiles,
    queryFn: ({ signal }) => readRuleFiles(signal),
    refetchInterval: AGAIN,
  });
}

/** Read once and kept as it was: what is being changed must not change under the hand. */
export function useRuleFile(name: string | undefined) {
  return useQuery({
    queryKey: keys.ruleFile(name ?? ''),
    queryFn: ({ signal }) => readRuleFile(name ?? '', signal),
    enabled: name !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

export function useRuleVersions(name: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: keys.ruleVersions(name ?? ''),
    queryFn: ({ signal }) => readRuleVersions(name ?? '', signal),
    enabled: enabled && name !== undefined,
  });
}

export function usePreview(rules: string, events: readonly PreviewSample[]) {
  return useQuery({
    queryKey: keys.rulePreview(rules, events),
    queryFn: ({ signal }) => previewRules(rules, events, signal),
    enabled: rules.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

export function useRuleActs() {
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: keys.ruleFiles });
  return {
    add: async (request: RuleFileRequest) => {
      const { data } = await addRuleFile(request);
      await changed();
      return data;
    },
    change: async (name: string, request: RuleFileRequest, ifMatch: string | undefined) => {
      const { data } = await changeRuleFile(name, request, ifMatch);
      await changed();
      return data;
    },
    remove: async (name: string, ifMatch: string | undefined) => {
      await deleteRuleFile(name, ifMatch);
      client.removeQueries({ queryKey: keys.ruleFile(name) });
      await changed();
    },
  };
}
