import { useNavigate } from 'react-router';
import type { AlertRow, Outcome } from '~/api/model';
import { Problem } from '~/api/problem';
import { useSignedIn } from '~/app/MeContext';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { type AlertCommand, useAlertCommand, useMerge, useOpenCase } from './queries';

/** What a dialog of the queue asks about. */
export type AlertAct =
  | { do: 'assign' }
  | { do: 'snooze' }
  | { do: 'merge' }
  | { do: 'dismiss'; outcome: Exclude<Outcome, 'CONFIRMED'> };

/** "Amber Heron", or "3 alerts". */
export function nameOf(alerts: readonly AlertRow[]): string {
  const [first] = alerts;
  return alerts.length === 1 && first ? first.subject.label : t.action.those(alerts.length);
}

export interface AlertActs {
  assignToMe: (alerts: readonly AlertRow[]) => void;
  /** Throws when nothing was changed; says so in passing when only some were. */
  run: (alerts: readonly AlertRow[], command: AlertCommand, done: string) => Promise<void>;
  merge: (alerts: readonly AlertRow[], caseId: string | null) => Promise<void>;
  openCase: (alert: AlertRow) => void;
}

export function useAlertActs(onDone: () => void): AlertActs {
  const me = useSignedIn();
  const toast = useToast();
  const navigate = useNavigate();
  const command = useAlertCommand();
  const merging = useMerge();
  const opening = useOpenCase();

  const run: AlertActs['run'] = async (alerts, what, done) => {
    const failed = await command.mutateAsync({ alerts, command: what });
    if (failed.length === 0) toast({ variant: 'success', title: done });
    else
      toast({
        variant: 'warning',
        title: t.action.failedSome(failed.length, alerts.length),
        body: t.action.othersDone,
      });
    onDone();
  };
  const complain = (error: unknown) => {
    const problem = Problem.of(error);
    const stale = problem.kind === 'stale';
    toast({
      variant: 'warning',
      title: stale ? t.state.stale.title(t.state.stale.someone) : problem.message,
      body: stale ? t.state.stale.next : (problem.detail ?? t.state.notSaved),
    });
  };
  return {
    run,
    assignToMe: (alerts) => {
      if (alerts.length === 0) return;
      const done = t.action.assign.done(nameOf(alerts), t.action.me);
      run(alerts, { do: 'assignment', body: { assignee: me.user } }, done).catch(complain);
    },
    merge: async (alerts, caseId) => {
      const merged = await merging.mutateAsync({ alertIds: alerts.map(({ id }) => id), caseId });
      toast({ variant: 'success', title: t.action.merge.done(nameOf(alerts), merged.ref) });
      onDone();
    },
    openCase: (alert) => {
      opening.mutateAsync(alert).then((opened) => {
        toast({ variant: 'success', title: t.action.opened(opened.ref) });
        navigate(`/cases/${opened.id}`);
      }, complain);
    },
  };
}
