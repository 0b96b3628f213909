import type { AlertState, Case, CaseAlert, SubjectRef } from '~/api/model';
import { t } from '~/texts';

const WAITING: readonly AlertState[] = ['OPEN', 'SNOOZED', 'DEFERRED'];

/** Somebody may still do something about such an alert. */
export const waits = ({ state }: { state: AlertState }): boolean => WAITING.includes(state);

/** Alerts of a case that may leave it. */
export const waiting = ({ alerts }: Case): CaseAlert[] => alerts.filter(waits);

/** Why whoever reads the case can take nothing out of it; undefined where they can. */
export function whyNoneLeaves(casefile: Case): string | undefined {
  const words = t.action.detach;
  if (casefile.state === 'CLOSED') return words.closed(casefile.ref);
  if (!casefile.actions.includes('NOTE')) return words.readOnly(casefile.ref);
  if (waiting(casefile).length === 0) return words.decided(casefile.ref);
  return casefile.alerts.length > 1 ? undefined : words.only(casefile.ref);
}

/** Whom a case could let go: no alert of it is about them. Whom a measure was proposed against stays, which the service says. */
export const mayLeave = ({ subjects }: Case): readonly SubjectRef[] =>
  subjects.length > 1 ? subjects.filter(({ alerted }) => !alerted).map(({ subject }) => subject) : [];
