import './queue.css';
import '~/ui/narrow.css';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useQueueSummary } from '~/api/me';
import type { AlertRow } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { mayWork } from '~/app/roles';
import { t } from '~/texts';
import { CameIn } from '~/ui/CameIn';
import { NamesLeftOut } from '~/ui/NamesLeftOut';
import { useHeld } from '~/ui/useHeld';
import { useTitle } from '~/ui/useTitle';
import { AlertDialogs } from './AlertDialogs';
import { BulkBar } from './BulkBar';
import { useQueueFilters } from './filters';
import { Preview } from './Preview';
import { QueueBody } from './QueueBody';
import { QueueHeader } from './QueueHeader';
import { useAlerts } from './queries';
import { type AlertAct, useAlertActs } from './useAlertActs';
import { useQueueKeys } from './useQueueKeys';
import { useSelection } from './useSelection';

/** The investigator's home: what to look at next, and why. */
export function QueuePage() {
  useTitle(t.queue.title);
  const [filters, patch] = useQueueFilters();
  const { alert: previewed, ...listed } = filters;
  const summary = useQueueSummary(true);
  const alerts = useAlerts(filters);
  const list = useRef<HTMLDivElement>(null);
  const listKey = JSON.stringify(listed);
  const reading = () => previewed !== undefined || Boolean(list.current?.matches(':hover, :focus-within'));
  const held = useHeld(alerts.data?.items ?? [], (row) => row.id, listKey, reading);
  const selection = useSelection(held.items);
  const [active, setActive] = useState<string>();
  const [dialog, setDialog] = useState<{ act: AlertAct; alerts: readonly AlertRow[] }>();
  const acts = useAlertActs((left) => {
    selection.keep(left);
    held.follow();
  });
  const works = mayWork(useSignedIn());
  const navigate = useNavigate();
  const open = (id: string | undefined) => patch({ alert: id });
  const current = held.items.find(({ id }) => id === (active ?? previewed));
  const chosen = selection.rows.length > 0 ? selection.rows : current ? [current] : [];
  const start = (act: AlertAct, on: readonly AlertRow[]) =>
    on.length > 0 && !acts.underWay && setDialog({ act, alerts: on });

  useQueueKeys({
    rows: held.items,
    active: current?.id,
    onActive: (row) => {
      setActive(row.id);
      if (previewed) open(row.id);
    },
    onSelect: (row) => works && selection.toggle(row.id),
    onOpen: (row) => (row.id === previewed && row.case ? navigate(`/cases/${row.case.id}`) : open(row.id)),
    onAssign: () => works && acts.assignToMe(chosen),
    onMerge: () => works && start({ do: 'merge' }, chosen),
    onRelease: held.release,
    onClose: () => (previewed ? open(undefined) : selection.clear()),
  });

  return (
    <div className="pb-page pb-queue">
      <div className="pb-column">
        <QueueHeader filters={filters} patch={patch} summary={summary.data} works={works} />
        {(selection.rows.length > 0 || acts.underWay) && (
          <BulkBar
            rows={selection.rows}
            underWay={acts.underWay}
            onClear={selection.clear}
            onAssign={() => acts.assignToMe(selection.rows)}
            onAct={(act) => start(act, selection.rows)}
          />
        )}
        <NamesLeftOut when={alerts.data?.namesLeftOut} />
        <div className="pb-scroll" ref={list}>
          <CameIn count={held.waiting} onShow={held.release} />
          <QueueBody
            query={alerts}
            rows={held.items}
            filters={filters}
            patch={patch}
            active={current?.id}
            selection={selection}
            works={works}
            onOpen={(row) => {
              setActive(row.id);
              open(row.id);
            }}
            onFocus={(row) => setActive(row.id)}
          />
        </div>
      </div>
      {previewed && (
        <Preview
          id={previewed}
          onClose={() => open(undefined)}
          onAct={(act, alert) => start(act, [alert])}
          onAssign={(alert) => acts.assignToMe([alert])}
          onOpenCase={acts.openCase}
        />
      )}
      {dialog && (
        <AlertDialogs act={dialog.act} alerts={dialog.alerts} acts={acts} onClose={() => setDialog(undefined)} />
      )}
    </div>
  );
}
