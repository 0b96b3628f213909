import { DropdownItem } from '@patternfly/react-core';
import { t } from '~/texts';
import { Menu } from '~/ui/Menu';
import type { AlertAct } from './useAlertActs';

const OUTCOMES = ['FALSE_ALARM', 'AUTHORISED', 'INSUFFICIENT'] as const;

/** As what an alert is dismissed; the reason is asked for in a dialog. */
export function DismissMenu({ onAct }: { onAct: (act: AlertAct) => void }) {
  return (
    <Menu atTheEnd button={{ size: 'sm', className: 'pb-menu-button' }} label={t.action.dismiss.menu}>
      {OUTCOMES.map((outcome) => (
        <DropdownItem
          key={outcome}
          description={t.action.outcomes[outcome].help}
          onClick={() => onAct({ do: 'dismiss', outcome })}
        >
          {t.action.outcomes[outcome].label}
        </DropdownItem>
      ))}
    </Menu>
  );
}
