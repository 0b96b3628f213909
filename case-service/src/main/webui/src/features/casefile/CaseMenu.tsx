import { DropdownItem } from '@patternfly/react-core';
import { t } from '~/texts';
import { Menu } from '~/ui/Menu';

interface Props {
  /** Unknown to whoever may not. */
  onExport: (() => void) | undefined;
  /** Unknown to whoever may not. */
  onBringIn: (() => void) | undefined;
  /** Unknown to whoever may not. */
  onInvolve: (() => void) | undefined;
  /** Unknown to whoever may not, and where an alert is about everybody. */
  onLetGo: (() => void) | undefined;
  /** Unknown to whoever may not, and where there is but one alert. */
  onDetach: (() => void) | undefined;
  /** Unknown to whoever may not. */
  onMerge: (() => void) | undefined;
  /** Unknown to whoever may not, and while it is escalated. */
  onEscalate: (() => void) | undefined;
  /** Unknown to whoever may not, and while it is under hold. */
  onHold: (() => void) | undefined;
  /** Unknown to whoever may not, and while it is under none. */
  onRelease: (() => void) | undefined;
  /** Unknown to whoever may not, and until it is closed. */
  onErase: (() => void) | undefined;
  onRecuse: () => void;
}

/** What is seldom done with a case. */
export function CaseMenu({
  onExport,
  onBringIn,
  onInvolve,
  onLetGo,
  onDetach,
  onMerge,
  onEscalate,
  onHold,
  onRelease,
  onErase,
  onRecuse,
}: Props) {
  return (
    <Menu atTheEnd button={{ variant: 'plain', 'aria-label': t.casefile.more }}>
      {onBringIn && <DropdownItem onClick={onBringIn}>{t.action.bringIn.menu}</DropdownItem>}
      {onInvolve && <DropdownItem onClick={onInvolve}>{t.action.involve.menu}</DropdownItem>}
      {onLetGo && <DropdownItem onClick={onLetGo}>{t.action.letGo.menu}</DropdownItem>}
      {onExport && <DropdownItem onClick={onExport}>{t.record.exported}</DropdownItem>}
      {onHold && <DropdownItem onClick={onHold}>{t.action.hold.menu}</DropdownItem>}
      {onRelease && <DropdownItem onClick={onRelease}>{t.action.release.menu}</DropdownItem>}
      {onEscalate && <DropdownItem onClick={onEscalate}>{t.action.escalate.menu}</DropdownItem>}
      {onDetach && <DropdownItem onClick={onDetach}>{t.action.detach.menu}</DropdownItem>}
      {onMerge && <DropdownItem onClick={onMerge}>{t.action.mergeCase.menu}</DropdownItem>}
      {onErase && <DropdownItem onClick={onErase}>{t.action.erase.menu}</DropdownItem>}
      <DropdownItem onClick={onRecuse}>{t.action.recuse.menu}</DropdownItem>
    </Menu>
  );
}
