import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { EllipsisVIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AlertRow } from '~/api/model';
import { t } from '~/texts';
import type { AlertAct } from './useAlertActs';

interface Props {
  alert: AlertRow;
  onAct: (act: AlertAct, alert: AlertRow) => void;
  onAssign: (alert: AlertRow) => void;
}

export function MoreMenu({ alert, onAct, onAssign }: Props) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plain"
          size="sm"
          isExpanded={open}
          onClick={() => setOpen(!open)}
          aria-label={t.queue.drawer.more}
        >
          <EllipsisVIcon />
        </MenuToggle>
      )}
    >
      <DropdownList>
        <DropdownItem onClick={() => onAssign(alert)}>{t.action.assign.toMe}</DropdownItem>
        <DropdownItem onClick={() => onAct({ do: 'assign' }, alert)}>{t.action.assign.other}</DropdownItem>
        <DropdownItem onClick={() => onAct({ do: 'merge' }, alert)}>{t.action.merge.menu}</DropdownItem>
        <DropdownItem onClick={() => navigate(`/subjects/${alert.subject.id}`)}>
          {t.queue.drawer.subject(alert.subject.label)}
        </DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
