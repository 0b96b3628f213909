import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, upload } from '~/api/client';
import { keys } from '~/api/keys';
import type { Case, Exhibit, ExhibitDetail, ExhibitPage, NewExhibit } from '~/api/model';

const PAGE = 100;

export function useExhibits(caseId: string) {
  return useInfiniteQuery({
    queryKey: keys.exhibits(caseId),
    queryFn: async ({ pageParam, signal }) =>
      (await get<ExhibitPage>(`/cases/${caseId}/evidence`, { cursor: pageParam, limit: PAGE }, signal)).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Never changes once it is kept. */
export function useExhibit(caseId: string, ref: string) {
  return useQuery({
    queryKey: keys.exhibit(caseId, ref),
    queryFn: async ({ signal }) => (await get<ExhibitDetail>(`/cases/${caseId}/evidence/${ref}`, {}, signal)).data,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function useChanged() {
  const client = useQueryClient();
  return (caseId: string) => client.invalidateQueries({ queryKey: keys.case(caseId) });
}

/** Keeps something in a case; with the version of the case that it was decided on, where the case is on the page. */
export function useKeep() {
  const changed = useChanged();
  return useMutation({
    mutationFn: async ({ id, version, body }: { id: string; version?: number; body: NewExhibit }) =>
      (
        await post<Exhibit>(`/cases/${id}/evidence`, {
          body,
          ifMatch: version === undefined ? undefined : `"${version}"`,
        })
      ).data,
    onSettled: (_, __, { id }) => changed(id),
  });
}

export interface Attached {
  file: File;
  reason: string;
  subject: string;
}

export function useAttach(casefile: Case, onProgress: (share: number) => void) {
  const changed = useChanged();
  return useMutation({
    mutationFn: async ({ file, reason, subject }: Attached) => {
      const form = new FormData();
      form.append('reason', reason);
      if (subject) form.append('subject', subject);
      form.append('file', file);
      return (await upload<Exhibit>(`/cases/${casefile.id}/attachments`, { form, onProgress })).data;
    },
    onSettled: () => changed(casefile.id),
  });
}
