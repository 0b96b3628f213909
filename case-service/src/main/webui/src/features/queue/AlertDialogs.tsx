import type { AlertRow } from '~/api/model';
import { t } from '~/texts';
import { AssignDialog } from '~/ui/dialog/AssignDialog';
import { DismissDialog } from './DismissDialog';
import { MergeDialog } from './MergeDialog';
import { SnoozeDialog } from './SnoozeDialog';
import { TakeBackDialog } from './TakeBackDialog';
import { TakeOutDialog } from './TakeOutDialog';
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
  const alone = alerts.filter((alert) => !alert.case);
  const ofThem = { what: nameOf(alone), inCases: alerts.filter((alert) => alert.case), none: alone.length === 0 };
  const progress = acts.underWay ? t.action.underWay(acts.underWay) : undefined;
  switch (act.do) {
    case 'assign':
      return (
        <AssignDialog
          what={what}
          given={alerts.length === 1 ? alerts[0]?.id : undefined}
          now={assigneeOf(alerts)}
          progress={progress}
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
          {...ofThem}
          progress={progress}
          onClose={onClose}
          onSnooze={(body) => acts.run(alone, { do: 'snooze', body }, t.action.snooze.done(ofThem.what), alerts)}
        />
      );
    case 'take back':
      return (
        <TakeBackDialog
          what={what}
          onClose={onClose}
          onTakeBack={(reason) =>
            acts.run(alerts, { do: 'taking-back', body: { reason } }, t.action.takeBack.done(what))
          }
        />
      );
    case 'dismiss': {
      const outcome = t.action.outcomes[act.outcome].label;
      return (
        <DismissDialog
          {...ofThem}
          outcome={act.outcome}
          progress={progress}
          onClose={onClose}
          onDismiss={(reason) =>
            acts.run(
              alone,
              { do: 'dismissal', body: { outcome: act.outcome, reason } },
              t.action.dismiss.done(ofThem.what, outcome),
              alerts,
            )
          }
        />
      );
    }
    case 'merge':
      return <MergeDialog alerts={alerts} onClose={onClose} onMerge={(caseId) => acts.merge(alerts, caseId)} />;
    case 'take out':
      return <TakeOutDialog alerts={alerts} onTaken={acts.done} onClose={onClose} />;
  }
}

/** With whom all of them are; undefined where that differs. */
function assigneeOf(alerts: readonly AlertRow[]): string | null | undefined {
  const [first, ...others] = new Set(alerts.map(({ assignee }) => assignee?.id ?? null));
  return others.length > 0 ? undefined : first;
}
