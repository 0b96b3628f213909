import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '~/api/client';
import { keys } from '~/api/keys';
import type {
  EnforcementSummary,
  NewProposal,
  Proposal,
  ProposalPage,
  ProposalPreview,
  ProposalState,
} from '~/api/model';

const PAGE = 50;

export type DeskView = 'waiting' | 'proposed' | 'under-way' | 'appeals' | 'mine' | 'all';

const STATES: Record<DeskView, readonly ProposalState[]> = {
  waiting: [],
  proposed: ['PROPOSED'],
  'under-way': [],
  appeals: ['APPEALED'],
  mine: [],
  all: [],
};

export function useDeskSummary(enabled = true) {
  return useQuery({
    queryKey: keys.desk,
    queryFn: async ({ signal }) => (await get<EnforcementSummary>('/proposals/summary', {}, signal)).data,
    enabled,
  });
}

export function useDesk(view: DeskView, q: string, after: string | undefined) {
  const query = {
    state: STATES[view],
    waitingForMe: view === 'waiting' ? true : undefined,
    underWay: view === 'under-way' ? true : undefined,
    byMe: view === 'mine' ? true : undefined,
    q,
    order: view === 'waiting' || view === 'appeals' ? 'CLOCK' : undefined,
    cursor: after,
    limit: PAGE,
  };
  return useQuery({
    queryKey: keys.proposals(query),
    queryFn: async ({ signal }) => (await get<ProposalPage>('/proposals', query, signal)).data,
    placeholderData: keepPreviousData,
  });
}

/** Measures of one case, all that there are: more than a page of them is no case any more. */
export function useProposalsOf(inCase: string) {
  const query = { case: inCase, limit: 200 };
  return useQuery({
    queryKey: keys.proposals(query),
    queryFn: async ({ signal }) => (await get<ProposalPage>('/proposals', query, signal)).data,
  });
}

/** One of them whole; that it was read is on the record of its case. */
export function useProposal(id: string | undefined) {
  return useQuery({
    queryKey: keys.proposals({ id }),
    queryFn: async ({ signal }) => (await get<Proposal>(`/proposals/${id}`, {}, signal)).data,
    enabled: id !== undefined,
  });
}

export type ProposalCommand =
  | { do: 'approval' | 'refusal' | 'withdrawal' | 'reversal' | 'replay'; body: { reason: string } }
  | { do: 'appeal'; body: { appellant: string; grounds: string; receivedAt: string } }
  | { do: 'ruling'; body: { outcome: 'UPHELD' | 'REVERSED'; reason: string } };

/** Decides about a proposal as it was read. */
export function useProposalCommand({ id, version }: Proposal) {
  const stale = useStale();
  return useMutation({
    mutationFn: async (command: ProposalCommand) =>
      (await post<Proposal>(`/proposals/${id}/${command.do}`, { body: command.body, ifMatch: `"${version}"` })).data,
    onSettled: stale,
  });
}

export function usePropose(caseId: string) {
  const stale = useStale();
  return useMutation({
    mutationFn: async (body: NewProposal) => (await post<Proposal>(`/cases/${caseId}/proposals`, { body })).data,
    onSettled: stale,
  });
}

export async function preview(caseId: string, body: NewProposal): Promise<ProposalPreview> {
  return (await post<ProposalPreview>(`/cases/${caseId}/proposals/preview`, { body })).data;
}

function useStale() {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({
      predicate: ({ queryKey }) => ['proposals', 'desk', 'case', 'cases'].includes(String(queryKey[0])),
    });
  };
}
