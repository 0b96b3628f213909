import { DropdownItem } from '@patternfly/react-core';
import { t } from '~/texts';
import { Menu } from '~/ui/Menu';

/** What is seldom done with a case. */
export function CaseMenu({ onRecuse }: { onRecuse: () => void }) {
  return (
    <Menu atTheEnd button={{ variant: 'plain', 'aria-label': t.casefile.more }}>
      <DropdownItem onClick={onRecuse}>{t.action.recuse.menu}</DropdownItem>
    </Menu>
  );
}
