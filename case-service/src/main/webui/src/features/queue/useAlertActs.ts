import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AlertRow, CaseLink, Outcome } from '~/api/model';
import { Problem } from '~/api/problem';
import { useSignedIn } from '~/app/MeContext';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { type AlertCommand, type Failed, useAlertCommand, useMerge, useOpenCase } from './queries';

/** What a dialog of the queue asks about. */
export type AlertAct =
  | { do: 'assign' }
  | { do: 'snooze' }
  | { do: 'take back' }
  | { do: 'merge' }
  | { do: 'take out' }
  | { do: 'dismiss'; outcome: Exclude<Outcome, 'CONFIRMED'> };

/** "Amber Heron", or "3 alerts". */
export function nameOf(alerts: readonly AlertRow[]): string {
  const [first] = alerts;
  return alerts.length === 1 && first ? first.subject.label : t.action.those(alerts.length);
}

/** In which they are, each once. */
export function casesOf(alerts: readonly AlertRow[]): CaseLink[] {
  return [...new Map(alerts.flatMap((alert) => (alert.case ? [[alert.case.id, alert.case] as const] : []))).values()];
}

export interface AlertActs {
  /** How many alerts are being changed by one command; absent where none on several runs. */
  underWay: number | undefined;
  assignToMe: (alerts: readonly AlertRow[]) => void;
  /** Throws where one alone was not changed; of several names those that were not, which stay chosen. */
  run: (
    alerts: readonly AlertRow[],
    command: AlertCommand,
    done: string,
    chosen?: readonly AlertRow[],
  ) => Promise<void>;
  merge: (alerts: readonly AlertRow[], caseId: string | null) => Promise<void>;
  openCase: (alert: AlertRow) => void;
  /** What was asked elsewhere is done; these stay chosen. */
  done: (left: readonly AlertRow[]) => void;
}

/** So many that were not changed for the same reason are named; all of them stay chosen. */
const NAMED = 5;

/** Why some were not changed, each reason once with those by name for which it is so. */
function notDone(failed: readonly Failed[]): string {
  const told = [...new Set(failed.map(whyOf))].map((why) => {
    const names = failed.filter((one) => whyOf(one) === why).map(({ alert }) => alert.subject.label);
    return t.action.failedFor(names.slice(0, NAMED), names.length - NAMED, why);
  });
  return [...told, t.action.othersDone].join(' ');
}

const whyOf = ({ problem }: Failed) =>
  problem.kind === 'stale' ? t.state.stale.title(t.state.stale.someone) : (problem.detail ?? problem.message);

export function useAlertActs(onDone: (left: readonly AlertRow[]) => void): AlertActs {
  const me = useSignedIn();
  const toast = useToast();
  const navigate = useNavigate();
  const command = useAlertCommand();
  const merging = useMerge();
  const opening = useOpenCase();

  const [underWay, setUnderWay] = useState<number>();

  const run: AlertActs['run'] = async (alerts, what, done, chosen = alerts) => {
    setUnderWay(alerts.length > 1 ? alerts.length : undefined);
    try {
      const failed = await command.mutateAsync({ alerts, command: what });
      if (failed.length === 0) toast({ variant: 'success', title: done });
      else
        toast({ variant: 'warning', title: t.action.failedSome(failed.length, alerts.length), body: notDone(failed) });
      const left = new Set(failed.map(({ alert }) => alert));
      onDone(chosen.filter((alert) => left.has(alert) || !alerts.includes(alert)));
    } finally {
      setUnderWay(undefined);
    }
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
    underWay,
    run,
    done: onDone,
    assignToMe: (alerts) => {
      if (alerts.length === 0 || underWay) return;
      const done = t.action.assign.done(nameOf(alerts), t.action.me);
      run(alerts, { do: 'assignment', body: { assignee: me.user } }, done).catch(complain);
    },
    merge: async (alerts, caseId) => {
      const merged = await merging.mutateAsync({ alertIds: alerts.map(({ id }) => id), caseId });
      toast({ variant: 'success', title: t.action.merge.done(nameOf(alerts), merged.ref) });
      onDone([]);
    },
    openCase: (alert) => {
      opening.mutateAsync(alert).then((opened) => {
        toast({ variant: 'success', title: t.action.opened(opened.ref) });
        navigate(`/cases/${opened.id}`);
      }, complain);
    },
  };
}
