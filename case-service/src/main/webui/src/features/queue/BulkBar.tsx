import { Button } from '@patternfly/react-core';
import type { AlertRow } from '~/api/model';
import { t } from '~/texts';
import { DismissMenu } from './DismissMenu';
import { mayLeave } from './TakeOutDialog';
import { type AlertAct, type Progress, progressOf } from './useAlertActs';

interface Props {
  rows: readonly AlertRow[];
  onAct: (act: AlertAct) => void;
  onAssign: () => void;
  onClear: () => void;
  /** How far what was begun has come. */
  progress: Progress | undefined;
}

/** What can be done with all that is ticked. */
export function BulkBar({ rows, onAct, onAssign, onClear, progress }: Props) {
  if (progress) return <Running {...progress} />;
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

function Running(progress: Progress) {
  return (
    <div className="pb-bulk" aria-busy="true">
      <strong>{progressOf(progress)}</strong>
      <progress max={progress.of} value={progress.tried} aria-label={t.action.working} />
    </div>
  );
}
