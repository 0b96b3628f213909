import { Button } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { AlertRow } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { mayOpen, mayWork } from '~/app/roles';
import { waits } from '~/features/casefile/leaving';
import { t } from '~/texts';
import { DismissMenu } from './DismissMenu';
import { MoreMenu } from './MoreMenu';
import type { AlertAct } from './useAlertActs';

export interface PreviewDoing {
  onAct: (act: AlertAct, alert: AlertRow) => void;
  onAssign: (alert: AlertRow) => void;
  onOpenCase: (alert: AlertRow) => void;
}

/** What this person may do with the alert now; one that is in a case is decided there, and readers get the way to it alone. */
export function PreviewActions({ alert, onAct, onAssign, onOpenCase }: { alert: AlertRow } & PreviewDoing) {
  const me = useSignedIn();
  const words = t.queue.drawer;
  const works = mayWork(me) && waits(alert);
  return (
    <div className="pb-drawer-actions">
      {alert.case && mayOpen(me, 'cases') && (
        <Link className="pf-v6-c-button pf-m-primary pf-m-small" to={`/cases/${alert.case.id}`}>
          {words.openCase(alert.case.ref)}
        </Link>
      )}
      {!alert.case && works && (
        <Button size="sm" onClick={() => onOpenCase(alert)}>
          {words.newCase}
        </Button>
      )}
      {!alert.case && works && (
        <>
          {alert.state === 'SNOOZED' ? (
            <Button variant="secondary" size="sm" onClick={() => onAct({ do: 'take back' }, alert)}>
              {t.action.takeBack.menu}
            </Button>
          ) : (
            <Button variant="secondary" size="sm" onClick={() => onAct({ do: 'snooze' }, alert)}>
              {t.action.snooze.menu}
            </Button>
          )}
          <DismissMenu onAct={(act) => onAct(act, alert)} />
        </>
      )}
      {works && <MoreMenu alert={alert} onAct={onAct} onAssign={onAssign} />}
    </div>
  );
}
