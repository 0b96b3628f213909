import { DropdownItem } from '@patternfly/react-core';
import { t } from '~/texts';
import { Menu } from '~/ui/Menu';

interface Props {
  /** Where the case file is to be had; unknown to whoever may not take it. */
  exported: string | undefined;
  /** Unknown to whoever may not. */
  onBringIn: (() => void) | undefined;
  /** Unknown to whoever may not, and where there is but one alert. */
  onDetach: (() => void) | undefined;
  onRecuse: () => void;
}

/** What is seldom done with a case. */
export function CaseMenu({ exported, onBringIn, onDetach, onRecuse }: Props) {
  return (
    <Menu atTheEnd button={{ variant: 'plain', 'aria-label': t.casefile.more }}>
      {onBringIn && <DropdownItem onClick={onBringIn}>{t.action.bringIn.menu}</DropdownItem>}
      {exported && (
        <DropdownItem to={exported} download="">
          {t.record.exported}
        </DropdownItem>
      )}
      {onDetach && <DropdownItem onClick={onDetach}>{t.action.detach.menu}</DropdownItem>}
      <DropdownItem onClick={onRecuse}>{t.action.recuse.menu}</DropdownItem>
    </Menu>
  );
}
