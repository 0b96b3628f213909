import { DropdownItem } from '@patternfly/react-core';
import { t } from '~/texts';
import { Menu } from '~/ui/Menu';

interface Props {
  /** Unknown to whoever may not. */
  onBringIn: (() => void) | undefined;
  onRecuse: () => void;
}

/** What is seldom done with a case. */
export function CaseMenu({ onBringIn, onRecuse }: Props) {
  return (
    <Menu atTheEnd button={{ variant: 'plain', 'aria-label': t.casefile.more }}>
      {onBringIn && <DropdownItem onClick={onBringIn}>{t.action.bringIn.menu}</DropdownItem>}
      <DropdownItem onClick={onRecuse}>{t.action.recuse.menu}</DropdownItem>
    </Menu>
  );
}
