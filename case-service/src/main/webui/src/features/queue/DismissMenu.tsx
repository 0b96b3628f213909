import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState } from 'react';
import { t } from '~/texts';
import type { AlertAct } from './useAlertActs';

const OUTCOMES = ['FALSE_ALARM', 'AUTHORISED', 'INSUFFICIENT'] as const;

/** As what an alert is dismissed; the reason is asked for in a dialog. */
export function DismissMenu({ onAct }: { onAct: (act: AlertAct) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle ref={ref} size="sm" className="pb-menu-button" isExpanded={open} onClick={() => setOpen(!open)}>
          {t.action.dismiss.menu}
        </MenuToggle>
      )}
    >
      <DropdownList>
        {OUTCOMES.map((outcome) => (
          <DropdownItem
            key={outcome}
            description={t.action.outcomes[outcome].help}
            onClick={() => onAct({ do: 'dismiss', outcome })}
          >
            {t.action.outcomes[outcome].label}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
}
