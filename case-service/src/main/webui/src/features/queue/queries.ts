import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '~/api/client';
import { keys } from '~/api/keys';
import type { AlertDetail, AlertPage, AlertRow, Case, Outcome, Triaged } from '~/api/model';
import { Problem } from '~/api/problem';
import type { QueueFilters } from './filters';

const PAGE = 50;

export function useAlerts(filters: QueueFilters) {
  const { scope, state, kind, family, age, assignee, q, order, after } = filters;
  return useQuery({
    queryKey: keys.alerts({ scope, state, kind, family, age, assignee, q, order, after }),
    queryFn: async ({ signal }) =>
      (
        await get<AlertPage>(
          '/alerts',
          {
            scope,
            state,
            kind,
            family,
            age,
            assignee,
            q,
            order,
            cursor: after,
            limit: PAGE,
          },
          signal,
        )
      ).data,
    placeholderData: keepPreviousData,
  });
}

export function useAlert(id: string | undefined) {
  return useQuery({
    queryKey: keys.alert(id ?? ''),
    queryFn: async ({ signal }) => (await get<AlertDetail>(`/alerts/${id}`, {}, signal)).data,
    enabled: id !== undefined,
  });
}

/** What can be done to an alert; each is refused if someone else was faster. Only one alone is taken back. */
export type AlertCommand =
  | { do: 'assignment'; body: { assignee: string | null } }
  | { do: 'snooze'; body: { until: string; reason: string } }
  | { do: 'taking-back'; body: { reason: string } }
  | { do: 'dismissal'; body: { outcome: Outcome; reason: string } };

const etagOf = (alert: AlertRow) => `"${alert.version}"`;

/** An alert that was not changed, and why. */
export interface Failed {
  alert: AlertRow;
  problem: Problem;
}

interface Run {
  alerts: readonly AlertRow[];
  command: AlertCommand;
}

/** Runs one command on several alerts, as one request; says which were not changed. One alone that was not is an error. */
export function useAlertCommand() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ alerts, command }: Run): Promise<Failed[]> => {
      const [alone, ...others] = alerts;
      if (alone && others.length === 0) {
        await post<AlertRow>(`/alerts/${alone.id}/${command.do}`, { body: command.body, ifMatch: etagOf(alone) });
        return [];
      }
      const body = { alerts: alerts.map(({ id, version }) => ({ id, version })), [command.do]: command.body };
      return notDone((await post<Triaged>('/alerts/triage', { body })).data, alerts);
    },
    ...refreshing(client),
  });
}

function notDone({ items }: Triaged, alerts: readonly AlertRow[]): Failed[] {
  return items.flatMap(({ id, problem }) => {
    const alert = alerts.find((one) => one.id === id);
    return alert && problem ? [{ alert, problem: new Problem(problem.status, problem) }] : [];
  });
}

export function useMerge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: { alertIds: string[]; caseId: string | null }) =>
      (await post<Case>('/alerts/merge', { body })).data,
    ...refreshing(client),
  });
}

export function useOpenCase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (alert: AlertRow) => (await post<Case>('/cases', { body: { alertIds: [alert.id] } })).data,
    ...refreshing(client),
  });
}

/** A change that was made is done when the lists show it; one that was refused says so at once. */
function refreshing(client: ReturnType<typeof useQueryClient>) {
  return {
    onSuccess: () => refreshQueue(client),
    onError: () => {
      void refreshQueue(client);
    },
  };
}

function refreshQueue(client: ReturnType<typeof useQueryClient>) {
  const stale = new Set<unknown>(['alerts', 'alert', 'summary', 'cases', 'case']);
  return client.invalidateQueries({ predicate: ({ queryKey }) => stale.has(queryKey[0]) });
}
