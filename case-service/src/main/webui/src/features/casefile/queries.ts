import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '~/api/client';
import { keys } from '~/api/keys';
import type {
  Case,
  CaseMerger,
  CasePage,
  CaseState,
  Detachment,
  ErasureGround,
  Explanations,
  Outcome,
  Story,
  TimelinePage,
} from '~/api/model';
import { Problem } from '~/api/problem';
import { t } from '~/texts';

/** Tested by scoring when asked; for bills that came without, as those of people on whom there is no alert do. */
export function useExplanations(subject: string | undefined) {
  return useQuery({
    queryKey: keys.explanations(subject ?? ''),
    queryFn: async ({ signal }) => (await get<Explanations>(`/subjects/${subject}/explanations`, {}, signal)).data,
    enabled: subject !== undefined,
  });
}

export function useCase(id: string) {
  return useQuery({
    queryKey: keys.case(id),
    queryFn: async ({ signal }) => (await get<Case>(`/cases/${id}`, {}, signal)).data,
  });
}

/** The case as it is when somebody asks to change it: that is what they decide on, whatever comes in meanwhile. */
export function useCaseAsAsked(id: string) {
  return useQuery({
    queryKey: keys.caseAsAsked(id),
    queryFn: async ({ signal }) => (await get<Case>(`/cases/${id}`, {}, signal)).data,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** The case of a reference, as people write it down and paste it; null where there is none, or none to see. */
export function useCaseOf(ref: string) {
  return useQuery({
    queryKey: keys.cases({ q: ref }),
    queryFn: async ({ signal }) => {
      const { items } = (await get<CasePage>('/cases', { q: ref }, signal)).data;
      return items.find((one) => one.ref === ref) ?? null;
    },
  });
}

export interface Span {
  from: string | undefined;
  to: string | undefined;
}

export function useStory(id: string, span: Span) {
  return useQuery({
    queryKey: keys.story(id, span),
    queryFn: async ({ signal }) => (await get<Story>(`/cases/${id}/story`, { ...span }, signal)).data,
    placeholderData: keepPreviousData,
  });
}

const timelineOf = async (id: string, query: { cursor?: string | undefined; limit: number }, signal?: AbortSignal) =>
  (await get<TimelinePage>(`/cases/${id}/timeline`, query, signal)).data;

export type CaseCommand =
  | { do: 'assignment'; body: { assignee: string | null } }
  | { do: 'transition'; body: { to: CaseState } }
  | { do: 'notes'; body: { text: string } }
  | { do: 'members'; body: { person: string } }
  | { do: 'subjects' | 'subjects/removal'; body: { subject: string; reason: string } }
  | { do: 'escalation' | 'hold' | 'release' | 'erasure/refusal'; body: { reason: string } }
  | { do: 'erasure'; body: { ground: ErasureGround; reason: string } }
  | { do: 'erasure/confirmation'; body: { ground: ErasureGround } }
  | { do: 'escalation/answer'; body: { text: string } }
  | { do: 'detachment'; body: Detachment }
  | { do: 'merger'; body: CaseMerger }
  | { do: 'closure'; body: { outcomes: { subject: string; outcome: Outcome }[]; reason: string } };

/** Changes a case as it was read; if someone was faster, says who and what they did. */
export function useCaseCommand(casefile: Case) {
  const client = useQueryClient();
  const { id, version } = casefile;
  return useMutation({
    mutationFn: async (command: CaseCommand) => {
      try {
        return (await post<Case>(`/cases/${id}/${command.do}`, { body: command.body, ifMatch: `"${version}"` })).data;
      } catch (error) {
        throw Problem.of(error).kind === 'stale' ? await told(id, Problem.of(error)) : error;
      }
    },
    onSuccess: (changed) => client.setQueryData(keys.case(changed.id), changed),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.case(id) });
      void client.invalidateQueries({
        predicate: ({ queryKey }) => ['cases', 'alerts', 'alert', 'summary'].includes(String(queryKey[0])),
      });
    },
  });
}

async function told(id: string, problem: Problem): Promise<Problem> {
  const newest = await timelineOf(id, { limit: 1 }).then(
    (page) => page.items[0],
    () => undefined,
  );
  if (!newest) return problem;
  return new Problem(problem.status, {
    title: t.state.stale.title(newest.actor.name),
    detail: newest.text,
    traceId: problem.traceId ?? null,
  });
}
