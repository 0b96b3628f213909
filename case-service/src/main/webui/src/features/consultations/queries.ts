import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { get, post } from '~/api/client';
import { keys } from '~/api/keys';
import type { Case, Consultation, ConsultationList, ConsultationPage, Half, Office } from '~/api/model';

const PAGE = 50;

/** What the reader's office is asked. */
export function useAsked(after: string | undefined) {
  return useQuery({
    queryKey: keys.asked(after),
    queryFn: async ({ signal }) =>
      (await get<ConsultationPage>('/consultations', { cursor: after, limit: PAGE }, signal)).data,
    placeholderData: keepPreviousData,
  });
}

/**
 * Each look at it is kept, so that nothing that becomes of other cases reads it: it is read again when one comes back to it, and when the
 * list, of which nothing is kept and which the stream makes stale, has a newer version of it or has it no longer.
 */
export function useHalf(id: string) {
  const half = useQuery({
    queryKey: keys.half(id),
    queryFn: async ({ signal }) => (await get<Half>(`/consultations/${id}`, {}, signal)).data,
    meta: { onRecord: true },
  });
  const asked = useAsked(undefined).data;
  const listed = asked?.items.find((one) => one.id === id)?.version;
  const shown = half.data?.consultation.version;
  const changed = listed === undefined ? asked?.nextCursor === null : listed > (shown ?? listed);
  const { refetch } = half;
  useEffect(() => {
    if (shown !== undefined && changed) void refetch({ cancelRefetch: false });
  }, [shown, changed, refetch]);
  return half;
}

export function useConsultations(caseId: string) {
  return useQuery({
    queryKey: keys.consultations(caseId),
    queryFn: async ({ signal }) =>
      (await get<ConsultationList>(`/cases/${caseId}/consultations`, {}, signal)).data.items,
  });
}

/** An answer of the reader's office. */
export function useAnswering(consultation: Consultation) {
  const client = useQueryClient();
  return async (text: string) => {
    await post<Consultation>(`/consultations/${consultation.id}/answers`, { body: { text } });
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'asked' });
  };
}

/** What an investigator does with it, each on the case's record. */
export function useConsultationActs(casefile: Case) {
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: keys.case(casefile.id) });
  return {
    ask: async (office: Office, message: string) => {
      await post<Consultation>(`/cases/${casefile.id}/consultations`, {
        body: { office, message },
        ifMatch: `"${casefile.version}"`,
      });
      await changed();
    },
    end: async (consultation: Consultation, reason: string) => {
      await post<Consultation>(`/consultations/${consultation.id}/end`, {
        body: { reason },
        ifMatch: `"${consultation.version}"`,
      });
      await changed();
    },
  };
}
