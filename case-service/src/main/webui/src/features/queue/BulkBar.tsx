import { Button } from '@patternfly/react-core';
import type { AlertRow } from '~/api/model';
import { t } from '~/texts';
import { DismissMenu } from './DismissMenu';
import { mayLeave } from './TakeOutDialog';
import type { AlertAct } from './useAlertActs';

interface Props {
  rows: readonly AlertRow[];
  onAct: (act: AlertAct) => void;
  onAssign: () => void;
  onClear: () => void;
  /** How many are being changed; absent where nothing is under way. */
  underWay: number | undefined;
}

/** What can be done with all that is ticked. */
export function BulkBar({ rows, onAct, onAssign, onClear, underWay }: Props) {
  if (underWay) return <Running count={underWay} />;
  return (
    <div className="pb-bulk" role="toolbar" aria-label={t.action.selected(rows.length)}>
      <strong>{t.action.selected(rows.length)}</strong>
      <Button variant="secondary" size="sm" onClick={onAssign}>
        {t.action.assign.toMe}
      </Button>
      <Button variant="secondary" size="sm" onClick={() => onAct({ do: 'assign' })}>
        {t.action.assign.other}
      </Button>
      <Button variant="secondary" size="sm" onClick={() => onAct({ do: 'merge' })}>
        {t.action.merge.menu}
      </Button>
      {rows.some(mayLeave) && (
        <Button variant="secondary" size="sm" onClick={() => onAct({ do: 'take out' })}>
          {t.action.detach.ofQueue}
        </Button>
      )}
      <Button variant="secondary" size="sm" onClick={() => onAct({ do: 'snooze' })}>
        {t.action.snooze.menu}
      </Button>
      <DismissMenu onAct={onAct} />
      <Button variant="link" size="sm" onClick={onClear}>
        {t.action.clear}
      </Button>
    </div>
  );
}

/** It is one request: nobody knows how far it has come, only that it goes on. */
function Running({ count }: { count: number }) {
  return (
    <div className="pb-bulk" aria-busy="true">
      <strong>{t.action.underWay(count)}</strong>
      <progress aria-label={t.action.working} />
    </div>
  );
}
