import { DropdownItem } from '@patternfly/react-core';
import { useNavigate } from 'react-router';
import type { AlertRow } from '~/api/model';
import { t } from '~/texts';
import { Menu } from '~/ui/Menu';
import { mayLeave } from './TakeOutDialog';
import type { AlertAct } from './useAlertActs';

interface Props {
  alert: AlertRow;
  onAct: (act: AlertAct, alert: AlertRow) => void;
  onAssign: (alert: AlertRow) => void;
}

export function MoreMenu({ alert, onAct, onAssign }: Props) {
  const navigate = useNavigate();
  return (
    <Menu atTheEnd button={{ variant: 'plain', size: 'sm', 'aria-label': t.queue.drawer.more }}>
      <DropdownItem onClick={() => onAssign(alert)}>{t.action.assign.toMe}</DropdownItem>
      <DropdownItem onClick={() => onAct({ do: 'assign' }, alert)}>{t.action.assign.other}</DropdownItem>
      {alert.state === 'SNOOZED' && !alert.case && (
        <DropdownItem onClick={() => onAct({ do: 'snooze' }, alert)}>{t.action.snooze.again}</DropdownItem>
      )}
      <DropdownItem onClick={() => onAct({ do: 'merge' }, alert)}>{t.action.merge.menu}</DropdownItem>
      {mayLeave(alert) && (
        <DropdownItem onClick={() => onAct({ do: 'take out' }, alert)}>{t.action.detach.ofQueue}</DropdownItem>
      )}
      <DropdownItem onClick={() => navigate(`/subjects/${alert.subject.id}`)}>
        {t.queue.drawer.subject(alert.subject.label)}
      </DropdownItem>
    </Menu>
  );
}
