import type { AlertRow } from '~/api/model';
import { t } from '~/texts';
import { AssignDialog } from '~/ui/dialog/AssignDialog';
import { DismissDialog } from './DismissDialog';
import { MergeDialog } from './MergeDialog';
import { SnoozeDialog } from './SnoozeDialog';
import { type AlertAct, type AlertActs, nameOf } from './useAlertActs';

interface Props {
  act: AlertAct;
  alerts: readonly AlertRow[];
  acts: AlertActs;
  onClose: () => void;
}

/** The dialog for what was chosen to be done with some alerts. */
export function AlertDialogs({ act, alerts, acts, onClose }: Props) {
  const what = nameOf(alerts);
  switch (act.do) {
    case 'assign':
      return (
        <AssignDialog
          what={what}
          given={alerts.length === 1 ? alerts[0]?.id : undefined}
          now={assigneeOf(alerts)}
          onClose={onClose}
          onAssign={(assignee, name) =>
            acts.run(
              alerts,
              { do: 'assignment', body: { assignee } },
              assignee ? t.action.assign.done(what, name) : t.action.assign.unassigned(what),
            )
          }
        />
      );
    case 'snooze':
      return (
        <SnoozeDialog
          what={what}
          onClose={onClose}
          onSnooze={(body) => acts.run(alerts, { do: 'snooze', body }, t.action.snooze.done(what))}
        />
      );
    case 'dismiss': {
      const outcome = t.action.outcomes[act.outcome].label;
      return (
        <DismissDialog
          what={what}
          outcome={act.outcome}
          onClose={onClose}
          onDismiss={(reason) =>
            acts.run(
              alerts,
              { do: 'dismissal', body: { outcome: act.outcome, reason } },
              t.action.dismiss.done(what, outcome),
            )
          }
        />
      );
    }
    case 'merge':
      return <MergeDialog what={what} onClose={onClose} onMerge={(caseId) => acts.merge(alerts, caseId)} />;
  }
}

/** With whom all of them are; undefined where that differs. */
function assigneeOf(alerts: readonly AlertRow[]): string | null | undefined {
  const [first, ...others] = new Set(alerts.map(({ assignee }) => assignee?.id ?? null));
  return others.length > 0 ? undefined : first;
}
